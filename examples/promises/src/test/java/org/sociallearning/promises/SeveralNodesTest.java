package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;

/** Several nodes on one PostgreSQL: what one keeps serves the others, and what one forgets or erases is forgotten by all. */
@Tag("once")
@Requirement("S1")
class SeveralNodesTest {
    private static final int ACTS = 200;
    private static final Instant LATER = History.NOW.plus(Duration.ofDays(400));
    private static final Instant BEFORE = History.START.plus(Duration.ofDays(52));

    @TempDir
    private Path directory;

    private History history;

    @Test
    void whatOneNodeKeptServesAnother() {
        try (World one = node();
                World other = node()) {
            lives(one, 0, ACTS / 2);
            one.workspace.save();
            lives(one, ACTS / 2, ACTS);
            List<ParticipantId> askers = history.everybody();
            Map<String, String> told = one.told(askers);

            ErasureTest.same(other.at(History.NOW).told(askers), told, 5);
            other.workspace.save();
            one.workspace.save();
            try (World third = node()) {
                ErasureTest.same(third.at(History.NOW).told(askers), told, 5);
            }
        }
    }

    @Test
    void weeksThatWereForgottenByOneNodeStayAsTheyWereOnAll() {
        Map<String, String> before;
        try (World one = node();
                World other = node();
                World behind = node()) {
            lives(one, 0, ACTS / 2);
            other.at(LATER).workspace.catchUp();
            lives(one, ACTS / 2, ACTS);
            before = RetentionTest.figures(one.at(LATER));

            one.workspace.forgetBefore(BEFORE);

            ErasureTest.same(RetentionTest.figures(one), before, 5);
            ErasureTest.same(RetentionTest.figures(other), before, 5);
            behind.at(LATER).workspace.save();
            ErasureTest.same(RetentionTest.figures(behind), before, 5);
        }
        try (World reopened = node()) {
            ErasureTest.same(RetentionTest.figures(reopened.at(LATER)), before, 5);
        }
    }

    @Test
    void whoWasErasedOnOneNodeIsKeptByNone() throws SQLException {
        try (World one = node();
                World other = node()) {
            lives(one, 0, ACTS);
            one.at(LATER).workspace.forgetBefore(BEFORE);
            other.at(LATER).workspace.save();
            ParticipantId gone = history.everybody().get(3);
            assertThat(kept(gone)).as("in the figures of closed weeks").isTrue();

            one.workspace.erase(gone);

            assertThat(kept(gone)).isFalse();
            other.workspace.save();
            assertThat(kept(gone)).as("after another node kept what it had").isFalse();
            ErasureTest.same(RetentionTest.figures(other), RetentionTest.figures(one), 5);
        }
        try (World reopened = node()) {
            assertThat(RetentionTest.figures(reopened.at(LATER)).get("report as JSON"))
                    .contains("\"sharing\"");
            assertThat(kept(history.everybody().get(3))).isFalse();
        }
    }

    private World node() {
        return World.empty(Journals.POSTGRESQL, directory);
    }

    /** Lives a part of the same history. */
    private void lives(World world, int from, int to) {
        history = History.of(5, world.workspace::participant, ACTS);
        List<? extends Event> events = history.events();
        int all = events.size();
        world.live(new ArrayList<>(events.subList(from * all / ACTS, to * all / ACTS)), false);
    }

    /** Whether a snapshot holds a person. */
    private boolean kept(ParticipantId person) throws SQLException {
        try (Connection connection = Journals.postgres().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT state FROM " + Journals.postgres().schema() + ".social_snapshot" + " WHERE tenant = '"
                                + Journals.tenant(directory) + "'")) {
            while (rows.next()) {
                if (new String(rows.getBytes(1), StandardCharsets.ISO_8859_1).contains(person.value())) {
                    return true;
                }
            }
            return false;
        }
    }
}

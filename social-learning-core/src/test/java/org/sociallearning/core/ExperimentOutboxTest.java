package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Posted;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.TestDatabase;

/** What a host writes within its own transaction. */
@Tag("once")
class ExperimentOutboxTest extends HostNodes {
    @Test
    void refusesWhatRecordRefusesAndWritesTheRest() throws SQLException {
        HostNode node = node(place(TestDatabase.H2));
        Event bad = Contributed.question("forum", "bad", ParticipantId.of(" "), START.plus(Duration.ofDays(3)))
                .withText("a secret");
        try (Connection connection = node.begin()) {
            Posted posted = node.workspace().outbox().record(connection, List.of(bad, question("good")));
            connection.commit();

            assertThat(posted.written()).isEqualTo(1);
            assertThat(posted.refused())
                    .isEqualTo(node.workspace().record(bad).refused())
                    .hasSizeGreaterThan(1);
        }
        node.learning().relay();
        assertThat(recorded()).containsExactly("good");
    }

    @Test
    void refusesAConnectionThatCommitsByItself() throws SQLException {
        HostNode node = node(place(TestDatabase.H2));
        try (Connection connection = node.place().dataSource().getConnection()) {
            assertThatThrownBy(() -> node.workspace().outbox().record(connection, question("1")))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessage("connection (commits by itself) must be in a transaction of the host's."
                            + " Maybe setAutoCommit(false), or Workspace.record without a transaction");
        }
    }

    @Test
    void saysWhenThereIsNoOutbox() {
        try (SocialLearning learning = builder(Journal.inMemory()).open()) {
            String message = "outbox (none) must be given to the builder."
                    + " Maybe SocialLearning.builder().outbox(Outbox.jdbc(HostDatabase.of(dataSource)))";
            assertThatThrownBy(learning::relay).hasMessage(message);
            assertThatThrownBy(() ->
                            learning.experiment("lectures", ZoneOffset.UTC).outbox())
                    .hasMessage(message);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void erasingSomebodyTakesThemOutOfWhatWaits(TestDatabase kind) throws SQLException {
        HostNode node = node(place(kind));
        ParticipantId anna = node.workspace().participant("anna");
        ParticipantId bram = node.workspace().participant("bram");
        Contributed known = Contributed.question("forum", "known", anna, START);
        node.workspace().record(known);
        Contributed waiting = Contributed.question("forum", "waiting", anna, START);
        node.inTransaction(
                true,
                Joined.of(anna, START),
                waiting,
                Contributed.question("forum", "to-anna", bram, START).withAddressedTo(List.of(anna)),
                Revised.of(EventId.of("forum", "edit", "1"), known.contribution(), bram, START)
                        .withText("what anna said"),
                Revised.of(EventId.of("forum", "edit", "2"), waiting.contribution(), bram, START)
                        .withText("what anna said"),
                question("of-another"));
        node.insert("lectures", "{\"broken\":\"" + anna.value());
        try (Connection late = node.begin()) {
            if (kind != TestDatabase.SQLITE) {
                node.post(late, Contributed.question("forum", "late", anna, START));
            }
            node.workspace().erase(anna);
            late.commit();
        }
        List<String> rows = node.rows();
        rows.removeIf(row -> row.contains("/late"));
        assertThat(rows).hasSize(2).noneMatch(row -> row.contains(anna.value()) || row.contains("said"));

        Relayed relayed = node.learning().relay();

        assertThat(relayed.recorded()).isEqualTo(2);
        assertThat(recorded()).containsExactly("known", "of-another", "to-anna");
        assertThat(journal.after(0, 100)).noneMatch(entry -> entry.toString().contains(anna.value()));
        assertThat(node.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDuplicateNeverDisturbsTheHost(TestDatabase kind) throws SQLException {
        HostNode node = node(place(kind));
        node.workspace().record(question("1"));
        node.inTransaction(true, question("1"), question("2"), question("2"));
        node.inTransaction(true, question("2"));

        Relayed relayed = node.learning().relay();

        assertThat(relayed.recorded()).isEqualTo(1);
        assertThat(relayed.duplicates()).isEqualTo(3);
        assertThat(recorded()).containsExactly("1", "2");
        assertThat(node.posts()).containsExactly("1", "2");
    }
}

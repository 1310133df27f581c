package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.Relayed;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.core.journal.Posted;
import org.sociallearning.house.TestDatabase;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.Policies;

/** The snippets of {@code docs/hosts.md}. */
@Tag("once")
class HostsTest {
    private static final byte[] KEY = "a key for tests and nothing else".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final List<String> mailbox = new ArrayList<>();

    @Test
    void recordsInTheHostsTransactionAndOnSeveralNodes() throws SQLException {
        try (TestDatabase.Place place = TestDatabase.H2.open()) {
            DataSource dataSource = place.dataSource();
            place.execute("CREATE TABLE post (id INT, words VARCHAR(200))");
            HostDatabase.of(dataSource).createTables();
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            // region open
            HostDatabase database = HostDatabase.of(dataSource);
            SocialLearning learning = SocialLearning.builder()
                    .journal(Journal.jdbc(database)) // or a file of this node's own
                    .outbox(Outbox.jdbc(database))
                    .pseudonyms(Pseudonyms.hmacSha256(KEY))
                    .clock(clock)
                    .open();
            Workspace lectures = learning.experiment("coffee-lectures", ZoneId.of("Europe/Amsterdam"));
            // endregion
            var anna = lectures.participant("anna@example.org");
            lectures.record(Joined.of(anna, NOW, Role.PARTICIPANT));
            Event question = Contributed.question("forum", "17", anna, NOW).withText("How do I make a pivot table?");
            // region record
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                insertPost(connection, 17, "How do I make a pivot table?"); // what you write yourself
                Posted posted = lectures.outbox().record(connection, question);
                if (posted.refused().isEmpty()) {
                    connection.commit(); // both are there
                } else {
                    connection.rollback(); // neither is
                }
            }
            // endregion
            // region relay
            Relayed relayed = learning.relay(); // every second or so, from your scheduler
            // endregion
            assertThat(relayed.recorded()).isEqualTo(1);
            // region desk
            Desk desk = Desk.attach(
                    lectures, Policies.recommended(), suggestion -> mailbox.add(suggestion.text(Locale.ENGLISH)));
            desk.tick(); // every few minutes, on every node
            // endregion
            assertThat(mailbox).isEmpty();
            learning.close();
        }
    }

    private static void insertPost(Connection connection, int id, String words) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO post (id, words) VALUES (?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, words);
            insert.executeUpdate();
        }
    }
}

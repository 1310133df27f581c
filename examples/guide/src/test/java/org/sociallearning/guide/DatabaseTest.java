package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.TestDatabase;

/** The snippets of {@code docs/journal.md}, "In a database". */
@Tag("once")
class DatabaseTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void tablesLieWhereTheHostWants() {
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open()) {
            DataSource dataSource = place.dataSource();
            String schema = place.schema();
            // region open
            HostDatabase database = HostDatabase.of(dataSource)
                    .withSchema(schema) // unless said: the one that connections come with
                    .withPrefix("sl_") // unless said: social_
                    .withTenant("acme"); // unless said: default
            String script = database.script(); // what is to be run, for your migration tool or to be read
            database.createTables(); // or let us run it
            Journal journal = Journal.jdbc(database);
            // endregion
            assertThat(script).contains("CREATE TABLE IF NOT EXISTS " + schema + ".sl_entry");
            assertThat(journal.last()).isZero();
        }
    }

    @Test
    void aTriggerWakesTheNodesOfAHost() throws Exception {
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.createTables();
            // region trigger
            String trigger = """
                    CREATE FUNCTION community.social_appended() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        PERFORM pg_notify('social_appended', NEW.tenant);
                        RETURN NULL;
                    END $$;
                    CREATE TRIGGER social_appended AFTER UPDATE ON community.social_counter
                        FOR EACH ROW EXECUTE FUNCTION community.social_appended();
                    """;
            // endregion
            place.execute(trigger.replace("community", place.schema()));
            try (SocialLearning one = learning(database);
                    SocialLearning other = learning(database)) {
                Workspace here = one.experiment("lectures", ZoneOffset.UTC);
                CompletableFuture<Boolean> listening =
                        CompletableFuture.supplyAsync(() -> hears(here, place.dataSource()));
                Workspace there = other.experiment("lectures", ZoneOffset.UTC);
                for (int i = 0; !listening.isDone(); i++) {
                    there.record(BasisStated.of(
                            EventId.of("host", "basis", "" + i),
                            NOW,
                            "forum",
                            "a test",
                            NOW.minus(Duration.ofDays(1))));
                    Thread.sleep(20);
                }
                assertThat(listening.get(20, TimeUnit.SECONDS)).isTrue();
                assertThat(here.health())
                        .isNotEmpty()
                        .allSatisfy(follower -> assertThat(follower.position()).isPositive());
            }
        }
    }

    private static SocialLearning learning(HostDatabase database) {
        return SocialLearning.builder()
                .journal(Journal.jdbc(database))
                .pseudonyms(Pseudonyms.hmacSha256("a key for tests and nothing else".getBytes(StandardCharsets.UTF_8)))
                .open();
    }

    private static boolean hears(Workspace workspace, DataSource dataSource) {
        try {
            return listen(workspace, dataSource) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int listen(Workspace workspace, DataSource dataSource) throws SQLException {
        int appends;
        // region listen
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("LISTEN social_appended");
            appends = connection.unwrap(PGConnection.class).getNotifications(10_000).length; // 0 after 10 s
            workspace.catchUp(); // and wait again
        }
        // endregion
        return appends;
    }
}

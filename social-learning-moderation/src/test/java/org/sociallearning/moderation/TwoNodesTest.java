package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.house.TestDatabase;

/**
 * Two processes with a desk each on one PostgreSQL, of which the one that suggests is killed: each thing is suggested once in sum.
 * Once in each build; {@code -Dkill.times=20} for more.
 */
@Tag("once")
class TwoNodesTest {
    /** A Monday morning, so that suggestions come at once. */
    private static final Instant MORNING = Instant.parse("2026-03-02T10:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BEFORE = 3;
    private static final int ALL = SuggestsUntilKilled.CONTRIBUTIONS;

    @TempDir
    private Path directory;

    @Test
    void eachThingIsSuggestedOnceAlthoughANodeIsKilled() throws Exception {
        for (int round = 0; round < Integer.getInteger("kill.times", 1); round++) {
            try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open()) {
                killsTheOneThatSuggests(place, round);
            }
        }
    }

    private void killsTheOneThatSuggests(TestDatabase.Place place, int round) throws Exception {
        HostDatabase tables = HostDatabase.of(place.dataSource()).withSchema(place.schema());
        tables.createTables();
        place.execute("CREATE TABLE " + place.schema() + ".told (id VARCHAR(16) PRIMARY KEY, about VARCHAR(500),"
                + " node VARCHAR(10), at TIMESTAMP WITH TIME ZONE DEFAULT clock_timestamp())");
        Duration offset = Duration.between(Instant.now(), MORNING);
        Workspace workspace = SuggestsUntilKilled.workspace(tables, Clock.offset(Clock.systemUTC(), offset));
        workspace.record(BasisStated.of(EventId.of("host", "basis", "1"), MORNING, "forum", "test", MORNING));
        Process one = start(place, "one", offset);
        Process two = start(place, "two", offset);
        try {
            for (int i = 0; i < BEFORE; i++) {
                ask(workspace, i);
                awaitTold(place, i + 1);
            }
            String suggesting = told(place, "node").get(BEFORE - 1);
            Process killed = suggesting.equals("one") ? one : two;
            ask(workspace, BEFORE);
            Thread.sleep(round * 7L % 100);
            long before = System.nanoTime();
            killed.destroyForcibly().waitFor();
            for (int i = BEFORE + 1; i < ALL; i++) {
                ask(workspace, i);
            }
            awaitTold(place, ALL);
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            System.out.println("take-over, with " + (ALL - BEFORE) + " suggestions: " + took.toMillis() + " ms");
            assertThat(took)
                    .isLessThan(SuggestsUntilKilled.LEASE
                            .plus(SuggestsUntilKilled.TICK)
                            .plusSeconds(30));
            Thread.sleep(5 * SuggestsUntilKilled.TICK.toMillis());
            assertThat(told(place, "about")).hasSize(ALL).doesNotHaveDuplicates();
            assertThat(told(place, "node").get(ALL - 1)).isNotEqualTo(suggesting);
        } finally {
            one.destroyForcibly().waitFor();
            two.destroyForcibly().waitFor();
        }
    }

    private static void ask(Workspace workspace, int number) {
        Instant now = workspace.clock().instant();
        assertThat(workspace
                        .record(Contributed.question("forum", "q-" + number, workspace.participant("anna"), now))
                        .recorded())
                .isEqualTo(1);
    }

    private static void awaitTold(TestDatabase.Place place, int count) throws SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (told(place, "id").size() < count) {
            assertThat(System.nanoTime()).as("%d suggestions must come", count).isLessThan(until);
            Thread.sleep(20);
        }
    }

    private static List<String> told(TestDatabase.Place place, String column) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = place.dataSource().getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT " + column + " FROM " + place.schema() + ".told ORDER BY at")) {
            while (rows.next()) {
                told.add(rows.getString(1));
            }
        }
        return told;
    }

    private Process start(TestDatabase.Place place, String node, Duration offset) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SuggestsUntilKilled.class.getName(),
                        TestDatabase.postgresUrl(),
                        place.schema(),
                        node,
                        Long.toString(offset.toMillis()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(directory.resolve(node + ".log").toFile()))
                .start();
    }
}

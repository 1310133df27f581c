package org.sociallearning.core.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.house.TestDatabase;

/**
 * What was acknowledged outlives a process that is killed at any moment. A few times in a row for each way of appending;
 * {@code -Dkill.times=200} for more.
 */
@Tag("once")
class KilledProcessTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"EACH_APPEND, 1", "GROUP_COMMIT, 4"})
    void whatWasAcknowledgedIsThereOnceAndNothingElseIs(Durability durability, int threads) throws Exception {
        new Kills(number -> JournalAddress.file(directory.resolve("journal-" + number), durability), threads)
                .run(Integer.getInteger("kill.times", 5));
    }

    /** SQLite ten times in each build, the others once. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void andInADatabase(TestDatabase kind) throws Exception {
        try (TestDatabase.Place server = kind.open()) {
            new Kills(number -> made(address(kind, server, number)), kind == TestDatabase.SQLITE ? 1 : 2)
                    .run(Integer.getInteger("kill.times", kind == TestDatabase.SQLITE ? 10 : 1));
        }
    }

    private String address(TestDatabase kind, TestDatabase.Place server, long number) {
        return switch (kind) {
            // By default H2 writes half a second after a commit.
            case H2 -> "jdbc:h2:file:" + directory.resolve("h2-" + number) + ";WRITE_DELAY=0";
            case SQLITE ->
                "jdbc:sqlite:" + directory.resolve("sqlite-" + number)
                        + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=10000"; // a process is killed, not the
            // system
            case POSTGRESQL -> {
                server.execute("CREATE SCHEMA " + server.schema() + "_" + number);
                yield TestDatabase.postgresUrl() + "&currentSchema=" + server.schema() + "_" + number;
            }
        };
    }

    private static String made(String url) {
        HostDatabase.of(JournalAddress.dataSource(url)).createTables();
        return JournalAddress.jdbc(url);
    }
}

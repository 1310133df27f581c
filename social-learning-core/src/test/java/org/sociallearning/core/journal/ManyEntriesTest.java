package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.house.JavaProcess;

/** A journal needs little heap, however long it is: {@code -Dentries=10000000} for the promise that is made (3 GB on disk). */
@Tag("once")
class ManyEntriesTest {
    private static final int ENTRIES = Integer.getInteger("entries", 60_000);

    @TempDir
    Path directory;

    @Test
    void manyEntriesFitAHeapOf64Megabytes() throws Exception {
        Process process = JavaProcess.start(
                List.of("-Xmx64m", "-XX:+UseSerialGC"), ManyEntries.class, directory.toString(), "" + ENTRIES);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said)
                .contains(
                        "opened " + ENTRIES + " in", "looked up 10000 in", "all facts " + (ENTRIES + ENTRIES / 3 * 2));
    }
}

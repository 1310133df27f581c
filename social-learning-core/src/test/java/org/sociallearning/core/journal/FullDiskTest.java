package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;

/** A file system of 4 MB of its own, which is really full or read-only. Mounting needs root; who is not root is told what is left out. */
@Tag("once")
class FullDiskTest {
    private static final FileOptions OPTIONS = FileOptions.withDefaults().withFileBytes(1 << 18);

    @TempDir
    Path directory;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", directory.toString());
        assumeTrue(mounted, "SKIPPED: a full disk was not tried, because this user may not mount one");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            // Lazily: what the journal had mapped is let go when it is collected.
            assertThat(run("umount", "-l", directory.toString())).isTrue();
        }
    }

    @Test
    void aReallyFullDiskLosesNothingThatWasAcknowledged() throws IOException {
        List<Event> history = JournalHistory.plain(13, 6_000);
        Path filler = directory.resolve("filler");
        Files.write(filler, new byte[2 << 20]);
        Path place = directory.resolve("journal");
        int acknowledged = 0;
        try (Journal journal = Journal.file(place, OPTIONS)) {
            int refused = 0;
            while (refused < 5) {
                try {
                    journal.append(LECTURES, history.subList(acknowledged, acknowledged + 3), RECORDED);
                    acknowledged += 3;
                } catch (SocialLearningException e) {
                    refused++;
                    assertThat(e).hasMessageContaining("nothing of this append was acknowledged: No space left");
                }
            }
            assertThat(acknowledged).isGreaterThan(1_000);
            check(journal, history.subList(0, acknowledged));
            Files.delete(filler);
            for (int i = 0; i < 30; i++) {
                journal.append(LECTURES, history.subList(acknowledged, acknowledged + 3), RECORDED);
                acknowledged += 3;
            }
            check(journal, history.subList(0, acknowledged));
            fill(filler);
        }
        Files.delete(filler);
        while (directory.toFile().getFreeSpace() < 1 << 20) {
            System.gc(); // what was mapped keeps its room until it is collected
        }
        try (Journal journal = Journal.file(place, OPTIONS)) {
            assertThat(journal.problems()).isEmpty();
            check(journal, history.subList(0, acknowledged));
        }
    }

    @Test
    void aReadOnlyDirectoryIsToldWhenOpening() throws Exception {
        Path place = directory.resolve("journal");
        try (Journal journal = Journal.file(place, OPTIONS)) {
            journal.append(LECTURES, JournalHistory.plain(14, 10), RECORDED);
        }
        Path readOnly = Files.createDirectory(directory.resolve("read-only"));
        assertThat(run("mount", "--bind", place.toString(), readOnly.toString()))
                .isTrue();
        try {
            assertThat(run("mount", "-o", "remount,ro,bind", readOnly.toString()))
                    .isTrue();
            assertThatThrownBy(() -> Journal.file(readOnly, OPTIONS))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessageStartingWith("journal (" + readOnly + ") could not be opened: ")
                    .hasMessageContaining("Read-only file system");
        } finally {
            assertThat(run("umount", readOnly.toString())).isTrue();
        }
        try (Journal journal = Journal.file(place, OPTIONS)) {
            check(journal, JournalHistory.plain(14, 10));
        }
    }

    private static void check(Journal journal, List<Event> events) {
        assertThat(JournalContract.events(JournalContract.all(journal, 1_000))).isEqualTo(events);
        assertThat(JournalContract.facts(journal, Weeks.ALL, journal.last())).isEqualTo(JournalContract.truth(events));
    }

    private static void fill(Path filler) {
        assertThatThrownBy(() -> Files.write(filler, new byte[5 << 20])).isInstanceOf(IOException.class);
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}

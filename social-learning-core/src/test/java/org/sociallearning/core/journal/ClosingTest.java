package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.problem.SocialLearningException;

/** What becomes of what could not be forced to the disk. */
@Tag("once")
class ClosingTest {
    private static final List<Event> HISTORY = JournalHistory.plain(17, 10);

    @TempDir
    Path directory;

    private final Dying disk = new Dying();

    @Test
    void saysWhatItCouldNotMakeDurableAndLetsGoOfTheDirectory() {
        Journal journal = FileJournal.open(directory, FileOptions.withDefaults().with(Durability.SYSTEM), disk);
        journal.append(LECTURES, HISTORY, RECORDED);
        disk.dead = true;

        assertThatThrownBy(journal::close)
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("journal (" + directory + ") could not be forced to the disk; of the entries 1 to "
                        + HISTORY.size() + " the newest may be lost if the machine stops: dead");
        journal.close();
        try (Journal again = Journal.file(directory)) {
            assertThat(again.last()).isEqualTo(HISTORY.size());
        }
    }

    @Test
    void anAppendThatCouldNotBeForcedIsToldAtOnceAndWritesNothingMore() {
        try (Journal journal = FileJournal.open(directory, FileOptions.withDefaults(), disk)) {
            journal.append(LECTURES, HISTORY.subList(0, 3), RECORDED);
            disk.dead = true;
            assertThatThrownBy(() -> journal.append(LECTURES, HISTORY.subList(3, 4), RECORDED))
                    .hasMessageEndingWith("nothing of this append was acknowledged: dead");
            disk.dead = false;
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> journal.append(LECTURES, HISTORY.subList(4, 5), RECORDED))
                        .hasMessageEndingWith("an earlier write could not be forced to the disk");
            }
            assertThat(journal.last()).isEqualTo(3);
        }
        try (Journal journal = Journal.file(directory)) {
            assertThat(journal.last()).isEqualTo(4);
            assertThat(journal.append(LECTURES, HISTORY, RECORDED).recorded()).isEqualTo(HISTORY.size() - 4);
        }
    }

    private static final class Dying implements Disk {
        private boolean dead;

        @Override
        public void write(RandomAccessFile file, byte[] bytes, int count) throws IOException {
            REAL.write(file, bytes, count);
        }

        @Override
        public void force(RandomAccessFile file) throws IOException {
            if (dead) {
                throw new IOException("dead");
            }
            REAL.force(file);
        }
    }
}

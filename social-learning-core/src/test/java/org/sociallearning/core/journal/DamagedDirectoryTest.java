package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;

/** Whatever happens to any file of a journal's directory, it opens and reads, or says what is wrong in an error of its own. */
@Tag("once")
class DamagedDirectoryTest {
    private static final int TRIES = 12;

    @TempDir
    Path directory;

    @Test
    void opensAndReadsOrSaysWhatIsWrong() throws IOException {
        List<Event> history = JournalHistory.corrected(9, 40);
        try (Journal journal = Journal.file(directory)) {
            JournalContract.append(journal, history, 4);
            journal.snapshots().write(JournalContract.LECTURES, "a", new Snapshot("1", 3, new byte[100]));
            journal.erase(JournalContract.LECTURES, JournalHistory.person(1), JournalContract.RECORDED);
        }
        Map<Path, byte[]> whole = contents();
        new ErasureIntent(
                        JournalContract.LECTURES,
                        new Erasure(Set.of(JournalHistory.person(2)), Set.of(), Set.of()),
                        100,
                        JournalContract.RECORDED)
                .write(directory);
        Map<Path, byte[]> erasing = contents();
        Random random = new Random(1);
        for (Path file : erasing.keySet()) {
            for (int i = 0; i < TRIES; i++) {
                restore(whole);
                Files.write(file, damaged(erasing.get(file), i, random));
                openAndRead("damage " + i + " of " + directory.relativize(file));
            }
        }
    }

    private static byte[] damaged(byte[] bytes, int kind, Random random) {
        byte[] changed = bytes.clone();
        switch (kind) {
            case 0 -> changed = new byte[0];
            case 1 -> changed = new byte[4096];
            case 2 -> changed = Arrays.copyOf(bytes, bytes.length / 2);
            case 3 -> changed = Arrays.copyOf(bytes, Math.max(0, bytes.length - 1));
            case 4 -> changed = Arrays.copyOf(bytes, bytes.length + 7);
            case 5 -> random.nextBytes(changed);
            default -> {
                for (int i = 0; i < 3 && changed.length > 0; i++) {
                    changed[random.nextInt(Math.min(changed.length, 200))] = (byte) random.nextInt();
                }
            }
        }
        return changed;
    }

    private void openAndRead(String what) {
        try (Journal journal = Journal.file(directory)) {
            JournalContract.all(journal, 100);
            JournalContract.facts(journal, Weeks.ALL, journal.last());
            journal.snapshots().read(JournalContract.LECTURES, "a", "1");
        } catch (SocialLearningException e) {
            assertThat(e.getMessage()).as(what).isNotBlank();
        } catch (RuntimeException e) {
            throw new AssertionError(what + " must be told in an error of ours, and throws " + e, e);
        }
    }

    private Map<Path, byte[]> contents() throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private void restore(Map<Path, byte[]> whole) throws IOException {
        for (Path file : contents().keySet()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }
}

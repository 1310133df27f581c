package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;

class FileJournalTest {
    private static final FileOptions SMALL = FileOptions.withDefaults().withFileBytes(1 << 14);

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> keepsTheLawsOfJournals() {
        return JournalContract.laws(new JournalContract.Opener() {
                    @Override
                    public Journal open(String name) {
                        return Journal.file(directory.resolve(name), SMALL);
                    }

                    @Override
                    public boolean isDurable() {
                        return true;
                    }
                })
                .stream()
                .map(law -> dynamicTest(law.name(), law.check()::run));
    }

    @ParameterizedTest
    @EnumSource(Durability.class)
    void whateverTheDurabilityAllIsThereAfterClosing(Durability durability) {
        List<Event> history = JournalHistory.corrected(1, 20);
        FileOptions options = SMALL.with(durability);
        try (Journal journal = Journal.file(directory, options)) {
            JournalContract.append(journal, history, 3);
        }
        try (Journal journal = Journal.file(directory, options)) {
            assertThat(JournalContract.events(JournalContract.all(journal, 100)))
                    .isEqualTo(history);
            assertThat(journal.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 17, 200})
    void cutsATornTailAndSaysSo(int missing) throws IOException {
        List<Event> history = JournalHistory.plain(2, 20);
        try (Journal journal = Journal.file(directory)) {
            JournalContract.append(journal, history.subList(0, 15), 5);
            journal.append(LECTURES, history.subList(15, 20), RECORDED);
        }
        Path log = log(1);
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, java.util.Arrays.copyOf(bytes, bytes.length - missing));
        try (Journal journal = Journal.file(directory)) {
            assertThat(journal.last()).isEqualTo(15);
            assertThat(JournalContract.events(JournalContract.all(journal, 100)))
                    .isEqualTo(history.subList(0, 15));
            assertThat(journal.problems()).hasSize(1);
            assertThat(journal.problems().get(0).toString())
                    .startsWith("00000001.log at ")
                    .endsWith("bytes) was torn and is cut off");
            assertThat(journal.append(LECTURES, history, RECORDED).recorded()).isEqualTo(history.size() - 15);
        }
        try (Journal journal = Journal.file(directory)) {
            assertThat(journal.problems()).isEmpty();
            assertThat(journal.last()).isEqualTo(history.size());
        }
    }

    @Test
    void namesADamagedMiddleAndKeepsTheRest() throws IOException {
        List<Event> history = JournalHistory.plain(3, 20);
        try (Journal journal = Journal.file(directory)) {
            JournalContract.append(journal, history, 4);
        }
        Path log = log(1);
        byte[] bytes = Files.readAllBytes(log);
        int fifth = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("{\"sequence\":5,");
        bytes[fifth + 30] ^= 1;
        Files.write(log, bytes);
        List<Event> rest = new ArrayList<>(history);
        rest.subList(4, 8).clear();
        for (int i = 0; i < 2; i++) {
            try (Journal journal = Journal.file(directory)) {
                assertThat(journal.problems()).hasSize(1);
                assertThat(journal.problems().get(0).toString())
                        .startsWith("00000001.log at " + (fifth - LogFile.FRAME) + ": (")
                        .endsWith("is damaged and is passed over");
                assertThat(JournalContract.events(JournalContract.all(journal, 3)))
                        .isEqualTo(rest);
                assertThat(JournalContract.facts(journal, Weeks.ALL, journal.last()))
                        .isEqualTo(JournalContract.truth(rest));
            }
        }
    }

    @Test
    void aDamagedOlderFileLosesOnlyWhatIsDamaged() throws IOException {
        List<Event> history = JournalHistory.plain(4, 150);
        try (Journal journal = Journal.file(directory, SMALL)) {
            JournalContract.append(journal, history, 1);
        }
        assertThat(log(2)).exists();
        byte[] bytes = Files.readAllBytes(log(1));
        Files.write(log(1), java.util.Arrays.copyOf(bytes, bytes.length - 3));
        try (Journal journal = Journal.file(directory, SMALL)) {
            assertThat(JournalContract.all(journal, 100)).hasSize(history.size() - 1);
            assertThat(journal.problems()).hasSize(1);
            assertThat(journal.append(LECTURES, history, RECORDED).recorded()).isEqualTo(1);
        }
    }

    @Test
    void aStrangersFileAmongTheLogsIsNamed() throws IOException {
        Path log = Files.createDirectories(directory.resolve("log"));
        Files.writeString(log.resolve("syslog.log"), "started\n");

        assertThatThrownBy(() -> Journal.file(directory))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("file (syslog.log) must not lie among the log files of a journal. Maybe " + directory
                        + " is another folder");
    }

    @Test
    void aLogFileThatIsMissingInTheMiddleIsNamed() throws IOException {
        try (Journal journal = Journal.file(directory, SMALL)) {
            JournalContract.append(journal, JournalHistory.plain(4, 300), 1);
        }
        assertThat(log(3)).exists();
        Files.delete(log(2));

        assertThatThrownBy(() -> Journal.file(directory, SMALL))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("log file (00000002.log) must be there. Maybe it was moved; put it back");
    }

    @Test
    void theSecondToOpenADirectoryIsToldWhy() {
        Journal journal = Journal.file(directory);
        assertThatThrownBy(() -> Journal.file(directory))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("journal directory (" + directory + ") must be opened once at a time; it is in use.\n"
                        + "Maybe another process has it open, or this one has not closed it");
        journal.close();
        Journal.file(directory).close();
    }

    @Test
    void aSecondProcessIsToldWhy() throws Exception {
        try (Journal journal = Journal.file(directory)) {
            assertThat(journal.last()).isZero();
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpensAJournal.class.getName(),
                            directory.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(said).contains("must be opened once at a time; it is in use");
            assertThat(other.exitValue()).isEqualTo(3);
        }
    }

    @Test
    void aFullDiskLosesNothingThatWasAcknowledged() {
        List<Event> history = JournalHistory.plain(5, 30);
        long[] room = {4_000};
        Disk disk = (file, bytes, count) -> {
            int fits = (int) Math.min(count, room[0]);
            file.write(bytes, 0, fits);
            room[0] -= fits;
            if (fits < count) {
                throw new IOException("No space left on device");
            }
        };
        int acknowledged = 0;
        try (Journal journal = FileJournal.open(directory, FileOptions.withDefaults(), disk)) {
            boolean full = false;
            while (!full) {
                try {
                    journal.append(LECTURES, history.subList(acknowledged, acknowledged + 1), RECORDED);
                    acknowledged++;
                } catch (SocialLearningException e) {
                    full = true;
                    assertThat(e)
                            .hasMessage("journal (" + directory + ") could not be written; nothing of this append was "
                                    + "acknowledged: No space left on device");
                }
            }
            assertThat(acknowledged).isBetween(5, 29);
            assertThat(JournalContract.events(JournalContract.all(journal, 100)))
                    .isEqualTo(history.subList(0, acknowledged));
            room[0] = Long.MAX_VALUE;
            assertThat(journal.append(LECTURES, history, RECORDED).recorded()).isEqualTo(history.size() - acknowledged);
        }
        try (Journal journal = Journal.file(directory)) {
            assertThat(journal.problems()).isEmpty();
            assertThat(JournalContract.events(JournalContract.all(journal, 100)))
                    .isEqualTo(history);
        }
    }

    @Test
    void anIndexThatIsLostOrWasNotClosedIsRebuilt() throws IOException {
        List<Event> history = JournalHistory.corrected(6, 30);
        try (Journal journal = Journal.file(directory)) {
            JournalContract.append(journal, history, 4);
        }
        Files.delete(directory.resolve("index").resolve("state"));
        try (Journal journal = Journal.file(directory)) {
            assertThat(journal.append(LECTURES, history, RECORDED).recorded()).isZero();
            assertThat(JournalContract.facts(journal, Weeks.ALL, journal.last()))
                    .isEqualTo(JournalContract.truth(history));
        }
    }

    @Test
    void anInterruptedThreadWritesAndReadsAllTheSame() {
        List<Event> history = JournalHistory.plain(7, 20);
        try (Journal journal = Journal.file(directory)) {
            Thread.currentThread().interrupt();
            JournalContract.append(journal, history, 4);
            assertThat(JournalContract.all(journal, 100)).hasSize(history.size());
            assertThat(JournalContract.facts(journal, Weeks.ALL, journal.last()))
                    .isEqualTo(JournalContract.truth(history));
            assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        }
    }

    @Test
    void aHundredThousandRepliesToOnePostAreReadInOneGo() {
        int replies = 100_000;
        Contributed post = JournalContract.contribution("post");
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < replies; i++) {
            events.add(JournalContract.contribution("r" + i).inReplyTo(post.contribution()));
        }
        events.add(replies / 2, post);
        try (Journal journal = Journal.file(directory)) {
            JournalContract.append(journal, events, 10_000);
            assertThat(journal.responsesTo(LECTURES, List.of(post.contribution()), journal.last()))
                    .hasSize(replies);
            LiveCount count = new LiveCount();
            Feed feed = Feed.of(journal, LECTURES, ZONE);
            long position = 0;
            while (position < journal.last()) {
                position = feed.advance(position, 1_000, count);
            }
            assertThat(count.read(feed.facts(position)).keySet().stream().filter(Response.class::isInstance))
                    .hasSize(replies);
            long[] responses = {0};
            Feed.of(journal, LECTURES, ZONE)
                    .facts(journal.last())
                    .each(Weeks.ALL, fact -> responses[0] += fact instanceof Response ? 1 : 0);
            assertThat(responses[0]).isEqualTo(replies);
        }
    }

    @Test
    void repliesInACircleAnswerEachOther() {
        ContributionId one = ContributionId.of("forum", "post", "1");
        ContributionId two = ContributionId.of("forum", "post", "2");
        List<Event> circle = List.of(
                JournalContract.contribution("1").inReplyTo(two, one),
                JournalContract.contribution("2").inReplyTo(one));
        try (Journal journal = Journal.file(directory)) {
            journal.append(LECTURES, circle, RECORDED);
            assertThat(JournalContract.facts(journal, Weeks.ALL, 2))
                    .isEqualTo(JournalContract.truth(circle))
                    .hasSize(4);
        }
    }

    @Test
    void aFileThatIsNoLogIsRefused() throws IOException {
        Files.createDirectories(directory.resolve("log"));
        Files.writeString(log(1), "something else that was put here by mistake");
        assertThatThrownBy(() -> Journal.file(directory))
                .isInstanceOf(SocialLearningException.class)
                .hasMessageContaining("is no log of this version");
    }

    @Test
    void aClosedJournalSaysSo() {
        Journal journal = Journal.file(directory);
        journal.close();
        assertThatThrownBy(() -> journal.append(LECTURES, List.of(), RECORDED))
                .hasMessage("journal (" + directory + ") must be open; it was closed");
        assertThatThrownBy(() -> journal.after(0, 1)).hasMessageContaining("it was closed");
    }

    @Test
    void aSnapshotWithDamagedBytesCountsAsNone() throws IOException {
        try (Journal journal = Journal.file(directory)) {
            journal.append(LECTURES, JournalHistory.plain(11, 5), RECORDED);
            journal.snapshots().write(LECTURES, "a", new Snapshot("1", 3, new byte[] {1, 2, 3}));
            Path file;
            try (Stream<Path> files = Files.list(directory.resolve("snapshots"))) {
                file = files.findFirst().orElseThrow();
            }
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
            assertThat(journal.snapshots().read(LECTURES, "a", "1")).isNull();
        }
    }

    private Path log(int number) {
        return directory.resolve("log").resolve(LogFile.name(number));
    }
}

package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Resumable;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Snapshot;

@Tag("once")
class FollowerSnapshotsTest {
    private static final ExperimentId EXPERIMENT = ExperimentId.of("lectures");
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @TempDir
    private Path directory;

    @Test
    void goesOnFromWhatWasKept() {
        Path kept = keep(directory, "1", 3);
        try (Journal journal = Journal.file(kept)) {
            append(journal, "4");

            assertThat(restarted(journal, "1", ZONE)).isEqualTo(new Restarted(3, 4));
        }
    }

    @Test
    void beginsAgainWhereTheStateIsOfAnotherVersion() {
        try (Journal journal = Journal.file(keep(directory, "1", 3))) {
            assertThat(restarted(journal, "2", ZONE)).isEqualTo(new Restarted(0, 3));
        }
    }

    @Test
    void beginsAgainWhereTheWeeksLieInAnotherZone() {
        try (Journal journal = Journal.file(keep(directory, "1", 3))) {
            assertThat(restarted(journal, "1", ZoneId.of("Pacific/Auckland"))).isEqualTo(new Restarted(0, 3));
        }
    }

    @Test
    void beginsAgainWhereAByteIsDamaged() throws IOException {
        Path kept = keep(directory, "1", 3);
        Path file = snapshots(kept).get(0);
        byte[] sound = Files.readAllBytes(file);
        try (Journal journal = Journal.file(kept)) {
            for (int i = 0; i < sound.length; i++) {
                byte[] damaged = sound.clone();
                damaged[i] ^= 0x10;
                Files.write(file, damaged);
                assertThat(restarted(journal, "1", ZONE)).as("byte %d", i).isEqualTo(new Restarted(0, 3));
            }
            Files.write(file, java.util.Arrays.copyOf(sound, sound.length / 2));
            assertThat(restarted(journal, "1", ZONE)).isEqualTo(new Restarted(0, 3));
        }
    }

    @Test
    void beginsAgainWhereTheJournalHasNotReachedThePosition() throws IOException {
        Path kept = keep(directory, "1", 3);
        Path shorter = keep(directory, "another", 2);
        Files.copy(
                snapshots(kept).get(0), snapshots(shorter).get(0), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Journal journal = Journal.file(shorter)) {
            assertThat(restarted(journal, "1", ZONE)).isEqualTo(new Restarted(0, 2));
        }
    }

    @Test
    void beginsAgainWhereItWasLeftBehindByAnotherJournal() throws IOException {
        Path kept = keep(directory, "1", 3);
        Path longer = keep(directory, "another", 5);
        Files.copy(snapshots(kept).get(0), snapshots(longer).get(0), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Journal journal = Journal.file(longer)) {
            assertThat(restarted(journal, "1", ZONE)).isEqualTo(new Restarted(0, 5));
        }
    }

    @Test
    void beginsAgainAndForgetsWhereTheStateCannotBeRead() {
        try (Journal journal = Journal.inMemory()) {
            for (int i = 0; i < 3; i++) {
                append(journal, "" + i);
            }
            Followers followers =
                    new Followers(journal, EXPERIMENT, ZONE, Clock.fixed(NOW, ZoneOffset.UTC), HostThreads.NONE);
            followers.add(new Counting("1"));
            followers.save();
            String version = new FollowerSnapshots(journal, EXPERIMENT, ZONE).version(new Counting("1"));
            Snapshot sound = journal.snapshots().read(EXPERIMENT, "counting", version);
            byte[] longer = java.util.Arrays.copyOf(sound.state(), sound.state().length + 1);
            journal.snapshots().write(EXPERIMENT, "counting", new Snapshot(version, 3, longer));

            assertThat(restarted(journal, "1", ZONE)).isEqualTo(new Restarted(0, 3));
        }
    }

    @Test
    void keepsNothingOfAFollowerThatFails() {
        try (Journal journal = Journal.inMemory()) {
            append(journal, "1");
            Followers followers =
                    new Followers(journal, EXPERIMENT, ZONE, Clock.fixed(NOW, ZoneOffset.UTC), HostThreads.NONE);
            Counting counting = new Counting("1");
            followers.add(counting);
            counting.failing = true;
            append(journal, "2");
            followers.save();

            assertThat(restarted(journal, "1", ZONE)).isEqualTo(new Restarted(0, 2));
        }
    }

    @Test
    void closingTheDoorKeepsWhatFollows() {
        Path kept = directory.resolve("door");
        Counting before = new Counting("1");
        try (SocialLearning learning = open(kept)) {
            Workspace workspace = learning.experiment("lectures", ZONE);
            workspace.follow(before);
            workspace.roster();
        }
        Counting after = new Counting("1");
        try (SocialLearning learning = open(kept)) {
            learning.experiment("lectures", ZONE).follow(after);
        }
        assertThat(after.heard).isZero();
        assertThat(after.count).isEqualTo(before.count).isPositive();
    }

    private static SocialLearning open(Path directory) {
        return SocialLearning.builder()
                .journal(Journal.file(directory))
                .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open();
    }

    /** How many facts a follower got back with its state, and how many it has counted in the end. */
    private record Restarted(int fromState, int all) {}

    private static Restarted restarted(Journal journal, String version, ZoneId zone) {
        Counting counting = new Counting(version);
        new Followers(journal, EXPERIMENT, zone, Clock.fixed(NOW, ZoneOffset.UTC), HostThreads.NONE).add(counting);
        return new Restarted(counting.count - counting.heard, counting.count);
    }

    /** A closed journal with a kept state of a follower at its end. */
    private static Path keep(Path directory, String name, int events) {
        Path place = directory.resolve(name + "-" + events);
        try (Journal journal = Journal.file(place)) {
            for (int i = 0; i < events; i++) {
                append(journal, name + "/" + i);
            }
            Followers followers =
                    new Followers(journal, EXPERIMENT, ZONE, Clock.fixed(NOW, ZoneOffset.UTC), HostThreads.NONE);
            followers.add(new Counting("1"));
            followers.save();
        }
        return place;
    }

    private static List<Path> snapshots(Path journal) throws IOException {
        try (Stream<Path> files = Files.list(journal.resolve("snapshots"))) {
            return files.toList();
        }
    }

    private static void append(Journal journal, String key) {
        journal.append(EXPERIMENT, List.of(Contributed.question("forum", key, ParticipantId.of("anna"), NOW)), NOW);
    }

    private static final class Counting implements Resumable {
        private final String version;
        private int count;
        private int heard;
        private boolean failing;

        Counting(String version) {
            this.version = version;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void on(Fact fact) {
            if (failing) {
                throw new IllegalStateException("out of order");
            }
            if (fact instanceof Happened) {
                count++;
                heard++;
            }
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {}

        @Override
        public String version() {
            return version;
        }

        @Override
        public boolean write(Facts facts, DataOutput out) throws IOException {
            out.writeInt(count);
            return true;
        }

        @Override
        public void read(DataInput in) throws IOException {
            count = in.readInt();
        }

        @Override
        public void clear() {
            count = 0;
        }
    }
}

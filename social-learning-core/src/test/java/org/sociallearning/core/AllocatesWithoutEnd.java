package org.sociallearning.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;

/** A process with a small heap, in which one follower asks for more and more of it while others record. */
final class AllocatesWithoutEnd {
    private static final int POSTS = 2_000;

    private AllocatesWithoutEnd() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("allocates");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        PluginsTest.Counting other = new PluginsTest.Counting();
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.file(directory))
                .pseudonyms(Pseudonyms.hmacSha256("a key for a test, 32 bytes long.".getBytes(StandardCharsets.UTF_8)))
                .threads(threads)
                .open()) {
            Workspace workspace = learning.experiment("allocates", ZoneOffset.UTC);
            ParticipantId anna = workspace.participant("anna");
            Instant at = Instant.now();
            workspace.record(Joined.of(anna, at.minusSeconds(60), Role.PARTICIPANT));
            workspace.follow(other);
            workspace.follow(new Greedy());
            for (int i = 0; i < POSTS; i++) {
                record(workspace, Contributed.question("forum", "" + i, anna, at));
            }
            System.out.println("recorded " + (workspace.position() - 2));
            String failure = null;
            while (failure == null) {
                workspace.catchUp();
                failure = workspace.health().stream()
                        .filter(one -> one.name().equals("greedy"))
                        .findFirst()
                        .orElseThrow()
                        .failure();
            }
            System.out.println("greedy " + failure);
            while (other.seen.get() < POSTS + 2) {
                workspace.catchUp();
            }
            System.out.println("other " + other.seen.get());
        } finally {
            threads.shutdownNow();
            try (var files = Files.walk(directory)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What could not be recorded for want of memory was not acknowledged; a host tries again. */
    private static void record(Workspace workspace, Contributed question) {
        boolean recorded = false;
        while (!recorded) {
            try {
                workspace.record(question);
                recorded = true;
            } catch (OutOfMemoryError e) {
                Thread.onSpinWait();
            }
        }
    }

    private static final class Greedy implements Follower {
        @Override
        public String name() {
            return "greedy";
        }

        @Override
        public void on(Fact fact) {
            Object[] more = new Object[1 << 17];
            while (true) {
                Object[] before = more;
                more = new Object[1 << 17];
                more[0] = before;
            }
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {}
    }
}

package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.house.JavaProcess;
import org.sociallearning.house.SharedData;

/**
 * An import that was killed and started again ends where one ends that ran through. Killed once in the build;
 * {@code -Dkill.times=20} for more.
 */
@Tag("once")
class RestartedImportTest {
    private static final int TIMES = Integer.getInteger("kill.times", 1);
    private static final List<String> SMALL = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int LINES = 6_000;

    @TempDir
    Path directory;

    @Test
    void aMadeUpExportOfOurOwnFormEndsTheSame() throws Exception {
        Path lines = directory.resolve("export.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(lines)) {
            for (int i = 0; i < LINES; i++) {
                out.write("{\"type\":\"contributed\",\"id\":\"forum/post/" + i + "\",\"at\":\"2025-01-07T10:00:00Z\","
                        + "\"actor\":\"person-" + i % 97 + "\",\"contribution\":\"forum/post/" + i
                        + "\",\"kind\":\"remark\",\"space\":\"forum\",\"inReplyTo\":[\"forum/post/" + i * 7 % LINES
                        + "\"],\"text\":\"Thanks, that helped me with number " + i + "!\"}\n");
            }
        }
        endsTheSame("own", lines);
    }

    @Test
    void theDumpOfASiteEndsTheSame() throws Exception {
        endsTheSame("stackexchange", SharedData.orSkip("stackexchange-quantumcomputing-2018-09"));
    }

    private void endsTheSame(String format, Path source) throws Exception {
        Path whole = directory.resolve("whole");
        long begun = System.nanoTime();
        run(whole, format, source);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Map<String, String> log = log(whole);
        Map<Fact, Integer> facts = facts(whole);
        byte[] folded = folded(facts);
        assertThat(facts).hasSizeGreaterThan(3_000);

        Random random = new Random(4);
        for (int time = 0; time < TIMES; time++) {
            Path killed = directory.resolve("killed-" + time);
            boolean half = kill(
                    JavaProcess.start(SMALL, ImportsUntilKilled.class, killed.toString(), format, "" + source),
                    millis,
                    random);
            run(killed, format, source);

            assertThat(log(killed))
                    .as("the bytes of the log, killed on the way: %s", half)
                    .isEqualTo(log);
            Map<Fact, Integer> again = facts(killed);
            assertThat(again).isEqualTo(facts);
            assertThat(folded(again)).isEqualTo(folded);
        }
    }

    /** Somewhere on its way; whether it had not ended by then. */
    private static boolean kill(Process process, long millis, Random random) throws Exception {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (!ImportsUntilKilled.BEGINS.equals(line)) {
                assertThat(line).as("it must begin").isNotNull();
                line = said.readLine();
            }
            Thread.sleep((long) (millis * (0.05 + 0.6 * random.nextDouble())));
            boolean alive = process.isAlive();
            process.destroyForcibly();
            process.waitFor();
            return alive;
        }
    }

    private static void run(Path journal, String format, Path source) throws Exception {
        assertThat(JavaProcess.run(SMALL, ImportsUntilKilled.class, journal.toString(), format, source.toString()))
                .contains("completed true");
    }

    private static Map<String, String> log(Path journal) throws IOException {
        Map<String, String> log = new TreeMap<>();
        try (Stream<Path> files = Files.list(journal.resolve("log"))) {
            for (Path file : files.toList()) {
                log.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return log;
    }

    private static Map<Fact, Integer> facts(Path journal) {
        Map<Fact, Integer> counts = new HashMap<>();
        try (SocialLearning learning = ImportsUntilKilled.open(journal)) {
            learning.experiment("import", ZoneOffset.UTC)
                    .facts()
                    .each(Weeks.ALL, fact -> counts.merge(fact, 1, Integer::sum));
        }
        return counts;
    }

    private static byte[] folded(Map<Fact, Integer> facts) throws IOException {
        RosterFold members = new RosterFold();
        RosterState state = members.empty();
        facts.keySet().forEach(fact -> members.add(state, fact));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        members.codec().write(state, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}

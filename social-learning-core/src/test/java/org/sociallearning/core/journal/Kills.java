package org.sociallearning.core.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Weeks;

/**
 * Kills processes that append to a journal, at random moments, and checks each time what is there: everything acknowledged, nothing
 * twice, the facts of a plain reading, and the fold of the truth. Five kills in a row go to the same journal. Not thread-safe.
 */
final class Kills {
    private static final int KILLS_OF_ONE_JOURNAL = 5;
    private static final RosterFold MEMBERS = new RosterFold();

    private final LongFunction<String> addresses;
    private final int threads;

    /** @param addresses where the journal of each number is */
    Kills(LongFunction<String> addresses, int threads) {
        this.addresses = addresses;
        this.threads = threads;
    }

    void run(int times) throws Exception {
        Random random = new Random(times * 31L + threads);
        List<Event> history = List.of();
        String address = "";
        Map<Long, Integer> acknowledged = new TreeMap<>();
        for (int time = 0; time < times; time++) {
            long seed = time / KILLS_OF_ONE_JOURNAL;
            if (time % KILLS_OF_ONE_JOURNAL == 0) {
                history = JournalHistory.corrected(seed, AppendsUntilKilled.CONTRIBUTIONS);
                address = addresses.apply(seed);
                acknowledged.clear();
            }
            Process process = start(address, threads, seed, firstMissing(acknowledged));
            killAfterSome(process, random, acknowledged);

            try (Journal journal = JournalAddress.open(address)) {
                check(journal, history, acknowledged);
            }
        }
    }

    /** What is recorded but was not acknowledged is offered again, as a host does that is started again. */
    static int firstMissing(Map<Long, Integer> acknowledged) {
        int place = 0;
        while (acknowledged.containsValue(place)) {
            place++;
        }
        return place;
    }

    private static Process start(String address, int threads, long seed, int first) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AppendsUntilKilled.class.getName(),
                        address,
                        "" + threads,
                        "" + seed,
                        "" + first)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Now and then while the journal is opened, mostly within an append. */
    private static void killAfterSome(Process process, Random random, Map<Long, Integer> acknowledged)
            throws Exception {
        int lines = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(150);
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII))) {
            assertThat(said.readLine()).isEqualTo(AppendsUntilKilled.OPENING);
            for (int i = 0; i < lines; i++) {
                take(said.readLine(), acknowledged);
            }
            Thread.sleep(lines == 0 ? random.nextInt(100) : 0, random.nextInt(999_999));
            process.toHandle().destroyForcibly(); // and not the process's own method, which closes what it said as well
            process.waitFor();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                take(line, acknowledged);
            }
        }
    }

    private static void take(String line, Map<Long, Integer> acknowledged) {
        assertThat(line).as("the process must not end by itself").isNotNull();
        int blank = line.indexOf(' ');
        acknowledged.put(Long.valueOf(line.substring(0, blank)), Integer.valueOf(line.substring(blank + 1)));
    }

    /** @param acknowledged of each sequence that was acknowledged, the place of its event in the history */
    static void check(Journal journal, List<Event> history, Map<Long, Integer> acknowledged) throws IOException {
        List<Entry> entries = JournalContract.all(journal, 1000);
        assertThat(entries).extracting(Entry::sequence).isEqualTo(numbers(entries.size()));
        acknowledged.forEach((sequence, place) ->
                assertThat(entries.get((int) (sequence - 1)).event()).isEqualTo(history.get(place)));
        List<Event> events = JournalContract.events(entries);
        assertThat(events).doesNotHaveDuplicates();
        assertThat(history).containsAll(new HashSet<>(events));
        assertThat(entries).allMatch(entry -> entry.recordedAt().equals(RECORDED));

        for (long upTo : new long[] {last(acknowledged), journal.last()}) {
            Map<Fact, Integer> truth = JournalContract.truth(events.subList(0, (int) upTo));
            assertThat(JournalContract.facts(journal, Weeks.ALL, upTo)).isEqualTo(truth);
            assertThat(folded(journal, upTo)).isEqualTo(bytes(folded(truth.keySet())));
        }
    }

    /** The fold rebuilt from the journal, a state a thread merged into one. */
    private static byte[] folded(Journal journal, long upTo) throws IOException {
        List<RosterState> states = new CopyOnWriteArrayList<>();
        journal.facts(LECTURES, ZONE, Weeks.ALL, upTo, () -> {
            RosterState state = MEMBERS.empty();
            states.add(state);
            return fact -> MEMBERS.add(state, fact);
        });
        return bytes(states.stream().reduce(MEMBERS.empty(), MEMBERS::merge));
    }

    private static RosterState folded(Iterable<Fact> facts) {
        RosterState state = MEMBERS.empty();
        facts.forEach(fact -> MEMBERS.add(state, fact));
        return state;
    }

    private static byte[] bytes(RosterState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MEMBERS.codec().write(state, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static long last(Map<Long, Integer> acknowledged) {
        return acknowledged.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static List<Long> numbers(int most) {
        List<Long> numbers = new ArrayList<>();
        for (long number = 1; number <= most; number++) {
            numbers.add(number);
        }
        return numbers;
    }
}

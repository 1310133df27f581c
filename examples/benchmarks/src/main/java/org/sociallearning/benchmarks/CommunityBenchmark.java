package org.sociallearning.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.TextRetention;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.community.CirclePlan;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Wish;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.talent.TalentQuestion;

/**
 * What a host waits for, through the door, with one more event recorded before each call: a person's digest and who knows, in
 * a community of 20,000 people and a million events over a year; then circles of 2,000 people, and introductions among 20,000
 * contributions. The argument is the number of events. Run with {@code -Xmx3g}.
 */
public final class CommunityBenchmark {
    private static final Instant START = Instant.parse("2025-01-06T09:00:00Z");
    private static final int PEOPLE = 20_000;
    private static final int TOPICS = 5_000;
    private static final int CALLS = 300;
    private static final int BATCH = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<ParticipantId> people = new ArrayList<>();
    private final List<Contributed> lately = new ArrayList<>();
    private Instant now = START;
    private int number;

    private CommunityBenchmark() {}

    /** Measures all and prints it. */
    public static void main(String[] arguments) {
        int events = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        if (events > 0) {
            new CommunityBenchmark().community(events);
        }
        new CommunityBenchmark().introductions();
    }

    private SocialLearning open() {
        return SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256("a key for benchmarks and no more".getBytes(StandardCharsets.UTF_8)))
                .textRetention(TextRetention.keepWithConsent(365))
                .clock(new Moved())
                .open();
    }

    private void community(int events) {
        try (SocialLearning learning = open()) {
            Workspace workspace = learning.experiment("benchmark", ZoneOffset.UTC);
            join(workspace, PEOPLE, Consent.BE_FOUND);
            List<Event> wishes = new ArrayList<>();
            for (ParticipantId person : people.subList(0, 2_000)) {
                wishes.add(Requested.of(id("wish"), Wish.JOIN, "circles", person, now));
            }
            workspace.record(wishes);
            long start = System.nanoTime();
            Duration step = Duration.ofDays(365).dividedBy(events / BATCH + 1);
            for (int recorded = 0; recorded < events; recorded += BATCH) {
                List<Event> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    batch.add(happens());
                }
                workspace.record(batch);
                now = now.plus(step);
            }
            System.out.printf("%d events recorded in %d ms%n", events, millis(start));
            start = System.nanoTime();
            workspace.community().digest(people.get(0), now);
            System.out.printf("the first digest, which reads all: %d ms%n", millis(start));
            for (int days : new int[] {1, 30, 365}) {
                Instant since = now.minus(Duration.ofDays(days));
                measure(
                        workspace,
                        "digest since " + days + " days",
                        i -> workspace.community().digest(people.get(zipf(PEOPLE)), since));
            }
            measure(workspace, "roster", i -> workspace.roster());
            measure(
                    workspace,
                    "who knows a topic",
                    i -> workspace
                            .talents()
                            .whoKnows(TalentQuestion.about(
                                    lately.get(i % lately.size()).topics().get(0))));
            for (int round = 1; round <= 6; round++) {
                start = System.nanoTime();
                workspace.record(
                        workspace.community().circles(CirclePlan.round(round)).events("benchmark", now));
                System.out.printf("circles of 2,000 people, round %d: %d ms%n", round, millis(start));
                now = now.plus(Duration.ofDays(7));
            }
        }
    }

    private void introductions() {
        try (SocialLearning learning = open()) {
            Workspace workspace = learning.experiment("benchmark", ZoneOffset.UTC);
            join(workspace, 2_000, Consent.BE_INTRODUCED, Consent.KEEP_TEXT);
            List<Event> questions = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                StringBuilder text = new StringBuilder("How");
                for (int word = 0; word < 30; word++) {
                    // few words are frequent and many are rare, as in any text
                    text.append(" word").append((int) Math.pow(10, 4 * random.nextDouble()));
                }
                questions.add(Contributed.question("forum", "" + ++number, person(), now)
                        .withTopics("t" + random.nextInt(500), "t" + random.nextInt(20))
                        .withText(text.toString()));
            }
            workspace.record(questions);
            workspace.community();
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                long begun = busyMillis();
                int found = workspace.community().introductions().size();
                System.out.printf(
                        "%d introductions: %d ms, of the processor %d ms%n",
                        found, millis(start), busyMillis() - begun);
            }
        }
    }

    private void join(Workspace workspace, int size, Consent... consents) {
        List<Event> joining = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ParticipantId person = workspace.participant("p" + i);
            people.add(person);
            Joined joined = Joined.of(person, now).withUnit(UnitId.of("u" + i % 40));
            for (Consent consent : consents) {
                joined = joined.withConsent(consent, now);
            }
            joining.add(joined);
        }
        workspace.record(joining);
    }

    /** A question or idea, an answer, or a thanks for one, of people and on topics as uneven as in life. */
    private Event happens() {
        int dice = random.nextInt(10);
        if (lately.isEmpty() || dice < 3) {
            Contributed said = Contributed.of(
                            dice == 0 ? ContributionKind.IDEA : ContributionKind.QUESTION,
                            ContributionId.of("forum", "post", "" + ++number),
                            SpaceId.of("forum"),
                            person(),
                            now)
                    .withTopics("topic-" + zipf(TOPICS), "topic-" + zipf(TOPICS));
            if (lately.size() < 5_000) {
                lately.add(said);
            } else {
                lately.set(random.nextInt(lately.size()), said);
            }
            return said;
        }
        Contributed to = lately.get(random.nextInt(lately.size()));
        return dice < 7
                ? Contributed.answer("forum", "" + ++number, to, person(), now)
                : Appreciated.of(id("thanks"), AppreciationKind.THANKS, to.contribution(), person(), now);
    }

    private ParticipantId person() {
        return people.get(zipf(people.size()));
    }

    /** The n-th about 1/n as often as the first. */
    private int zipf(int size) {
        return (int) Math.pow(size, random.nextDouble()) - 1;
    }

    private EventId id(String type) {
        return EventId.of("benchmark", type, "" + ++number);
    }

    private void measure(Workspace workspace, String what, IntConsumer call) {
        long[] wall = new long[CALLS];
        long[] busy = new long[CALLS];
        for (int i = -CALLS; i < CALLS; i++) {
            workspace.record(happens());
            long start = System.nanoTime();
            long begun = THREADS.getCurrentThreadCpuTime();
            call.accept(Math.abs(i));
            if (i >= 0) {
                busy[i] = (THREADS.getCurrentThreadCpuTime() - begun) / 1_000;
                wall[i] = (System.nanoTime() - start) / 1_000;
            }
        }
        System.out.printf("%s: %s; of the processor %s%n", what, spread(wall), spread(busy));
    }

    private static String spread(long[] micros) {
        Arrays.sort(micros);
        return "median " + micros[CALLS / 2] + " us, p95 " + micros[CALLS * 95 / 100] + " us, p99 "
                + micros[CALLS * 99 / 100] + " us";
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static long busyMillis() {
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime()).toMillis();
    }

    private final class Moved extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

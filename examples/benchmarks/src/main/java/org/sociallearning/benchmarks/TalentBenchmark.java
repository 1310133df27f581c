package org.sociallearning.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.talent.Found;
import org.sociallearning.core.talent.TalentMap;
import org.sociallearning.core.talent.TalentQuestion;

/**
 * The talent map of 20,000 people, 5,000 topics and 2 million pieces of evidence, topics and people as unevenly as in life
 * (the n-th is met 1/n as often as the first): asking it, and one more fact.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class TalentBenchmark {
    private static final int PEOPLE = 20_000;
    private static final int TOPICS = 5_000;
    private static final int PIECES = 2_000_000;
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final SpaceId FORUM = SpaceId.of("forum");
    private static final long TWO_YEARS_OF_SECONDS = 2L * 365 * 24 * 3600;

    private final Random random = new Random(1);
    private final double[] topicShares = shares(TOPICS);
    private final double[] peopleShares = shares(PEOPLE);
    private final ParticipantId[] people = new ParticipantId[PEOPLE];
    private final Kept kept = new Kept();
    private @Nullable TalentMap map;
    private int next;
    private Fact[] facts = {};

    /** Keeps the state of one fold where facts can be added to it. */
    private static final class Kept implements Folding {
        private @Nullable Adding<?> adding;

        @Override
        public <S> Live<S> keep(String name, Fold<S> fold) {
            Adding<S> made = new Adding<>(fold, fold.empty());
            adding = made;
            return made;
        }

        void add(Fact fact) {
            Objects.requireNonNull(adding).add(fact);
        }
    }

    private record Adding<S>(Fold<S> fold, S state) implements Live<S> {
        @Override
        public <T> T read(Function<? super S, ? extends T> reading) {
            return reading.apply(state);
        }

        void add(Fact fact) {
            fold.add(state, fact);
        }
    }

    /** Makes the community. */
    @Setup
    public void setUp() {
        RosterFold rosters = new RosterFold();
        RosterState roster = rosters.empty();
        for (int i = 0; i < PEOPLE; i++) {
            people[i] = ParticipantId.of("k1:person-" + i + "-of-the-benchmark");
            Joined joined = Joined.of(people[i], NOW.minusSeconds(TWO_YEARS_OF_SECONDS + 1));
            rosters.add(roster, happened(i % 2 == 0 ? joined.withConsent(Consent.BE_FOUND, NOW) : joined));
        }
        Roster view = rosters.read(roster);
        map = TalentMap.of(kept, () -> view, Clock.fixed(NOW, ZoneOffset.UTC));
        for (int pieces = 0; pieces < PIECES; pieces += 3) {
            answer(next++).forEach(kept::add);
            if (next % 20 == 0) {
                kept.add(happened(Confirmed.of(
                        EventId.of("forum", "confirmed", "" + next), person(), topic(), person(), time())));
            }
        }
        facts = IntStream.range(0, 100_000)
                .mapToObj(i -> answer(next + i))
                .flatMap(List::stream)
                .toArray(Fact[]::new);
    }

    /** A question on three topics, its answer, and in two of three an appreciation. */
    private List<Fact> answer(int number) {
        Instant at = time();
        Contributed question = Contributed.of(ContributionKind.QUESTION, id("q" + number), FORUM, person(), at)
                .withTopics(topic().value(), topic().value(), topic().value());
        Contributed answer = Contributed.of(
                        ContributionKind.ANSWER,
                        id("a" + number),
                        FORUM,
                        person(),
                        at.plusSeconds(random.nextInt(9000)))
                .inReplyTo(question.contribution());
        Fact answered = response(question, answer);
        if (number % 3 == 0) {
            return List.of(happened(question), happened(answer), answered);
        }
        Appreciated thanks = Appreciated.of(
                EventId.of("forum", "thanks", "" + number), AppreciationKind.LIKE, answer.contribution(), person(), at);
        return List.of(happened(question), happened(answer), answered, response(answer, thanks));
    }

    private static ContributionId id(String key) {
        return ContributionId.of("forum", "post", key);
    }

    private static Fact happened(Event event) {
        return new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at());
    }

    private static Fact response(Contributed origin, Event by) {
        return new Response(origin, by, Week.of(origin.at(), ZoneOffset.UTC), by.at());
    }

    private Instant time() {
        return NOW.minusSeconds((long) (random.nextDouble() * TWO_YEARS_OF_SECONDS));
    }

    private ParticipantId person() {
        return people[draw(peopleShares)];
    }

    private Topic topic() {
        return Topic.of("topic-" + draw(topicShares));
    }

    private int draw(double[] shares) {
        int found = Arrays.binarySearch(shares, random.nextDouble());
        return Math.min(shares.length - 1, found < 0 ? -found - 1 : found);
    }

    /** The n-th is met 1/n as often as the first, summed up. */
    private static double[] shares(int size) {
        double[] sums = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        for (int i = 0; i < size; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    /** Who knows about a topic, asked about as often as it is spoken of. */
    @Benchmark
    public Found whoKnowsATopic() {
        return Objects.requireNonNull(map).whoKnows(topic());
    }

    /** Who may help with a question on three topics. */
    @Benchmark
    public Found whoKnowsAQuestion() {
        return Objects.requireNonNull(map)
                .whoKnows(TalentQuestion.about(topic(), topic(), topic()).by(person()));
    }

    /** One more fact. */
    @Benchmark
    public void oneMoreFact() {
        kept.add(facts[next++ % facts.length]);
    }

    /** The memory of the map, printed by {@code java -cp benchmarks.jar org.sociallearning.benchmarks.TalentBenchmark}. */
    public static void main(String[] arguments) {
        TalentBenchmark benchmark = new TalentBenchmark();
        benchmark.setUp();
        benchmark.facts = new Fact[0];
        Map<String, Long> seen = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            System.gc();
            seen.put("with the map", used());
        }
        benchmark.kept.adding = null;
        benchmark.map = null;
        for (int i = 0; i < 3; i++) {
            System.gc();
            seen.put("without", used());
        }
        System.out.println(seen);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package org.sociallearning.benchmarks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.Indicator;
import org.sociallearning.metrics.Indicators;

/** One fact into the folds of all indicators, each fold once, as the engine does it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FoldBenchmark {
    private static final int FACTS = 100_000;
    private static final int PEOPLE = 2_000;
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final List<Fact> facts = new ArrayList<>();
    private List<Folding<?>> folds = List.of();

    private static final class Folding<S> {
        private final Fold<S> fold;
        private final S state;

        Folding(Fold<S> fold) {
            this.fold = fold;
            this.state = fold.empty();
        }

        void add(Fact fact) {
            fold.add(state, fact);
        }
    }

    /** Posts, replies and thanks of 2,000 people in 20 weeks. */
    @Setup
    public void tell() {
        Random random = new Random(1);
        List<Contributed> posts = new ArrayList<>();
        while (facts.size() < FACTS) {
            Instant at = START.plusSeconds((long) (random.nextDouble() * 20 * 7 * 86_400));
            ParticipantId who = ParticipantId.of("person-" + random.nextInt(PEOPLE));
            int serial = facts.size();
            if (posts.isEmpty() || random.nextInt(3) == 0) {
                Contributed post = Contributed.of(
                                ContributionKind.QUESTION, ContributionId.of("forum", "post", "" + serial), who, at)
                        .withTopics("topic-" + random.nextInt(100), "topic-" + random.nextInt(100))
                        .withWords(40);
                posts.add(post);
                happened(post);
            } else {
                Contributed origin = posts.get(random.nextInt(posts.size()));
                Instant later = origin.at().plusSeconds(random.nextInt(400_000));
                Event by = random.nextBoolean()
                        ? Contributed.of(
                                        ContributionKind.ANSWER,
                                        ContributionId.of("forum", "post", "" + serial),
                                        who,
                                        later)
                                .withWords(30)
                                .inReplyTo(origin.contribution())
                        : Appreciated.thanks("forum", "" + serial, origin.contribution(), who, later);
                happened(by);
                facts.add(new Response(origin, by, Week.of(origin.at(), ZoneOffset.UTC), later));
            }
        }
    }

    private void happened(Event event) {
        facts.add(new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at()));
    }

    /** New states before each run over all facts. */
    @Setup(Level.Invocation)
    public void empty() {
        Set<Fold<?>> distinct = new LinkedHashSet<>();
        for (Indicator<?> indicator : Indicators.all()) {
            distinct.add(indicator.fold());
        }
        List<Folding<?>> fresh = new ArrayList<>();
        distinct.forEach(fold -> fresh.add(new Folding<>(fold)));
        folds = fresh;
    }

    /** All facts into all folds; the time is that of one fact. */
    @Benchmark
    @OperationsPerInvocation(FACTS)
    public Object oneFactIntoAllIndicators() {
        for (Fact fact : facts) {
            for (Folding<?> folding : folds) {
                folding.add(fact);
            }
        }
        return folds;
    }
}

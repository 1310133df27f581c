package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Withdrawn;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;
import org.sociallearning.house.SharedData;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedComparison;
import org.sociallearning.metrics.publication.PublishedMeasure.Delays;
import org.sociallearning.metrics.publication.PublishedMeasure.Figure;
import org.sociallearning.metrics.publication.PublishedMeasure.NotMeasured;
import org.sociallearning.metrics.publication.PublishedValue;

/** From the dump by way of import, journal and followers to what may be printed. */
class WholeLineTest {
    private static final Clock CLOCK = Clock.fixed(Dump.END.plus(Duration.ofDays(1)), ZoneOffset.UTC);

    private static Workspace open(String name) {
        return open(name, Journal.inMemory(), CLOCK);
    }

    private static Workspace open(String name, Journal journal, Clock clock) {
        return SocialLearning.builder()
                .journal(journal)
                .pseudonyms(Pseudonyms.hmacSha256("a key for a test, 32 bytes long.".getBytes(StandardCharsets.UTF_8)))
                .clock(clock)
                .open()
                .experiment(name, ZoneOffset.UTC);
    }

    private static void bringIn(Workspace workspace, Path dump) {
        workspace.importFrom(EventReaders.stackExchange(), Source.of(dump), ImportOptions.onBasis("a public dump"));
    }

    private static EvaluationPlan plan() {
        return EvaluationPlan.compare(Dump.BEFORE, Dump.DURING)
                .withPrimaries("sharing/members")
                .withObservedUntil(Dump.END);
    }

    private static Figure figure(Publication publication, String id) {
        return (Figure) publication.measure(id).orElseThrow();
    }

    private static PublishedValue.Known known(PublishedValue value) {
        return (PublishedValue.Known) value;
    }

    @Requirement({"I6", "T1", "I7", "E3"})
    @Test
    void saysTheSameHoweverTheFactsCame() {
        Path dump = SharedData.orSkip("stackexchange-quantumcomputing-2018-09");
        Workspace first = open("attached-first");
        Metrics live = Metrics.attach(first, Indicators.all());
        bringIn(first, dump);
        Workspace last = open("attached-last");
        bringIn(last, dump);
        Metrics late = Metrics.attach(last, Indicators.all());
        Metrics bulk = Metrics.compute(Dump.read(dump), ZoneOffset.UTC, CLOCK, Indicators.all());

        Publication said = live.evaluate(plan());
        assertThat(late.evaluate(plan()).indicators()).isEqualTo(said.indicators());
        assertThat(bulk.evaluate(plan()).indicators()).isEqualTo(said.indicators());
        assertThat(said.data().bases()).containsExactly("a public dump");
    }

    @Requirement({"I6", "T1", "I7", "E3"})
    @Test
    void printsTheDumpAsTheRulesHaveIt() {
        Path dump = SharedData.orSkip("stackexchange-quantumcomputing-2018-09");
        Metrics metrics = Metrics.compute(Dump.read(dump), ZoneOffset.UTC, CLOCK, Indicators.all());
        Publication all = metrics.evaluate(EvaluationPlan.levels(Dump.ALL).withObservedUntil(Dump.END));
        assertThat(all.data().contributions()).hasValue(5_085);
        assertThat(all.data().appreciations()).hasValue(10_493);
        assertThat(all.data().members()).isEqualTo(new People.AtLeast(3_460));
        assertThat(all.data().contributors()).isEqualTo(new People.AtLeast(400));
        assertThat(metrics.wholeWeeks())
                .isEqualTo(Weeks.range(Dump.ALL.first().plus(1), Dump.ALL.last().plus(-1)));

        Publication said = metrics.evaluate(plan());
        PublishedValue.Known rate =
                known(figure(said, "sharing/contributions").levels().get(1).value());
        // Row se-volume: 1,388 contributions in 25,524.49 member-weeks of 3,402 people.
        assertThat(rate.events()).isEqualTo(1_388);
        assertThat(rate.people()).isEqualTo(new People.AtLeast(3_400));
        assertThat(figure(said, "sharing/contributions").weekly()).hasSize(16);
        PublishedComparison breadth =
                figure(said, "sharing/members").comparisons().get(0);
        assertThat(breadth.primary()).isTrue();
        assertThat(breadth.verdict()).isIn(Verdict.DOWN, Verdict.NO_CLEAR_CHANGE);
        Delays delays = (Delays) said.measure("appreciation/delays").orElseThrow();
        assertThat(delays.periods().get(0).within()).hasSize(5);
        assertThat(said.measure("finding/replies")).get().isInstanceOf(NotMeasured.class);
    }

    @Test
    void takesBackWhatWasWithdrawnAndForgetsWhoWasErased() {
        Path dump = SharedData.orSkip("stackexchange-quantumcomputing-2018-09");
        Workspace workspace = open("corrected");
        Metrics metrics = Metrics.attach(workspace, List.of(Indicators.sharing()));
        bringIn(workspace, dump);
        long before = during(metrics);

        Contributed[] one = new Contributed[1];
        workspace.facts().each(Dump.DURING, (Fact fact) -> {
            if (one[0] == null
                    && fact instanceof Happened happened
                    && happened.event() instanceof Contributed contributed
                    && contributed.actor() != null) {
                one[0] = contributed;
            }
        });
        workspace.record(Withdrawn.of(
                EventId.of("stackexchange", "withdrawn", "1"), one[0].contribution(), one[0].actor(), CLOCK.instant()));
        assertThat(during(metrics)).isEqualTo(before - 1);

        workspace.erase(one[0].actor());
        assertThat(during(metrics)).isLessThanOrEqualTo(before - 1);
        assertThat(metrics.failures()).isEmpty();
    }

    @Test
    void goesOnFromWhatItSaved() {
        Journal journal = Journal.inMemory();
        Workspace first = open("saved", journal, Clock.fixed(Story.at(200, 0), ZoneOffset.UTC));
        first.record(Village.lively(40, 6).events());
        AtomicInteger folded = new AtomicInteger();
        List<Indicator<?>> indicators = new ArrayList<>(Indicators.all());
        indicators.add(new Watched(folded));
        Metrics metrics = Metrics.attach(first, indicators);
        Publication said = metrics.read(Story.weeks(6));
        first.save();
        int before = folded.getAndSet(0);

        Workspace second = open("saved", journal, Clock.fixed(Story.at(200, 0), ZoneOffset.UTC));
        Metrics restarted = Metrics.attach(second, indicators);
        assertThat(restarted.read(Story.weeks(6))).isEqualTo(said);
        assertThat(before).isPositive();
        assertThat(folded).hasValue(0);
        second.record(Contributed.question("forum", "late", Story.person("p1"), Story.at(150, 0)));
        second.catchUp();
        assertThat(folded).hasValue(1);
    }

    /** Counts how often its fold is asked. */
    private record Watched(AtomicInteger folded) implements Indicator<Counts> {
        @Override
        public IndicatorInfo info() {
            return IndicatorInfo.of("watched", "1", "How often is it asked?");
        }

        @Override
        public Fold<Counts> fold() {
            return Counts.of(fact -> {
                folded.incrementAndGet();
                return null;
            });
        }

        @Override
        public Reading read(Counts state, ReadingContext context) {
            return Reading.of(Measure.rate("asked", state));
        }
    }

    private static long during(Metrics metrics) {
        Publication said = metrics.evaluate(EvaluationPlan.levels(Dump.DURING).withObservedUntil(Dump.END));
        return known(figure(said, "sharing/contributions").levels().get(0).value())
                .events();
    }
}

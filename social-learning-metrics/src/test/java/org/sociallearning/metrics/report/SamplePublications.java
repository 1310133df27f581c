package org.sociallearning.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.evaluation.Caveat;
import org.sociallearning.metrics.evaluation.Effect;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.evaluation.Judgement;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.DataDescription;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.MeasureInfo;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Method;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PeriodName;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedComparison;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedPeriod;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.SeriesPoint;
import org.sociallearning.metrics.publication.Source;
import org.sociallearning.metrics.publication.Wording;

/** Publications made by hand or by chance, in which every form occurs. */
final class SamplePublications {
    static final String HOSTILE = "<script>alert('x')</script> & \"draaitabel\"";

    private static final Weeks BEFORE = Weeks.range(Week.parse("2026-W06"), Week.parse("2026-W13"));
    private static final Weeks DURING = Weeks.range(Week.parse("2026-W14"), Week.parse("2026-W21"));

    private final Random random;
    private final boolean compared;

    private SamplePublications(long seed, boolean compared) {
        this.random = new Random(seed);
        this.compared = compared;
    }

    /** All forms, all values and all verdicts, by chance. */
    static Publication random(long seed) {
        return new SamplePublications(seed, seed % 3 != 0).publication();
    }

    /** Nothing that may be shown. */
    static Publication empty() {
        DataDescription data = new DataDescription(
                "",
                ZoneId.of("UTC"),
                Instant.parse("2026-07-01T00:00:00Z"),
                Weeks.NONE,
                new People.FewerThan(10),
                new People.FewerThan(10),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                10);
        return new Publication(data, List.of(new PublishedPeriod(PeriodName.WHOLE, Weeks.NONE)), List.of());
    }

    /** One vendor's figure over one period, of 25 people; nothing is compared. */
    static Publication withOneLevel() {
        PeriodValue level = new PeriodValue(
                PeriodName.WHOLE,
                DURING,
                Weeks.NONE,
                new PublishedValue.Known(25, Optional.empty(), new People.AtLeast(25), 25, false));
        PublishedMeasure figure = new PublishedMeasure.Figure(
                info("vendor/own", MeasureUnit.PEOPLE), List.of(level), List.of(), List.of());
        return new Publication(
                empty().data(),
                List.of(new PublishedPeriod(PeriodName.WHOLE, DURING)),
                List.of(indicator("", "vendor", List.of(figure))));
    }

    private Publication publication() {
        DataDescription data = new DataDescription(
                HOSTILE,
                ZoneId.of("Europe/Amsterdam"),
                Instant.parse("2026-07-01T00:00:00Z"),
                Weeks.range(BEFORE.first(), DURING.last()),
                people(),
                people(),
                OptionalLong.of(1234),
                OptionalLong.empty(),
                List.of("afspraak met de OR " + HOSTILE),
                10);
        List<PublishedIndicator> indicators = new ArrayList<>();
        indicators.add(notMeasured("I1", "demand"));
        indicators.add(indicator("I3", "finding", List.of(ties())));
        indicators.add(indicator(
                "I6",
                "sharing",
                List.of(
                        figure("sharing/members", MeasureUnit.SHARE),
                        figure("sharing/contributions", MeasureUnit.PER_MEMBER_WEEK))));
        indicators.add(indicator("I7", "topics", List.of(topics())));
        indicators.add(
                indicator("T1", "appreciation", List.of(figure("appreciation/covered", MeasureUnit.SHARE), delays())));
        indicators.add(indicator("T5", "peers-first", List.of(figure("peers-first/peer", MeasureUnit.SHARE), parts())));
        indicators.add(indicator(
                "F1",
                "encounters",
                List.of(
                        figure("encounters/uptake", MeasureUnit.SHARE),
                        figure("encounters/held", MeasureUnit.THINGS),
                        taught())));
        indicators.add(indicator("F5", "gaps", List.of(gaps())));
        indicators.add(indicator("H3", "outputs", List.of(outputs())));
        indicators.add(indicator("F4", "preconditions", List.of(preconditions())));
        indicators.add(indicator("", "vendor", List.of(figure("vendor/own", MeasureUnit.PEOPLE))));
        return new Publication(data, periods(), indicators);
    }

    private List<PublishedPeriod> periods() {
        return compared
                ? List.of(
                        new PublishedPeriod(PeriodName.BEFORE, BEFORE), new PublishedPeriod(PeriodName.DURING, DURING))
                : List.of(new PublishedPeriod(PeriodName.WHOLE, Weeks.range(BEFORE.first(), DURING.last())));
    }

    private static PublishedIndicator notMeasured(String code, String id) {
        return new PublishedIndicator(
                id,
                "1",
                code,
                words(id + " question"),
                Direction.HIGHER,
                PublishedIndicator.State.NOT_MEASURED,
                Optional.of(words("Record requests.")),
                List.of());
    }

    private static PublishedIndicator indicator(String code, String id, List<PublishedMeasure> measures) {
        return new PublishedIndicator(
                id,
                "1",
                code,
                words(id + " question?"),
                Direction.HIGHER,
                PublishedIndicator.State.MEASURED,
                Optional.empty(),
                measures);
    }

    private PublishedMeasure figure(String id, MeasureUnit unit) {
        List<PeriodValue> levels = periods().stream()
                .map(period -> new PeriodValue(period.name(), period.weeks(), Weeks.NONE, value(unit)))
                .toList();
        List<SeriesPoint> weekly = new ArrayList<>();
        for (Week week : Weeks.range(BEFORE.first(), DURING.last())) {
            weekly.add(new SeriesPoint(week, week, value(unit)));
        }
        return new PublishedMeasure.Figure(
                info(id, unit), levels, weekly, compared ? List.of(comparison()) : List.of());
    }

    private PublishedComparison comparison() {
        Verdict verdict = List.of(Verdict.values()).get(random.nextInt(Verdict.values().length));
        boolean bare = verdict == Verdict.NOT_MEASURED;
        double ratio = .3 + 2 * random.nextDouble();
        Optional<Interval> interval = bare ? Optional.empty() : Optional.of(new Interval(ratio * .7, ratio * 1.4, .95));
        return new PublishedComparison(
                PeriodName.BEFORE,
                PeriodName.DURING,
                random.nextBoolean(),
                verdict,
                verdict == Verdict.TOO_FEW ? Optional.of(Judgement.TooFew.WIDTH) : Optional.empty(),
                bare ? Optional.empty() : Optional.of(random.nextBoolean() ? Effect.ODDS_RATIO : Effect.RATE_RATIO),
                bare ? OptionalDouble.empty() : OptionalDouble.of(ratio),
                interval,
                interval,
                bare ? OptionalDouble.empty() : OptionalDouble.of(.031),
                2,
                random.nextBoolean() ? List.of(new Caveat.Novelty(true)) : List.of(),
                List.of(new Caveat.Plain(Caveat.Kind.SEASON)));
    }

    private PublishedMeasure delays() {
        return new PublishedMeasure.Delays(
                info("appreciation/delays", MeasureUnit.MILLISECONDS),
                periods().stream()
                        .map(period -> new PublishedMeasure.PeriodDelays(
                                period.name(),
                                period.weeks(),
                                Weeks.NONE,
                                value(MeasureUnit.MILLISECONDS),
                                PublishedMeasure.Delays.POINTS.stream()
                                        .map(point -> value(MeasureUnit.SHARE))
                                        .toList()))
                        .toList());
    }

    private PublishedMeasure parts() {
        return new PublishedMeasure.Parts(
                info("peers-first/first", MeasureUnit.SHARE),
                List.of(words("colleague"), words("moderator"), words("nobody")),
                periods().stream()
                        .map(period -> new PublishedMeasure.PeriodParts(
                                period.name(),
                                period.weeks(),
                                Weeks.NONE,
                                List.of(value(MeasureUnit.SHARE), value(MeasureUnit.SHARE), value(MeasureUnit.SHARE))))
                        .toList());
    }

    private PublishedMeasure topics() {
        List<PublishedMeasure.TopicRow> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(new PublishedMeasure.TopicRow(
                    i == 0 ? HOSTILE : "topic " + i,
                    periods().stream().map(period -> people()).toList(),
                    i));
        }
        return new PublishedMeasure.Topics(info("topics/people", MeasureUnit.PEOPLE), periods(), rows);
    }

    private PublishedMeasure gaps() {
        return new PublishedOverview.Gaps(
                info("gaps/topics", MeasureUnit.PEOPLE),
                periods().stream()
                        .map(period -> new PublishedOverview.PeriodGaps(
                                period.name(),
                                period.weeks(),
                                Weeks.NONE,
                                Stream.of("topic 1", HOSTILE, "topic 2")
                                        .map(topic -> new PublishedOverview.GapRow(
                                                topic, new People.AtLeast(10 + 5 * random.nextInt(9)), people()))
                                        .toList()))
                        .toList());
    }

    private PublishedMeasure taught() {
        return new PublishedOverview.Taught(
                info("encounters/organisations", MeasureUnit.THINGS),
                periods().stream()
                        .map(period -> new PublishedOverview.PeriodTaught(
                                period.name(),
                                period.weeks(),
                                Weeks.NONE,
                                List.of(words("ours"), words(HOSTILE)),
                                random.nextBoolean()
                                        ? List.of()
                                        : List.of(
                                                new PublishedOverview.TaughtCell(0, 0, 31),
                                                new PublishedOverview.TaughtCell(0, 1, 1234))))
                        .toList());
    }

    private PublishedMeasure outputs() {
        return new PublishedOverview.Outputs(
                info("outputs/named", MeasureUnit.THINGS),
                IntStream.range(0, 3)
                        .mapToObj(i -> new PublishedOverview.OutputRow(
                                "output " + i + HOSTILE,
                                i == 0 ? Optional.of("sharing/members") : Optional.empty(),
                                LocalDate.of(2026, 3, 2 + i),
                                random.nextBoolean(),
                                random.nextBoolean() ? Optional.of(LocalDate.of(2026, 4, 1)) : Optional.empty(),
                                random.nextBoolean() ? OptionalLong.of(15) : OptionalLong.empty()))
                        .toList());
    }

    private PublishedMeasure preconditions() {
        return new PublishedOverview.Preconditions(
                info("preconditions/states", MeasureUnit.THINGS),
                LocalDate.of(2026, 5, 24),
                Stream.of(PublishedOverview.Condition.values())
                        .map(condition -> new PublishedOverview.PreconditionRow(
                                condition + HOSTILE, condition, LocalDate.of(2026, 4, 1)))
                        .toList());
    }

    private PublishedMeasure ties() {
        return new PublishedMeasure.UnitTies(
                info("finding/replies", MeasureUnit.INDEX),
                periods().stream()
                        .map(period -> new PublishedMeasure.PeriodTies(
                                period.name(),
                                period.weeks(),
                                Weeks.NONE,
                                value(MeasureUnit.INDEX),
                                value(MeasureUnit.SHARE),
                                value(MeasureUnit.SHARE),
                                List.of(
                                        new PublishedMeasure.UnitSize("sales " + HOSTILE, new People.AtLeast(20)),
                                        new PublishedMeasure.UnitSize("it", people())),
                                List.of(new PublishedMeasure.UnitPair("it", "sales " + HOSTILE, 31))))
                        .toList());
    }

    private PublishedValue value(MeasureUnit unit) {
        double size = unit == MeasureUnit.SHARE ? 1 : unit == MeasureUnit.MILLISECONDS ? 9e8 : 40;
        double value = size * (.05 + .9 * random.nextDouble());
        return switch (random.nextInt(9)) {
            case 0 -> new PublishedValue.Hidden();
            case 1 -> new PublishedValue.NotYet();
            case 2 -> new PublishedValue.FewerThanThree();
            case 3 ->
                unit == MeasureUnit.MILLISECONDS ? new PublishedValue.NotReached() : new PublishedValue.NearlyAll();
            default ->
                new PublishedValue.Known(
                        value,
                        Optional.of(new Interval(value * .8, Math.min(size, value * 1.2), .95)),
                        people(),
                        120,
                        random.nextInt(5) == 0);
        };
    }

    private People people() {
        return random.nextInt(5) == 0 ? new People.FewerThan(10) : new People.AtLeast(10 + 5 * random.nextInt(20));
    }

    private static MeasureInfo info(String id, MeasureUnit unit) {
        return new MeasureInfo(
                id, words("Name of " + id), unit, Direction.HIGHER, Source.MEASURED, Method.POOLED_SHARE);
    }

    private static Wording words(String text) {
        return Wording.of(text, text, text);
    }
}

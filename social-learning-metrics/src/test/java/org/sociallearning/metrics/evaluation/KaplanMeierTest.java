package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("T1")
class KaplanMeierTest {

    @Test
    void givesTheWorkedExample() {
        KaplanMeier curve = KaplanMeier.of(durations("9 13 13+ 18 23 28+ 31 34 45+ 48 161+"));

        // R: summary(survfit(Surv(time, status) ~ 1)), km-aml-maintained in methods.csv
        assertThat(curve.survival(13)).isCloseTo(.8181818181818181, within(1e-12));
        assertThat(curve.steps().get(1).standardError()).isCloseTo(.11629129983033294, within(1e-12));
        assertThat(curve.quantile(.5, .95).point()).hasValue(31);
        assertThat(curve.survival(8)).isEqualTo(1);
        assertThat(curve.survival(500)).isCloseTo(.18409090909090908, within(1e-12));
    }

    @Test
    void putsTheMedianInTheMiddleOfAFlatPieceAtExactlyOneHalf() {
        assertThat(median("1 2 3 4").point()).hasValue(2.5);
        // R: quantile(survfit(...)) takes the last time seen where nothing ends after the flat piece
        assertThat(median("1 2 7+ 9+").point()).hasValue(5.5);
    }

    @Test
    void saysThatTheMedianIsNotReachedWhereMostAreOpen() {
        assertThat(median("1 2+ 3+ 4+")).isEqualTo(new Estimate.Undefined(Gap.NOT_REACHED));
        assertThat(median("2+ 3+ 4+")).isEqualTo(new Estimate.Undefined(Gap.NOT_REACHED));
    }

    @Test
    void saysThatNothingIsKnownOfNothing() {
        KaplanMeier curve = KaplanMeier.of(Durations.builder().build());

        assertThat(curve.quantile(.5, .95)).isEqualTo(new Estimate.Undefined(Gap.NO_PEOPLE));
        assertThat(curve.endedWithin(5, .95)).isEqualTo(new Estimate.Undefined(Gap.NO_PEOPLE));
        assertThat(curve.steps()).isEmpty();
    }

    @Test
    void givesNoIntervalAboutASingleAuthor() {
        Durations.Builder builder = Durations.builder();
        int author = builder.author();
        builder.ended(author, 3).ended(author, 5).open(author, 9);
        KaplanMeier curve = KaplanMeier.of(builder.build());

        assertThat(curve.quantile(.5, .95)).isEqualTo(new Estimate.WithoutInterval(5, 1, Gap.ONE_PERSON));
        assertThat(curve.endedWithin(3, .95).gap()).hasValue(Gap.ONE_PERSON);
    }

    @Test
    void givesTwoAuthorsALimitlessInterval() {
        Estimate.WithInterval median = (Estimate.WithInterval) median("1 2");

        assertThat(median.value()).isEqualTo(1.5);
        assertThat(median.interval().lower()).isEqualTo(1);
        assertThat(median.interval().upper()).isInfinite();
    }

    @Test
    void setsNoUpperLimitWhereEverythingEndsAtOnce() {
        Estimate.WithInterval median = (Estimate.WithInterval) median("4 4 4 4 4 4 4 4 4 4");

        assertThat(median.value()).isEqualTo(4);
        assertThat(median.interval()).isEqualTo(new Interval(4, Double.POSITIVE_INFINITY, .95));
    }

    @Test
    void setsBothLimitsWhereEverythingButTheLastEndsAtOnce() {
        Estimate.WithInterval median = (Estimate.WithInterval) median("4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 9 9");

        assertThat(median.interval()).isEqualTo(new Interval(4, 4, .95));
    }

    @Test
    void doesNotSayWhatHappensAfterTheLastTimeSeen() {
        KaplanMeier open = KaplanMeier.of(durations("1 2 3+ 4+"));
        KaplanMeier closed = KaplanMeier.of(durations("1 2 3"));

        assertThat(open.endedWithin(5, .95)).isEqualTo(new Estimate.Undefined(Gap.NOT_REACHED));
        assertThat(open.endedWithin(4, .95).point()).hasValue(.5);
        assertThat(closed.endedWithin(5, .95)).isEqualTo(new Estimate.WithoutInterval(1, 3, Gap.NONE_OR_ALL));
        assertThat(open.endedWithin(0, .95)).isEqualTo(new Estimate.WithoutInterval(0, 4, Gap.NONE_OR_ALL));
    }

    @Test
    void givesTheShareThatEndedAnIntervalThatHoldsIt() {
        Estimate.WithInterval share =
                (Estimate.WithInterval) KaplanMeier.of(durations("9 13 13+ 18 23 28+ 31 34 45+ 48 161+"))
                        .endedWithin(31, .95);

        assertThat(share.value()).isCloseTo(1 - .49090909090909085, within(1e-12));
        assertThat(share.interval().contains(share.value())).isTrue();
        assertThat(share.interval().lower()).isBetween(.05, .3);
        assertThat(share.interval().upper()).isBetween(.75, .95);
    }

    @Test
    void saysThatOneAuthorDecidesWhereAllThatEndedAreThatAuthors() {
        Durations.Builder builder = Durations.builder();
        int quick = builder.author();
        builder.ended(quick, 1).ended(quick, 2);
        for (int i = 0; i < 5; i++) {
            builder.open(builder.author(), 9);
        }

        assertThat(KaplanMeier.of(builder.build()).endedWithin(5, .95).gap()).hasValue(Gap.ONE_PERSON_DECIDES);
    }

    @Test
    @Tag("once")
    void agreesWithCurvesThatAreEachComputedAnew() {
        Random random = new Random(3);
        for (int round = 0; round < 1200; round++) {
            Sample sample =
                    Sample.random(random, 2 + random.nextInt(8), 1 + random.nextInt(30), 1 + random.nextInt(25));
            KaplanMeier curve = KaplanMeier.of(sample.durations());
            SlowKaplanMeier slow = new SlowKaplanMeier(sample);
            for (long t : sample.times()) {
                assertThat(curve.survival(t)).isCloseTo(slow.survival(t, -1), within(1e-12));
            }
            double p = .1 + .8 * random.nextDouble();
            Estimate quantile = curve.quantile(p, .9);
            if (quantile instanceof Estimate.WithInterval known) {
                Interval limits = slow.limits(p, known.value(), .9);
                assertThat(known.interval()).as("round %d", round).isEqualTo(limits);
            }
            Estimate ended = curve.endedWithin(sample.times().get(0), .9);
            if (ended instanceof Estimate.WithInterval known) {
                double error = slow.standardError(sample.times().get(0));
                assertThat(known.standardError()).isCloseTo(error, within(1e-9));
            }
        }
    }

    @Test
    @Tag("once")
    void findsTheSameLimitsOnALongCurveAsByLookingEverywhere() {
        Random random = new Random(5);
        for (int round = 0; round < 2; round++) {
            Sample sample = Sample.random(random, 20, 4000, 1_000_000);
            Estimate.WithInterval known =
                    (Estimate.WithInterval) KaplanMeier.of(sample.durations()).quantile(.5, .95);

            assertThat(known.interval()).isEqualTo(new SlowKaplanMeier(sample).limits(.5, known.value(), .95));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfThings() {
        Random random = new Random(9);
        Sample sample = Sample.random(random, 12, 300, 90);
        Estimate quantile = KaplanMeier.of(sample.durations()).quantile(.5, .95);
        Estimate ended = KaplanMeier.of(sample.durations()).endedWithin(30, .95);
        for (int round = 0; round < 50; round++) {
            KaplanMeier shuffled = KaplanMeier.of(sample.shuffled(random).durations());
            assertThat(shuffled.quantile(.5, .95)).isEqualTo(quantile);
            assertThat(shuffled.endedWithin(30, .95)).isEqualTo(ended);
        }
    }

    @Test
    @Tag("once")
    void isQuickForAHundredThousandThingsOfFiveThousandAuthors() {
        Random random = new Random(1);
        Durations.Builder builder = Durations.builder();
        for (int i = 0; i < 5000; i++) {
            builder.author();
        }
        for (int i = 0; i < 100_000; i++) {
            int author = (int) (5000 * Math.pow(random.nextDouble(), 3));
            long time = (long) (1e7 * -Math.log(1 - random.nextDouble()) * (1 + author % 7));
            if (random.nextInt(5) == 0) {
                builder.open(author, time);
            } else {
                builder.ended(author, time);
            }
        }
        Durations durations = builder.build();
        long start = System.nanoTime();
        Estimate median = KaplanMeier.of(durations).quantile(.5, .95);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(median.bounds()).isPresent();
        // About a second; leaving out each author by a fresh pass over all things would take many minutes.
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void rejectsImpossibleInput() {
        Durations.Builder builder = Durations.builder();

        assertThatThrownBy(() -> builder.ended(0, 1))
                .hasMessage("author (0) must be one of the 0 added authors. Maybe author() was not called?");
        int author = builder.author();
        assertThatThrownBy(() -> builder.open(author, -1)).hasMessage("duration (-1 ms) must not be negative");
        KaplanMeier curve = KaplanMeier.of(builder.build());
        assertThatThrownBy(() -> curve.quantile(1, .95)).hasMessage("part (1.0) must lie between 0 and 1");
    }

    /** Each thing by another author; + is open. */
    static Durations durations(String text) {
        Durations.Builder builder = Durations.builder();
        for (String word : text.split(" ", -1)) {
            int author = builder.author();
            if (word.endsWith("+")) {
                builder.open(author, Long.parseLong(word.substring(0, word.length() - 1)));
            } else {
                builder.ended(author, Long.parseLong(word));
            }
        }
        return builder.build();
    }

    private static Estimate median(String text) {
        return KaplanMeier.of(durations(text)).quantile(.5, .95);
    }

    /** Things of several authors, kept in a form that slow code can read. */
    record Sample(List<long[]> things, int authors) {

        static Sample random(Random random, int authors, int size, int latest) {
            List<long[]> things = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int author = random.nextInt(authors);
                long time = random.nextInt(latest) / (1 + author % 3);
                things.add(new long[] {author, time, random.nextInt(4) == 0 ? 0 : 1});
            }
            return new Sample(things, authors);
        }

        Sample shuffled(Random random) {
            List<long[]> copy = new ArrayList<>(things);
            Collections.shuffle(copy, random);
            List<Integer> names = new ArrayList<>();
            for (int i = 0; i < authors; i++) {
                names.add(i);
            }
            Collections.shuffle(names, random);
            copy.replaceAll(thing -> new long[] {names.get((int) thing[0]), thing[1], thing[2]});
            return new Sample(copy, authors);
        }

        Durations durations() {
            Durations.Builder builder = Durations.builder();
            for (int i = 0; i < authors; i++) {
                builder.author();
            }
            for (long[] thing : things) {
                if (thing[2] == 1) {
                    builder.ended((int) thing[0], thing[1]);
                } else {
                    builder.open((int) thing[0], thing[1]);
                }
            }
            return builder.build();
        }

        List<Long> times() {
            return things.stream().map(thing -> thing[1]).sorted().distinct().toList();
        }
    }
}

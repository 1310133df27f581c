package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("E4")
class VerdictsTest {

    private static final Conditions CONDITIONS = Conditions.withDefaults();
    private static final Caveat TREND = new Caveat.Trend(.3, .4);

    @Test
    void givesTheWorkedExample() {
        // t(60) = 2.21 gives p = .031; the interval of the ratio 1.5 is about 1.04 to 2.17
        Candidate candidate = candidate(change(1.5, 2.21, 30, 8, 8));

        Judgement alone = one(candidate);
        assertThat(alone.verdict()).isEqualTo(Verdict.UP);
        assertThat(alone.deciding()).isEqualTo(alone.usual());
        assertThat(alone.usual().orElseThrow().lower()).isGreaterThan(1);

        Candidate none = candidate(change(1, 0, 30, 8, 8));
        Judgement among =
                Verdicts.under(CONDITIONS).judge(List.of(candidate, none, none)).get(0);
        assertThat(among.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(among.adjustedP()).isCloseTo(3 * compared(candidate).p(), within(1e-12));
        assertThat(among.deciding().orElseThrow().contains(1)).isTrue();
        assertThat(among.usual().orElseThrow().contains(1)).isFalse();
    }

    @Test
    void callsTheDirection() {
        assertThat(one(candidate(change(.4, -5, 30, 8, 8))).verdict()).isEqualTo(Verdict.DOWN);
        assertThat(one(candidate(change(2.5, 5, 30, 8, 8))).verdict()).isEqualTo(Verdict.UP);
    }

    @Test
    void looksAtPeopleAndWeeksFirst() {
        assertThat(one(candidate(change(2.5, 5, 9, 8, 8))).why()).hasValue(Judgement.TooFew.PEOPLE);
        assertThat(one(candidate(change(2.5, 5, 10, 3, 8))).why()).hasValue(Judgement.TooFew.WEEKS);
        assertThat(one(candidate(change(2.5, 5, 10, 8, 3))).why()).hasValue(Judgement.TooFew.WEEKS);
        assertThat(one(candidate(change(2.5, 5, 10, 4, 4))).verdict()).isEqualTo(Verdict.UP);
    }

    @Test
    void saysTheSameOfNobodyAndOfOnePersonUnderTheMinimum() {
        Judgement nobody = one(candidate(new Change.Undefined(Gap.NO_PEOPLE, 0, 8, 8)));
        Guards telling = new Guards(List.of(TREND), List.of(new Caveat.Plain(Caveat.Kind.CONCENTRATION)));
        Judgement nine = one(Candidate.measured(change(2.5, 5, 9, 8, 8), telling, CONDITIONS));

        assertThat(nine).isEqualTo(nobody);
        assertThat(nine.change()).isEmpty();
        assertThat(nine.adjustedP()).isEqualTo(1);
    }

    @Test
    void callsTooFewWhereTheNumberHangsOnOnePerson() {
        Judgement judgement = one(candidate(new Change.Undefined(Gap.ONE_PERSON_DECIDES, 30, 8, 8)));

        assertThat(judgement.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(judgement.why()).hasValue(Judgement.TooFew.PEOPLE);
    }

    @Test
    void letsAGuardKeepItFromUp() {
        Guards guards = new Guards(List.of(TREND), List.of());
        Judgement judgement = one(Candidate.measured(change(1.5, 4, 30, 8, 8), guards, CONDITIONS));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(judgement.objections()).containsExactly(TREND);
    }

    @Test
    void doesNotDoubtWhatWouldNotBeCalledAnyway() {
        Caveat season = new Caveat.Plain(Caveat.Kind.SEASON);
        Guards guards =
                new Guards(List.of(TREND, new Caveat.Novelty(true)), List.of(new Caveat.Novelty(false), season));
        Judgement judgement = one(Candidate.measured(change(1.1, 1, 30, 8, 8), guards, CONDITIONS));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(judgement.objections()).isEmpty();
        assertThat(judgement.notes()).containsExactly(season);
    }

    @Test
    void callsTooFewWhereTheIntervalIsWiderThanTheStatedSizeSquared() {
        Judgement wide = one(candidate(change(1.5, .8, 30, 8, 8)));
        Judgement wideEnough = one(new Candidate(Optional.of(change(1.5, .8, 30, 8, 8)), Guards.none(), 3));

        assertThat(wide.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(wide.why()).hasValue(Judgement.TooFew.WIDTH);
        assertThat(wide.change()).isPresent();
        assertThat(wideEnough.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    void calledUpEvenWithAWideIntervalForUpComesBeforeWidth() {
        assertThat(one(candidate(change(20, 3, 30, 8, 8))).verdict()).isEqualTo(Verdict.UP);
    }

    @Test
    void countsWhatWasNotMeasuredAmongTheQuestions() {
        Candidate good = candidate(change(1.5, 2.21, 30, 8, 8));
        List<Judgement> judgements = Verdicts.under(CONDITIONS).judge(List.of(Candidate.notMeasured(CONDITIONS), good));

        assertThat(judgements.get(0).verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judgements.get(0).usual()).isEmpty();
        assertThat(judgements.get(1).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    void judgesNothingWithoutQuestions() {
        assertThat(Verdicts.under(CONDITIONS).judge(List.of())).isEmpty();
    }

    @Test
    void agreesWithTheRulesWrittenOut() {
        Random random = new Random(15);
        for (int round = 0; round < 1000; round++) {
            List<Candidate> named = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                Guards guards = random.nextInt(4) == 0 ? new Guards(List.of(TREND), List.of()) : Guards.none();
                named.add(
                        switch (random.nextInt(6)) {
                            case 0 -> Candidate.notMeasured(CONDITIONS);
                            case 1 -> candidate(new Change.Undefined(Gap.NO_EVENTS, random.nextInt(20), 8, 8));
                            default ->
                                Candidate.measured(
                                        change(
                                                Math.exp(random.nextGaussian()),
                                                3 * random.nextDouble(),
                                                5 + random.nextInt(40),
                                                2 + random.nextInt(9),
                                                2 + random.nextInt(9)),
                                        guards,
                                        CONDITIONS);
                        });
            }
            List<Judgement> judgements = Verdicts.under(CONDITIONS).judge(named);
            for (int i = 0; i < named.size(); i++) {
                assertThat(judgements.get(i).verdict()).isEqualTo(slow(named, i));
            }
        }
    }

    private static Verdict slow(List<Candidate> named, int which) {
        Candidate candidate = named.get(which);
        if (candidate.change().isEmpty()) {
            return Verdict.NOT_MEASURED;
        }
        double adjusted = 0;
        for (Candidate other : named) {
            if (p(other) <= p(candidate)) {
                long notBelow = named.stream().filter(one -> p(one) >= p(other)).count();
                adjusted = Math.max(adjusted, Math.min(1, notBelow * p(other)));
            }
        }
        if (p(candidate) == 1 && !isTestable(candidate)) {
            return Verdict.TOO_FEW;
        }
        Change.Compared change = compared(candidate);
        if (adjusted <= .05 && candidate.guards().objections().isEmpty()) {
            return change.ratio() > 1 ? Verdict.UP : Verdict.DOWN;
        }
        Interval usual = change.interval(.95);
        return usual.upper() > 4 * usual.lower() ? Verdict.TOO_FEW : Verdict.NO_CLEAR_CHANGE;
    }

    private static double p(Candidate candidate) {
        return isTestable(candidate) ? compared(candidate).p() : 1;
    }

    private static boolean isTestable(Candidate candidate) {
        return candidate.change().orElse(null) instanceof Change.Compared change
                && change.activePeople() >= 10
                && change.weeksBefore() >= 4
                && change.weeksAfter() >= 4;
    }

    @Test
    void rejectsConditionsThatMeanNothing() {
        assertThatThrownBy(() -> CONDITIONS.withPeople(4)).hasMessage("people (4) must be at least 5");
        assertThatThrownBy(() -> CONDITIONS.withSize(1))
                .hasMessage("size (1.0) must be over 1. Maybe 2, for a doubling?");
        assertThatThrownBy(() -> new Conditions(10, 1, 2, .05)).hasMessage("weeks (1) must be at least 2");
        assertThatThrownBy(() -> new Conditions(10, 4, 2, .5)).hasMessage("alpha (0.5) must lie between 0 and .5");
    }

    private static Judgement one(Candidate candidate) {
        return Verdicts.under(CONDITIONS).judge(List.of(candidate)).get(0);
    }

    private static Candidate candidate(Change change) {
        return Candidate.measured(change, Guards.none(), CONDITIONS);
    }

    private static Change.Compared compared(Candidate candidate) {
        return (Change.Compared) candidate.change().orElseThrow();
    }

    /** A change with this ratio and t on 60 degrees of freedom; without an effect a standard error of .2. */
    private static Change.Compared change(double ratio, double t, int active, int weeksBefore, int weeksAfter) {
        double se = t == 0 ? .2 : Math.log(ratio) / t;
        return new Change.Compared(
                Effect.RATE_RATIO, 1, ratio, Math.log(ratio), se * se, 0, 60, 40, active, weeksBefore, weeksAfter);
    }
}

package org.sociallearning.metrics.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From changes to verdicts.
 *
 * <p>Meaning: the one or two primary indicators, named before the start, are judged among themselves; all others among
 * themselves. The number of questions is fixed when they are named: what could not be tested counts with p = 1.
 *
 * <p>Rule, the first that holds: NOT_MEASURED by configuration; TOO_FEW active people or complete weeks; UP or DOWN if
 * the adjusted p is at most alpha and no guard objects; TOO_FEW if the 95 % interval is wider than the stated size
 * squared; NO_CLEAR_CHANGE.
 *
 * <p>Worked example: one primary with p = .03 and ratio 1.5 (1.05 to 2.1), 30 people, 8 + 8 weeks: UP, decided at .95.
 * The same among three questions whose other p are 1: adjusted .09, and as 2.1 / 1.05 is under 4, NO_CLEAR_CHANGE.
 *
 * <p>Edge results: a change that cannot be computed is TOO_FEW: of weeks where there are fewer than asked for, else of
 * people. No candidates: no judgements.
 *
 * <p>Source: Holm (1979); the order is the product's own.
 */
public final class Verdicts {

    private final Conditions conditions;

    private Verdicts(Conditions conditions) {
        this.conditions = conditions;
    }

    /** Judges under these conditions. */
    public static Verdicts under(Conditions conditions) {
        return new Verdicts(conditions);
    }

    /**
     * Judges one family of questions: all primaries, or all secondaries.
     *
     * @param named every indicator named for it, measured or not
     * @return one judgement each, in the same order
     */
    public List<Judgement> judge(List<Candidate> named) {
        double[] p = new double[named.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = named.get(i)
                    .change()
                    .filter(this::isTestable)
                    .map(Verdicts::p)
                    .orElse(1.0);
        }
        List<Holm> holm = Holm.adjust(p, conditions.alpha());
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            judgements.add(judge(named.get(i), holm.get(i)));
        }
        return judgements;
    }

    private Judgement judge(Candidate candidate, Holm holm) {
        if (candidate.change().isEmpty()) {
            return without(Verdict.NOT_MEASURED, Optional.empty(), candidate);
        }
        Change change = candidate.change().get();
        Optional<Judgement.TooFew> lacking = lacking(change);
        if (lacking.isPresent() || !(change instanceof Change.Compared compared)) {
            return without(Verdict.TOO_FEW, lacking.or(() -> Optional.of(Judgement.TooFew.PEOPLE)), candidate);
        }
        if (holm.adjustedP() <= conditions.alpha()
                && candidate.guards().objections().isEmpty()) {
            return with(
                    compared.logRatio() > 0 ? Verdict.UP : Verdict.DOWN, Optional.empty(), candidate, compared, holm);
        }
        Interval usual = compared.interval(Interval.USUAL_LEVEL);
        if (usual.upper() / usual.lower() > candidate.size() * candidate.size()) {
            return with(Verdict.TOO_FEW, Optional.of(Judgement.TooFew.WIDTH), candidate, compared, holm);
        }
        return with(Verdict.NO_CLEAR_CHANGE, Optional.empty(), candidate, compared, holm);
    }

    /** Nothing is said but the verdict: nobody at all and one person under the minimum must look the same. */
    private static Judgement without(Verdict verdict, Optional<Judgement.TooFew> why, Candidate candidate) {
        List<Caveat> notes =
                verdict == Verdict.NOT_MEASURED ? candidate.guards().notes() : List.of();
        return new Judgement(verdict, why, Optional.empty(), 1, Optional.empty(), Optional.empty(), List.of(), notes);
    }

    private Judgement with(
            Verdict verdict, Optional<Judgement.TooFew> why, Candidate candidate, Change.Compared change, Holm holm) {
        // Novelty and trend speak about a change that would be called; where none would, there is nothing to doubt.
        boolean clear = holm.adjustedP() <= conditions.alpha();
        return new Judgement(
                verdict,
                why,
                Optional.of(change),
                holm.adjustedP(),
                Optional.of(change.interval(holm.level())),
                Optional.of(change.interval(Interval.USUAL_LEVEL)),
                clear ? candidate.guards().objections() : List.of(),
                candidate.guards().notes().stream()
                        .filter(note -> clear || note.kind() != Caveat.Kind.NOVELTY)
                        .toList());
    }

    private Optional<Judgement.TooFew> lacking(Change change) {
        if (change.activePeople() < conditions.people()) {
            return Optional.of(Judgement.TooFew.PEOPLE);
        }
        boolean shortOfWeeks = Math.min(change.weeksBefore(), change.weeksAfter()) < conditions.weeks();
        return shortOfWeeks ? Optional.of(Judgement.TooFew.WEEKS) : Optional.empty();
    }

    private boolean isTestable(Change change) {
        return change instanceof Change.Compared && lacking(change).isEmpty();
    }

    private static double p(Change change) {
        return change instanceof Change.Compared compared ? compared.p() : 1;
    }
}

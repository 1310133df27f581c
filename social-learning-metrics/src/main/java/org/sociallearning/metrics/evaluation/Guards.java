package org.sociallearning.metrics.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can speak against a change although chance does not.
 *
 * <p>Meaning and rule. <em>Trend</em>: the least-squares slope of the baseline's weekly log rates (logits for shares),
 * times the distance of the midpoints of the two periods, has the sign of the change and at least half its size.
 * <em>Novelty</em>: without the first two weeks of the later period the change has another sign or p over .05; this
 * needs six weeks, below that the caveat stands without objecting. (Season, that no same weeks of an earlier year were
 * seen, is a note that the caller adds: it never objects.)
 *
 * <p>Worked example: baseline weekly log rates 0, .1, .2, .3 and four weeks after them: the slope .1 over a distance of
 * 4 weeks predicts .4; a change of .7 is objected to, one of .9 is not.
 *
 * <p>Edge results: a change that cannot be computed is not objected to; a baseline of one week has no trend.
 *
 * <p>Source: the product's own rules; with them slow drift and novelty alone are called a change in 1 to 16 % of
 * simulated organisations.
 *
 * @param objections caveats that turn UP or DOWN into something less
 * @param notes caveats that only stand beside it
 */
public record Guards(List<Caveat> objections, List<Caveat> notes) {

    private static final int NOVEL_WEEKS = 2;
    private static final int WEEKS_TO_CHECK_NOVELTY = 6;
    private static final double STILL_CLEAR = .05;

    /** Copies the lists. */
    public Guards {
        objections = List.copyOf(objections);
        notes = List.copyOf(notes);
    }

    /** No objection and no note. */
    public static Guards none() {
        return new Guards(List.of(), List.of());
    }

    /**
     * Checks a change to a period that starts when something new is tried.
     *
     * @param measure what was compared
     * @param before the earlier period
     * @param during the later period
     */
    public static Guards ofNewThing(WeeklyMeasure measure, WeekSet before, WeekSet during) {
        return check(measure, before, during, true);
    }

    /**
     * Checks a change to a period in which nothing new starts, which novelty has no part in.
     *
     * @param measure what was compared
     * @param before the earlier period
     * @param after the later period
     */
    public static Guards ofSettledThing(WeeklyMeasure measure, WeekSet before, WeekSet after) {
        return check(measure, before, after, false);
    }

    /** The same guards with more notes. */
    public Guards withNotes(List<Caveat> more) {
        List<Caveat> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Guards(objections, all);
    }

    private static Guards check(WeeklyMeasure measure, WeekSet before, WeekSet after, boolean isNew) {
        if (!(measure.change(before, after) instanceof Change.Compared change)) {
            return none();
        }
        List<Caveat> objections = new ArrayList<>();
        List<Caveat> notes = new ArrayList<>();
        trend(measure, before, after, change.logRatio()).ifPresent(objections::add);
        if (isNew && after.size() < WEEKS_TO_CHECK_NOVELTY) {
            notes.add(new Caveat.Novelty(false));
        } else if (isNew && wearsOff(measure.change(before, after.withoutFirst(NOVEL_WEEKS)), change.logRatio())) {
            objections.add(new Caveat.Novelty(true));
        }
        return new Guards(objections, notes);
    }

    private static boolean wearsOff(Change later, double logRatio) {
        return !(later instanceof Change.Compared rest)
                || Math.signum(rest.logRatio()) != Math.signum(logRatio)
                || rest.p() > STILL_CLEAR;
    }

    private static Optional<Caveat> trend(WeeklyMeasure measure, WeekSet before, WeekSet after, double logRatio) {
        int[] weeks = measure.measuredWeeks(before).toArray();
        if (weeks.length < 2) {
            return Optional.empty();
        }
        double[] values = measure.weekly(before);
        double middle = WeekSet.of(weeks).midpoint();
        double mean = Jackknife.sum(values) / values.length;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < weeks.length; i++) {
            products += (weeks[i] - middle) * (values[i] - mean);
            squares += (weeks[i] - middle) * (weeks[i] - middle);
        }
        double expected = products / squares * (after.midpoint() - before.midpoint());
        boolean objects = expected != 0
                && Math.signum(expected) == Math.signum(logRatio)
                && Math.abs(expected) >= Math.abs(logRatio) / 2;
        return objects ? Optional.of(new Caveat.Trend(expected, logRatio)) : Optional.empty();
    }
}

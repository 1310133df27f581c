package org.sociallearning.metrics.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules that look at who was there.
 *
 * <p>Rules: <em>concentration</em>: two people make more than half of the events of either period. <em>Dilution</em>:
 * members grew by over 20 %. <em>Survivors</em>: at least ten people were there in the earlier period only, and their
 * rate in it differs from that of those who stayed by more than a fifth; a word, no number, for a number would say
 * something about those who left.
 *
 * <p>Worked example: 100 members before and 125 after: dilution with growth 1.25; 120 after: none.
 *
 * <p>Edge results: nobody or nothing: no caveat.
 *
 * <p>Source: the product's own rules.
 */
public final class Caveats {

    private static final double MUCH_GROWTH = 1.2;
    private static final double DIFFERENT = 1.2;
    private static final int LEAVERS = 10;

    private Caveats() {}

    /** The caveats about the people of two periods. */
    public static List<Caveat> ofPeople(PersonWeeks table, WeekSet before, WeekSet after) {
        WeeklyMeasure rate = WeeklyMeasure.rate(table);
        PersonTotals first = rate.totals(before);
        PersonTotals second = rate.totals(after);
        List<Caveat> caveats = new ArrayList<>();
        if (Inequality.twoMakeMoreThanHalf(first.numerators()) || Inequality.twoMakeMoreThanHalf(second.numerators())) {
            caveats.add(new Caveat.Plain(Caveat.Kind.CONCENTRATION));
        }
        if (first.people() > 0 && second.people() > MUCH_GROWTH * first.people()) {
            caveats.add(new Caveat.Dilution((double) second.people() / first.people()));
        }
        if (leaversDiffer(table, before, after)) {
            caveats.add(new Caveat.Plain(Caveat.Kind.SURVIVORS));
        }
        return caveats;
    }

    private static boolean leaversDiffer(PersonWeeks table, WeekSet before, WeekSet after) {
        long[] events = new long[table.people()];
        long[] exposure = new long[table.people()];
        boolean[] stayed = new boolean[table.people()];
        table.visit(before, (person, week, count, time) -> {
            events[person] += count;
            exposure[person] += time;
        });
        table.visit(after, (person, week, count, time) -> stayed[person] = true);
        int leavers = 0;
        double[] rate = new double[2];
        double[] base = new double[2];
        for (int i = 0; i < events.length; i++) {
            int group = stayed[i] ? 0 : 1;
            rate[group] += events[i];
            base[group] += exposure[i];
            leavers += !stayed[i] && exposure[i] > 0 ? 1 : 0;
        }
        if (leavers < LEAVERS || base[0] == 0) {
            return false;
        }
        double left = rate[1] / base[1];
        double remained = rate[0] / base[0];
        return left > DIFFERENT * remained || remained > DIFFERENT * left;
    }
}

package org.sociallearning.metrics.evaluation;

import java.util.Random;

/**
 * A made-up organisation whose truth is known: some people do far more than others, weeks are busy or quiet for
 * everybody and resemble their neighbours, some people join late and some leave.
 *
 * @param people how many people
 * @param weeksBefore weeks of the earlier period
 * @param weeksAfter weeks of the later period
 * @param spread standard deviation of the logarithm of people's own rates
 * @param shock standard deviation of the logarithm of what a week does to everybody; correlation .5 with the week before
 * @param ratio true rate of the later period over the earlier one
 */
record Organisation(int people, int weeksBefore, int weeksAfter, double spread, double shock, double ratio) {

    private static final double MEAN_RATE = .5;
    private static final double RHO = .5;

    WeekSet before() {
        return WeekSet.range(0, weeksBefore);
    }

    WeekSet after() {
        return WeekSet.range(weeksBefore, weeks());
    }

    private int weeks() {
        return weeksBefore + weeksAfter;
    }

    /** What people do, against their time of membership. */
    PersonWeeks activity(Random random) {
        double[] week = weekEffects(random);
        PersonWeeks.Builder table = PersonWeeks.overTime(weeks());
        for (int i = 0; i < people; i++) {
            int person = table.person();
            int from = random.nextInt(5) == 0 ? random.nextInt(weeks()) : 0;
            int to = random.nextInt(7) == 0 ? from + random.nextInt(weeks() - from) + 1 : weeks();
            table.exposeFully(person, from, to);
            double own = MEAN_RATE * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
            for (int w = from; w < to; w++) {
                table.count(person, w, poisson(random, own * week[w]));
            }
        }
        return table.build();
    }

    /** How many of their contributions were answered; the true odds do not change where the ratio is 1. */
    PersonWeeks answers(Random random, double share) {
        double[] week = weekEffects(random);
        double[] luck = weekEffects(random);
        PersonWeeks.Builder table = PersonWeeks.overThings(weeks());
        for (int i = 0; i < people; i++) {
            int person = table.person();
            double own = MEAN_RATE * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
            double odds = share / (1 - share) * Math.exp(random.nextGaussian());
            for (int w = 0; w < weeks(); w++) {
                int made = poisson(random, own * week[w]);
                double now = odds * luck[w];
                for (int k = 0; k < made; k++) {
                    table.expose(person, w, 1).count(person, w, random.nextDouble() < now / (1 + now) ? 1 : 0);
                }
            }
        }
        return table.build();
    }

    private double[] weekEffects(Random random) {
        double[] effects = new double[weeks()];
        double state = random.nextGaussian();
        for (int w = 0; w < effects.length; w++) {
            effects[w] = Math.exp(shock * state) * (w < weeksBefore ? 1 : ratio);
            state = RHO * state + Math.sqrt(1 - RHO * RHO) * random.nextGaussian();
        }
        return effects;
    }

    private static int poisson(Random random, double mean) {
        int count = 0;
        double left = mean + Math.log(1 - random.nextDouble());
        while (left > 0) {
            count++;
            left += Math.log(1 - random.nextDouble());
        }
        return count;
    }
}

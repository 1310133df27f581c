package org.sociallearning.metrics.evaluation;

/**
 * The change of a rate or share between two periods, uncertain over people and over weeks.
 *
 * <p>All implementations are immutable and thread-safe.
 */
public sealed interface Change {

    /** How many people did something in either period: the number that a minimum is asked of. */
    int activePeople();

    /** Number of weeks of the earlier period in which there was something to measure. */
    int weeksBefore();

    /** Number of weeks of the later period in which there was something to measure. */
    int weeksAfter();

    /**
     * A change that could be computed.
     *
     * @param effect what {@link #ratio()} is a ratio of
     * @param before rate or share of the earlier period
     * @param after rate or share of the later period
     * @param logRatio log of the rate ratio or odds ratio, later over earlier
     * @param personVariance variance of {@code logRatio} because people differ (delete-one-person jackknife)
     * @param weekVariance variance of {@code logRatio} because weeks differ
     * @param degreesOfFreedom degrees of freedom of the t distribution
     * @param people people with exposure in either period
     * @param activePeople people who did something in either period
     * @param weeksBefore weeks of the earlier period
     * @param weeksAfter weeks of the later period
     */
    record Compared(
            Effect effect,
            double before,
            double after,
            double logRatio,
            double personVariance,
            double weekVariance,
            double degreesOfFreedom,
            int people,
            int activePeople,
            int weeksBefore,
            int weeksAfter)
            implements Change {

        /** Later over earlier: 1 is no change, 2 a doubling. */
        public double ratio() {
            return Math.exp(logRatio);
        }

        /** Standard error of {@code logRatio}. */
        public double standardError() {
            return Math.sqrt(personVariance + weekVariance);
        }

        /** {@code logRatio} in standard errors. */
        public double t() {
            return logRatio / standardError();
        }

        /** Two-sided p of no change. */
        public double p() {
            return Student.twoSided(t(), degreesOfFreedom);
        }

        /** Interval of {@link #ratio()}; it leaves 1 out exactly when {@code p() <} 1 - level. */
        public Interval interval(double level) {
            return Interval.around(logRatio, Student.critical(degreesOfFreedom, level) * standardError(), level)
                    .map(Math::exp);
        }
    }

    /**
     * A change that cannot be computed.
     *
     * @param why what is missing
     * @param activePeople people who did something in either period
     * @param weeksBefore weeks of the earlier period
     * @param weeksAfter weeks of the later period
     */
    record Undefined(Gap why, int activePeople, int weeksBefore, int weeksAfter) implements Change {}
}

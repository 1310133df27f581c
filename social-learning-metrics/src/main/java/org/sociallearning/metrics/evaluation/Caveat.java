package org.sociallearning.metrics.evaluation;

/**
 * What a reader must know beside a number, found by a rule and never by opinion.
 *
 * <p>Each holds the facts that its sentence needs. All implementations are immutable and thread-safe.
 */
public sealed interface Caveat {

    /** Which rule it comes from. */
    Kind kind();

    /** The rules. */
    enum Kind {
        /** A new thing attracts by being new. */
        NOVELTY,
        /** The baseline already moved that way. */
        TREND,
        /** No same weeks of an earlier year to compare with. */
        SEASON,
        /** Those who left differ from those who stayed. */
        SURVIVORS,
        /** Two people make more than half. */
        CONCENTRATION,
        /** Many new members, who share a rate's denominator from their first day. */
        DILUTION,
        /** How many answered and how many left it blank. */
        DENOMINATORS,
        /** People get faster by doing it again. */
        PRACTICE,
        /** The text was judged by different versions. */
        DETECTOR_CHANGED,
        /** Measured before, reported after: two different things. */
        MEASURED_THEN_REPORTED,
        /** It was looked at several times. */
        SEVERAL_LOOKS
    }

    /**
     * Without its first two weeks the later period no longer shows the change, or that could not be checked.
     *
     * @param checked false if the period has fewer than six weeks, so that the caveat stands unchecked
     */
    record Novelty(boolean checked) implements Caveat {
        @Override
        public Kind kind() {
            return Kind.NOVELTY;
        }
    }

    /**
     * The baseline's own slope, carried on to the later period, makes at least half of the change.
     *
     * @param expected the log ratio that the slope alone would give
     * @param seen the log ratio that was seen
     */
    record Trend(double expected, double seen) implements Caveat {
        @Override
        public Kind kind() {
            return Kind.TREND;
        }
    }

    /**
     * Rules that need no further facts.
     *
     * @param kind which of them
     */
    record Plain(Kind kind) implements Caveat {}

    /**
     * Members grew by over a fifth.
     *
     * @param growth members in the later period over members in the earlier one
     */
    record Dilution(double growth) implements Caveat {
        @Override
        public Kind kind() {
            return Kind.DILUTION;
        }
    }

    /**
     * The base of a share of answers.
     *
     * @param answered how many answered
     * @param blank how many were asked and left it blank
     */
    record Denominators(int answered, int blank) implements Caveat {
        @Override
        public Kind kind() {
            return Kind.DENOMINATORS;
        }
    }

    /**
     * Several evaluation moments.
     *
     * @param moments how many
     */
    record SeveralLooks(int moments) implements Caveat {
        @Override
        public Kind kind() {
            return Kind.SEVERAL_LOOKS;
        }
    }
}

package org.sociallearning.core.experiment;

import java.time.Period;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What events say of an experiment itself. Only minima and sets, so that order does not matter; times are epoch
 * milliseconds. Belongs to one thread at a time.
 */
final class ExperimentState {
    static final long NEVER = Long.MAX_VALUE;

    /** How it was opened; of several the first holds, as its zone is fixed then. */
    record Opening(
            long at,
            String id,
            String title,
            String form,
            @Nullable Period cadence) implements Comparable<Opening> {
        private static final Comparator<Opening> ORDER =
                Comparator.comparingLong(Opening::at).thenComparing(Opening::id);

        @Override
        public int compareTo(Opening other) {
            return ORDER.compare(this, other);
        }
    }

    @Nullable
    Opening opening;

    long ended = NEVER;

    /** The first registered day of "during", as a day since 1970. */
    long during = NEVER;

    final CheckInsSaid checkIns = new CheckInsSaid();
    final PreconditionsStated preconditions = new PreconditionsStated();
    final Offers volunteers = new Offers();
    final OutputsNamed outputs = new OutputsNamed();

    void open(Opening other) {
        opening = opening == null || other.compareTo(opening) < 0 ? other : opening;
    }

    void end(long at) {
        ended = Math.min(ended, at);
    }

    void tryFrom(long day) {
        during = Math.min(during, day);
    }

    void merge(ExperimentState other) {
        if (other.opening != null) {
            open(other.opening);
        }
        end(other.ended);
        tryFrom(other.during);
        checkIns.merge(other.checkIns);
        preconditions.merge(other.preconditions);
        volunteers.merge(other.volunteers);
        outputs.merge(other.outputs);
    }
}

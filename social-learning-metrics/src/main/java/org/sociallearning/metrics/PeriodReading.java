package org.sociallearning.metrics;

import org.sociallearning.metrics.publication.PublishedValue;

/** What an indicator read in one period. */
record PeriodReading(Period period, Reading reading) {
    /** What stands for a value where no week counts. */
    PublishedValue none() {
        return period.notYet().isEmpty() ? new PublishedValue.Hidden() : new PublishedValue.NotYet();
    }

    boolean isEmpty() {
        return period.counted().isEmpty();
    }
}

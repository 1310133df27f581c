package org.sociallearning.core.language;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what goes wrong with one detector and leaves it out for a while when it is late several times in a row: a minute
 * first, twice as long each time after that, an hour at most. Thread-safe.
 */
final class DetectorWatch {
    static final int LATE_IN_A_ROW = 5;

    private static final long FIRST_PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.HOURS.toNanos(1);

    private long failures;
    private int late;
    private @Nullable String failure;
    private boolean off;
    private long offSince;
    private long pause;

    synchronized boolean isOff(LongSupplier nanoTime) {
        off = off && nanoTime.getAsLong() - offSince < pause;
        return off;
    }

    synchronized void answered() {
        late = 0;
        pause = 0;
    }

    synchronized void failed(String with) {
        failures++;
        failure = with;
    }

    synchronized void late(LongSupplier nanoTime) {
        failed("late");
        if (++late >= LATE_IN_A_ROW) {
            off = true;
            offSince = nanoTime.getAsLong();
            pause = Math.min(Math.max(FIRST_PAUSE, pause * 2), LONGEST_PAUSE);
        }
    }

    synchronized DetectorHealth health(String id, LongSupplier nanoTime) {
        return new DetectorHealth(id, failures, failure, isOff(nanoTime));
    }
}

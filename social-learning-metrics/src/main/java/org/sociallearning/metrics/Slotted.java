package org.sociallearning.metrics;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An indicator with the slot of its fold. One that throws when it reads is not asked again; others that share its fold go on.
 * Thread-safe.
 *
 * @param <S> the state of its fold
 */
final class Slotted<S> {
    private static final Logger LOG = LoggerFactory.getLogger(Slotted.class);

    private final Indicator<S> indicator;
    private final IndicatorInfo info;
    private final FoldSlot<S> slot;
    private volatile @Nullable Throwable failure;

    Slotted(Indicator<S> indicator, IndicatorInfo info, FoldSlot<S> slot) {
        this.indicator = indicator;
        this.info = info;
        this.slot = slot;
    }

    Indicator<S> indicator() {
        return indicator;
    }

    IndicatorInfo info() {
        return info;
    }

    FoldSlot<S> slot() {
        return slot;
    }

    /** What it, or its fold, failed with; null when it did not. */
    @Nullable
    Throwable failure() {
        Throwable ofFold = slot.failure();
        return ofFold == null ? failure : ofFold;
    }

    /** Keeps the failure for whoever asks; the log holds no message, which might be text of a contribution. */
    void fail(Throwable e) {
        failure = e;
        LOG.warn(
                "indicator {} failed with {} and is left out from now on",
                info.id(),
                e.getClass().getName());
    }
}

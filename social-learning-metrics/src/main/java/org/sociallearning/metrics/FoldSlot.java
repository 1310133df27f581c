package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;

/**
 * One fold of the engine, used by one or more indicators. A fold that throws is not asked again: its indicators read "failed",
 * all others go on. Thread-safe.
 *
 * @param <S> its state
 */
final class FoldSlot<S> {
    private static final Logger LOG = LoggerFactory.getLogger(FoldSlot.class);

    private final Fold<S> fold;
    private Duration horizon = Duration.ZERO;
    private volatile @Nullable Throwable failure;

    FoldSlot(Fold<S> fold) {
        this.fold = fold;
    }

    Fold<S> fold() {
        return fold;
    }

    /** How long after the end of a week responses still count, for the slowest of its indicators. */
    Duration horizon() {
        return horizon;
    }

    void alsoFor(Duration horizonOfIndicator) {
        if (horizonOfIndicator.compareTo(horizon) > 0) {
            horizon = horizonOfIndicator;
        }
    }

    /** What it failed with, or null. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    Cell<S> cell() {
        return new Cell<>(this);
    }

    /** Keeps the failure for whoever asks. The log holds no message: a plug-in may put text of a contribution into one. */
    void fail(Throwable e) {
        failure = e;
        StackTraceElement[] trace = e.getStackTrace();
        LOG.warn(
                "fold {} failed with {} at {} and is left out from now on",
                fold.getClass().getName(),
                e.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
    }

    /** What the bytes of its states depend on. */
    String version() {
        return fold.stateVersion();
    }

    /** Reads a cell that this version wrote. */
    Cell<S> read(DataInput in) throws IOException {
        boolean closed = in.readBoolean();
        Cell<S> cell = new Cell<>(this, fold.codec().read(in));
        cell.closed = closed;
        return cell;
    }

    /** The state of one fold in one week. Belongs to one thread at a time. */
    static final class Cell<S> {
        private final FoldSlot<S> slot;
        private final S state;
        private boolean closed;

        private Cell(FoldSlot<S> slot) {
            this.slot = slot;
            this.state = slot.fold.empty();
        }

        S state() {
            return state;
        }

        boolean isClosed() {
            return closed;
        }

        void add(Fact fact) {
            if (slot.failure == null) {
                try {
                    slot.fold.add(state, fact);
                } catch (RuntimeException | Error e) {
                    slot.fail(e);
                }
            }
        }

        void close() {
            if (!closed && slot.failure == null) {
                try {
                    slot.fold.close(state);
                } catch (RuntimeException | Error e) {
                    slot.fail(e);
                }
            }
            closed = true;
        }

        void write(DataOutput out) throws IOException {
            out.writeBoolean(closed);
            slot.fold.codec().write(state, out);
        }

        /** This and another cell of the same fold as one; the other is not changed. */
        Cell<S> merged(Cell<?> other) {
            @SuppressWarnings("unchecked") // cells of one slot hold states of its fold
            Cell<S> same = (Cell<S>) other;
            Cell<S> merged = new Cell<>(slot, slot.fold.merge(state, same.state));
            merged.closed = closed;
            return merged;
        }

        private Cell(FoldSlot<S> slot, S state) {
            this.slot = slot;
            this.state = state;
        }
    }
}

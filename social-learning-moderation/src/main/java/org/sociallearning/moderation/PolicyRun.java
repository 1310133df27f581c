package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One policy at a desk: keeps its failures away from the others and counts. Guarded by the desk's lock. */
final class PolicyRun {
    static final int FAILURES_IN_A_ROW = 5;
    /** How many bytes it writes. */
    static final int WRITTEN = 8 * Integer.BYTES;

    static final Duration OFF = Duration.ofHours(1);
    private static final Duration OFF_AT_MOST = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(PolicyRun.class);

    final PolicyDescriptor descriptor;
    int found;
    int shown;
    int heldBack;
    int acted;
    int useful;
    int notUseful;
    int wrong;
    int ignored;

    private final ModerationPolicy policy;
    private final Duration slow;
    private final @Nullable PolicyCall call;
    private final LongSupplier nanos;
    private int failures;
    private int inARow;
    private @Nullable String failure;
    private @Nullable Instant offUntil;
    private Duration off = OFF;

    PolicyRun(ModerationPolicy policy, DeskOptions options, LongSupplier nanos) {
        this.policy = policy;
        this.descriptor = policy.descriptor();
        this.slow = options.slow();
        this.call = options.threads() == null ? null : new PolicyCall(policy, options.threads(), slow);
        this.nanos = nanos;
    }

    /** Asks the policy; null when it failed or is switched off, which is not the same as finding nothing. */
    @Nullable
    List<Finding> evaluate(Scene scene) {
        Instant now = scene.now();
        if (offUntil != null && now.isBefore(offUntil)) {
            return null;
        }
        if (call != null && call.hangs()) {
            failed("hanging", now);
            return null;
        }
        long start = nanos.getAsLong();
        try {
            List<Finding> findings = call == null ? List.copyOf(policy.evaluate(scene)) : call.ask(scene);
            if (nanos.getAsLong() - start > slow.toNanos()) {
                failed("slow", now);
            } else {
                inARow = 0;
                off = OFF;
                offUntil = null;
            }
            return findings;
        } catch (TimeoutException e) {
            failed("slow", now);
        } catch (InterruptedException e) {
            // the desk's own thread was asked to end: no fault of the policy
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            failed((e.getCause() == null ? e : e.getCause()).getClass().getName(), now);
        } catch (RuntimeException | Error e) {
            failed(e.getClass().getName(), now);
        }
        return null;
    }

    private void failed(String with, Instant now) {
        failures++;
        inARow++;
        failure = with;
        LOG.warn("Policy {} failed with {} ({} in a row)", descriptor.reference(), with, inARow);
        if (inARow >= FAILURES_IN_A_ROW) {
            offUntil = now.plus(off);
            off = off.multipliedBy(2).compareTo(OFF_AT_MOST) > 0 ? OFF_AT_MOST : off.multipliedBy(2);
        }
    }

    /** What came of it; how it fares on this node is not written. */
    void write(DataOutput out) throws IOException {
        for (int count : new int[] {found, shown, heldBack, acted, useful, notUseful, wrong, ignored}) {
            out.writeInt(count);
        }
    }

    void read(DataInput in) throws IOException {
        found = in.readInt();
        shown = in.readInt();
        heldBack = in.readInt();
        acted = in.readInt();
        useful = in.readInt();
        notUseful = in.readInt();
        wrong = in.readInt();
        ignored = in.readInt();
    }

    PolicyStatus status(Instant now) {
        return new PolicyStatus(
                descriptor.id(),
                descriptor.version(),
                found,
                shown,
                heldBack,
                acted,
                useful,
                notUseful,
                wrong,
                ignored,
                failures,
                failure,
                offUntil != null && now.isBefore(offUntil) ? offUntil : null);
    }
}

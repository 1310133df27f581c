package org.sociallearning.core.language;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.Problem;

/** One call of one detector, from which nothing escapes but its answers. Its problems never hold a message it threw. */
final class GuardedCall implements DetectionRequest {
    private final SignalDetector detector;
    private final DetectorDescriptor descriptor;
    private final List<Passage> passages;
    private final DetectorWatch watch;
    private final LongSupplier nanoTime;
    private final long begun;

    GuardedCall(
            SignalDetector detector,
            DetectorDescriptor descriptor,
            DetectorWatch watch,
            List<Passage> passages,
            LongSupplier nanoTime) {
        this.detector = detector;
        this.descriptor = descriptor;
        this.watch = watch;
        this.passages = passages;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public List<Passage> passages() {
        return passages;
    }

    @Override
    public Duration remaining() {
        Duration left = descriptor.deadline().minusNanos(nanoTime.getAsLong() - begun);
        return left.isNegative() ? Duration.ZERO : left;
    }

    Optional<List<PassageAnswer>> answers(@Nullable Executor executor, List<Problem> problems) {
        try {
            List<PassageAnswer> answers =
                    executor == null || detector instanceof LexiconDetector ? here(problems) : on(executor);
            String wrong = wrong(answers);
            if (wrong.isEmpty()) {
                if (!remaining().isZero()) {
                    watch.answered();
                }
                return Optional.of(List.copyOf(answers));
            }
            watch.failed("wrong answer");
            problems.add(problem(wrong, "must be one answer for each passage"));
        } catch (TimeoutException late) {
            problems.add(late());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            problems.add(problem("interrupted", "must be left to answer"));
        } catch (RejectedExecutionException full) {
            problems.add(problem("executor", "must accept the call"));
        } catch (ExecutionException failed) {
            problems.add(thrown(failed.getCause()));
        } catch (RuntimeException | Error failed) {
            problems.add(thrown(failed));
        }
        return Optional.empty();
    }

    private @Nullable List<PassageAnswer> here(List<Problem> problems) {
        List<PassageAnswer> answers = detector.detect(this);
        if (remaining().isZero()) {
            problems.add(late());
        }
        return answers;
    }

    private @Nullable List<PassageAnswer> on(Executor executor)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<List<PassageAnswer>> task = new FutureTask<>(() -> detector.detect(this));
        executor.execute(task);
        try {
            return task.get(remaining().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            task.cancel(true);
        }
    }

    /** What is wrong with the answers as a whole; empty when nothing is. */
    private String wrong(@Nullable List<PassageAnswer> answers) {
        if (answers == null) {
            return "null";
        }
        if (new ArrayList<>(answers).contains(null)) {
            return "null among them";
        }
        return answers.size() == passages.size() ? "" : answers.size() + " for " + passages.size();
    }

    private Problem late() {
        watch.late(nanoTime);
        return problem(descriptor.deadline().toString(), "must be kept as deadline");
    }

    private Problem thrown(@Nullable Throwable failure) {
        watch.failed(failure == null ? "unknown" : failure.getClass().getName());
        return problem(failure == null ? "unknown" : failure.getClass().getSimpleName(), "must not be thrown");
    }

    private Problem problem(String value, String rule) {
        return Problem.of("batch of " + passages.size(), descriptor.toString(), value, rule);
    }
}

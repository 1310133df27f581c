package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Runs detectors so that none can harm the others or the host: what one throws, says about no passage, points at outside
 * the text or labels outside its set is left out and reported, and the rest goes on. One that is late five times in a row is
 * left out for a minute, and longer each time after that. Thread-safe when the detectors are.
 *
 * <p>Without an executor a detector runs in the caller's thread: one that is late is reported, and its answer, once there,
 * is used. With an executor the answer of a late one is not waited for, and its thread is interrupted;
 * those that come with the library need none and stay in the caller's.
 */
public final class SignalGuard {
    private final List<SignalDetector> detectors;
    private final List<DetectorDescriptor> descriptors;
    private final List<DetectorWatch> watches;
    private final @Nullable Executor executor;
    private final LongSupplier nanoTime;

    private SignalGuard(
            List<SignalDetector> detectors,
            List<DetectorDescriptor> descriptors,
            List<DetectorWatch> watches,
            @Nullable Executor executor,
            LongSupplier nanoTime) {
        this.detectors = detectors;
        this.descriptors = descriptors;
        this.watches = watches;
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /**
     * A guard for detectors that keep text inside the JVM.
     *
     * @throws SocialLearningException naming each detector that sends text out, has the id of another one or cannot
     *     describe itself
     */
    public static SignalGuard of(List<SignalDetector> detectors) {
        return guard(detectors, false);
    }

    /**
     * A guard for detectors of which some may send text out of the JVM: the host says here that it wants that.
     *
     * @throws SocialLearningException naming each detector that has the id of another one or cannot describe itself
     */
    public static SignalGuard allowingTextToLeave(List<SignalDetector> detectors) {
        return guard(detectors, true);
    }

    private static SignalGuard guard(List<SignalDetector> detectors, boolean mayLeave) {
        List<DetectorDescriptor> descriptors = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < detectors.size(); i++) {
            String position = "detector " + (i + 1);
            try {
                DetectorDescriptor descriptor = detectors.get(i).descriptor();
                descriptors.add(descriptor);
                if (descriptor.textLeavesTheJvm() && !mayLeave) {
                    problems.add(Problem.of(position, "id", descriptor.id(), "must not send text out of the JVM")
                            .withMaybe("SignalGuard.allowingTextToLeave, if people agreed?"));
                }
                if (ids.contains(descriptor.id())) {
                    problems.add(Problem.of(position, "id", descriptor.id(), "must be unique"));
                }
                ids.add(descriptor.id());
            } catch (RuntimeException failed) {
                problems.add(
                        Problem.of(position, "descriptor", failed.getClass().getSimpleName(), "must not be thrown"));
            }
        }
        if (!problems.isEmpty()) {
            throw new SocialLearningException("detectors cannot be used", problems);
        }
        List<DetectorWatch> watches =
                descriptors.stream().map(descriptor -> new DetectorWatch()).toList();
        return new SignalGuard(List.copyOf(detectors), List.copyOf(descriptors), watches, null, System::nanoTime);
    }

    /** The same guard, running each detector on the executor, which the host owns and closes. */
    public SignalGuard on(Executor threads) {
        return new SignalGuard(detectors, descriptors, watches, threads, nanoTime);
    }

    SignalGuard timedBy(LongSupplier clock) {
        return new SignalGuard(detectors, descriptors, watches, executor, clock);
    }

    /** What the detectors find in one passage; see {@link #detect(List)}. */
    public SignalsFound detect(Passage passage) {
        return detect(List.of(passage));
    }

    /** What the detectors find in a batch. Throws nothing that a detector throws. */
    public SignalsFound detect(List<Passage> passages) {
        List<List<Detection>> found = new ArrayList<>(passages.size());
        passages.forEach(passage -> found.add(new ArrayList<>(detectors.size())));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < detectors.size() && !passages.isEmpty(); i++) {
            DetectorDescriptor descriptor = descriptors.get(i);
            DetectorWatch watch = watches.get(i);
            if (watch.isOff(nanoTime)) {
                continue;
            }
            GuardedCall call = new GuardedCall(detectors.get(i), descriptor, watch, List.copyOf(passages), nanoTime);
            Optional<List<PassageAnswer>> answers = call.answers(executor, problems);
            if (answers.isPresent()) {
                add(answers.get(), descriptor, passages, found, problems);
            }
        }
        return new SignalsFound(found, problems);
    }

    /** How each detector is doing, in the order in which they were given. */
    public List<DetectorHealth> health() {
        List<DetectorHealth> health = new ArrayList<>();
        for (int i = 0; i < descriptors.size(); i++) {
            health.add(watches.get(i).health(descriptors.get(i).id(), nanoTime));
        }
        return health;
    }

    private static void add(
            List<PassageAnswer> answers,
            DetectorDescriptor descriptor,
            List<Passage> passages,
            List<List<Detection>> found,
            List<Problem> problems) {
        for (int i = 0; i < answers.size(); i++) {
            PassageAnswer answer = answers.get(i);
            if (answer.abstained().isEmpty()) {
                AnswerCheck check = new AnswerCheck(descriptor, passages.get(i), "passage " + (i + 1), problems);
                found.get(i).add(new Detection(descriptor.id(), descriptor.version(), check.sound(answer.signals())));
            }
        }
    }
}

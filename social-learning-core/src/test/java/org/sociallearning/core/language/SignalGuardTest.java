package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.SocialLearningException;

class SignalGuardTest {
    private static final Passage SECRET = Passage.plain("my secret words");
    private static final DetectorDescriptor DESCRIPTOR = DetectorDescriptor.of(
                    "vendor", "7", Set.of(SignalLabel.PRAISE, SignalLabel.PERSON_JUDGEMENT))
            .withDeadline(Duration.ofMillis(200));

    private static SignalDetector detector(Function<DetectionRequest, List<PassageAnswer>> detect) {
        return detector(DESCRIPTOR, detect);
    }

    private static SignalDetector detector(
            DetectorDescriptor descriptor, Function<DetectionRequest, List<PassageAnswer>> detect) {
        return new SignalDetector() {
            @Override
            public DetectorDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public List<PassageAnswer> detect(DetectionRequest request) {
                return detect.apply(request);
            }
        };
    }

    private static SignalDetector saying(Signal... signals) {
        return detector(request -> List.of(PassageAnswer.of(List.of(signals))));
    }

    private static Signal praise(int start, int end) {
        return new Signal(SignalLabel.PRAISE, Band.LOW, start, end, "model");
    }

    private static List<String> problems(SignalDetector detector) {
        SignalsFound found = SignalGuard.of(
                        List.of(detector, SignalDetectors.builtIn().get(0)))
                .detect(SECRET);
        assertThat(found.detections().get(0))
                .as("the others go on")
                .extracting(Detection::detector)
                .contains("lexicon");
        assertThat(found.problems().toString()).as("no words of the text").doesNotContain("secret");
        return found.problems().stream().map(Object::toString).toList();
    }

    @Test
    void passesOnWhatIsSound() {
        SignalsFound found = SignalGuard.of(List.of(saying(praise(3, 9)))).detect(SECRET);
        assertThat(found.detections()).containsExactly(List.of(new Detection("vendor", "7", List.of(praise(3, 9)))));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void tellsNothingFoundFromAbstained() {
        SignalDetector nothing =
                detector(request -> List.of(PassageAnswer.nothing(), PassageAnswer.abstain("too short")));
        SignalsFound found = SignalGuard.of(List.of(nothing)).detect(List.of(SECRET, SECRET));
        assertThat(found.detections()).containsExactly(List.of(new Detection("vendor", "7", List.of())), List.of());
    }

    @Test
    void isolatesWhatIsThrownAndDoesNotRepeatIt() {
        SignalDetector broken = detector(request -> {
            throw new IllegalStateException(
                    "cannot parse " + request.passages().get(0).text());
        });
        assertThat(problems(broken)).containsExactly("batch of 1: vendor@7 (IllegalStateException) must not be thrown");
        assertThat(problems(detector(SignalGuardTest::endless)))
                .containsExactly("batch of 1: vendor@7 (StackOverflowError) must not be thrown");
    }

    private static List<PassageAnswer> endless(DetectionRequest request) {
        throw new StackOverflowError();
    }

    @Test
    void leavesOutSpansThatDoNotExist() {
        assertThat(problems(saying(praise(3, 16), praise(-1, 2), praise(5, 5), praise(0, 2))))
                .containsExactly(
                        "passage 1: vendor@7 (3..16) must be a span of a text of 15 characters",
                        "passage 1: vendor@7 (-1..2) must be a span of a text of 15 characters",
                        "passage 1: vendor@7 (5..5) must be a span of a text of 15 characters");
    }

    @Test
    void leavesOutLabelsOutsideTheSet() {
        assertThat(problems(saying(new Signal(SignalLabel.QUESTION, Band.LOW, 0, 2, "model"))))
                .containsExactly("passage 1: vendor@7 (QUESTION) must be among the labels the detector names");
    }

    @Test
    void letsPersonsBeJudgedInOwnDraftsOnly() {
        Signal judgement = new Signal(SignalLabel.PERSON_JUDGEMENT, Band.HIGH, 0, 2, "model");
        assertThat(problems(saying(judgement)))
                .containsExactly("passage 1: vendor@7 (PERSON_JUDGEMENT) must be given for an author's own draft only");
        SignalsFound draft = SignalGuard.of(List.of(saying(judgement))).detect(SECRET.asDraft());
        assertThat(draft.problems()).isEmpty();
    }

    @Test
    void refusesNonsense() {
        assertThat(problems(saying(
                        new Signal(null, Band.LOW, 0, 1, "x"), new Signal(SignalLabel.PRAISE, Band.LOW, 0, 1, " "))))
                .containsExactly(
                        "passage 1: vendor@7 (null) must not be a label or a band",
                        "passage 1: vendor@7 (rule) must have 1 to 100 characters");
        assertThat(problems(detector(request -> null)))
                .containsExactly("batch of 1: vendor@7 (null) must be one answer for each passage");
        assertThat(problems(detector(request -> Collections.singletonList(null))))
                .containsExactly("batch of 1: vendor@7 (null among them) must be one answer for each passage");
        assertThat(problems(detector(request -> List.of())))
                .containsExactly("batch of 1: vendor@7 (0 for 1) must be one answer for each passage");
        assertThat(problems(saying(Collections.nCopies(201, praise(0, 1)).toArray(Signal[]::new))))
                .containsExactly("passage 1: vendor@7 (201 signals) must be at most 200");
    }

    @Test
    void reportsALateAnswerAndUsesItWhereItWasWaitedForAnyway() {
        AtomicLong clock = new AtomicLong();
        SignalDetector slow = detector(request -> {
            assertThat(request.remaining()).isEqualTo(Duration.ofMillis(200));
            clock.addAndGet(Duration.ofMillis(201).toNanos());
            assertThat(request.remaining()).isZero();
            return List.of(PassageAnswer.nothing());
        });
        SignalsFound found = SignalGuard.of(List.of(slow)).timedBy(clock::get).detect(SECRET);
        assertThat(found.detections().get(0)).hasSize(1);
        assertThat(found.problems())
                .singleElement()
                .hasToString("batch of 1: vendor@7 (PT0.2S) must be kept as deadline");
    }

    @Test
    @Timeout(20)
    void doesNotWaitForAnEndlessDetectorOnAnExecutor() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        SignalDetector endless = detector(request -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                interrupted.countDown();
            }
            return List.of(PassageAnswer.nothing());
        });
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            SignalsFound found = SignalGuard.of(
                            List.of(endless, SignalDetectors.builtIn().get(0)))
                    .on(threads)
                    .detect(SECRET);
            assertThat(found.detections().get(0))
                    .extracting(Detection::detector)
                    .containsExactly("lexicon");
            assertThat(found.problems())
                    .singleElement()
                    .hasToString("batch of 1: vendor@7 (PT0.2S) must be kept as deadline");
            interrupted.await();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void reportsAnExecutorThatIsFullOrADetectorThatFailsOnIt() {
        SignalGuard guard = SignalGuard.of(List.of(detector(request -> {
            throw new IllegalStateException("secret");
        })));
        assertThat(guard.on(Runnable::run).detect(SECRET).problems())
                .singleElement()
                .hasToString("batch of 1: vendor@7 (IllegalStateException) must not be thrown");
        SignalGuard full = guard.on(task -> {
            throw new RejectedExecutionException();
        });
        assertThat(full.detect(SECRET).problems())
                .singleElement()
                .hasToString("batch of 1: vendor@7 (executor) must accept the call");
    }

    @Test
    void leavesAnInterruptToItsOwner() {
        SignalGuard guard = SignalGuard.of(List.of(saying())).on(task -> {});
        Thread.currentThread().interrupt();
        assertThat(guard.detect(SECRET).problems())
                .singleElement()
                .hasToString("batch of 1: vendor@7 (interrupted) must be left to answer");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesDetectorsThatSendTextAwayUnlessTheHostAllowsIt() {
        SignalDetector remote =
                detector(DESCRIPTOR.withTextLeavingTheJvm(), request -> List.of(PassageAnswer.nothing()));
        assertThatThrownBy(() -> SignalGuard.of(List.of(remote, saying())))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("""
                        detectors cannot be used
                          detector 1: id (vendor) must not send text out of the JVM. \
                        Maybe SignalGuard.allowingTextToLeave, if people agreed?
                          detector 2: id (vendor) must be unique""");
        assertThat(SignalGuard.allowingTextToLeave(List.of(remote))
                        .detect(SECRET)
                        .problems())
                .isEmpty();
    }

    @Test
    void asksNothingAboutNothing() {
        SignalsFound found =
                SignalGuard.of(List.of(detector(SignalGuardTest::endless))).detect(List.of());
        assertThat(found.detections()).isEmpty();
        assertThat(found.problems()).isEmpty();
    }
}

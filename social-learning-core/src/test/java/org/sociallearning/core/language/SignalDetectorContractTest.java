package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.Law;

class SignalDetectorContractTest {
    private final SignalDetector detector = SignalDetectors.builtIn().get(0);

    // region detector-laws
    @TestFactory
    Stream<DynamicTest> keepsTheLaws() {
        return SignalDetectorContract.laws(detector).stream()
                .map(law -> dynamicTest(law.name(), () -> law.check().run()));
    }
    // endregion

    private static List<String> broken(Function<Passage, PassageAnswer> detect) {
        return brokenInBatches(
                request -> request.passages().stream().map(detect).toList());
    }

    private static List<String> brokenInBatches(Function<DetectionRequest, List<PassageAnswer>> detect) {
        SignalDetector tried = new SignalDetector() {
            @Override
            public DetectorDescriptor descriptor() {
                return DetectorDescriptor.of("vendor", "1", Set.of(SignalLabel.PRAISE));
            }

            @Override
            public List<PassageAnswer> detect(DetectionRequest request) {
                return detect.apply(request);
            }
        };
        List<String> broken = new ArrayList<>();
        for (Law law : SignalDetectorContract.laws(tried)) {
            if (catchThrowable(() -> law.check().run()) instanceof Error) {
                broken.add(law.name());
            }
        }
        return broken;
    }

    private static PassageAnswer praise(int start, int end, String rule) {
        return PassageAnswer.of(List.of(new Signal(SignalLabel.PRAISE, Band.LOW, start, end, rule)));
    }

    @Test
    void acceptsADetectorThatAlwaysAbstains() {
        assertThat(broken(passage -> PassageAnswer.abstain("no model loaded"))).isEmpty();
    }

    @Test
    void noticesSpansOutsideTheText() {
        assertThat(broken(passage -> praise(0, passage.text().length() + 1, "model")))
                .contains(
                        "gives only sound signals: its own labels, spans inside the text, persons judged in drafts only");
    }

    @Test
    void noticesWhoForgetsAPassage() {
        assertThat(brokenInBatches(request -> List.of(PassageAnswer.nothing())))
                .contains("answers each passage of a batch");
    }

    @Test
    void noticesWhoChangesItsMind() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(brokenInBatches(request -> {
                    PassageAnswer answer = PassageAnswer.of(
                            List.of(new Signal(SignalLabel.PRAISE, Band.LOW, 0, 1, "call " + calls.incrementAndGet())));
                    return request.passages().stream()
                            .map(passage -> passage.text().isEmpty() ? PassageAnswer.nothing() : answer)
                            .toList();
                }))
                .contains("gives the same answer again, alone and in another order");
    }

    @Test
    void noticesTextInARule() {
        assertThat(broken(passage -> passage.text().isBlank()
                        ? PassageAnswer.nothing()
                        : praise(
                                0,
                                1,
                                passage.text()
                                        .substring(
                                                0, Math.min(90, passage.text().length())))))
                .contains("puts no words of a text into rules and reasons");
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.problem.Law;

class ModerationPolicyContractTest {
    @TestFactory
    Stream<DynamicTest> ourPoliciesKeepTheLaws() {
        return Policies.recommended().stream()
                .flatMap(policy -> ModerationPolicyContract.laws(policy).stream()
                        .map(law -> dynamicTest(policy.descriptor().id() + ": " + law.name(), law.check()::run)));
    }

    @Test
    void theSampleSituationsMakeEachOfOurPoliciesSpeak() {
        for (ModerationPolicy policy : Policies.recommended()) {
            boolean speaks = SampleScenes.all(policy.descriptor().parameters()).stream()
                    .anyMatch(scene -> !policy.evaluate(scene).isEmpty());
            assertThat(speaks).as(policy.descriptor().id()).isTrue();
        }
    }

    @Test
    void aPolicyThatKeepsSomethingBreaksALaw() {
        AtomicInteger calls = new AtomicInteger();

        breaks(
                "equal situations",
                scene -> scene.threads().isEmpty()
                        ? List.of()
                        : List.of(Finding.of("bad").with(Figure.count("calls", calls.incrementAndGet()))));
    }

    @Test
    void aPolicyThatTalksTooMuchBreaksALaw() {
        breaks(
                "its words",
                scene -> scene.threads().isEmpty()
                        ? List.of()
                        : List.of(Finding.of("bad").withText(Locale.ENGLISH, "Too long. ".repeat(25))));
    }

    @Test
    void aPolicyThatSpeaksOfNothingBreaksALaw() {
        breaks("it finds nothing", scene -> List.of(Finding.of("bad")));
    }

    @Test
    void aPolicyWithTwoFindingsOfOneSubjectBreaksALaw() {
        breaks(
                "its findings are about",
                scene -> scene.threads().isEmpty()
                        ? List.of()
                        : new ArrayList<>(List.of(Finding.of("bad"), Finding.of("bad"))));
    }

    private static void breaks(String law, Function<Situation, List<Finding>> evaluate) {
        ModerationPolicy policy = new ModerationPolicy() {
            @Override
            public PolicyDescriptor descriptor() {
                return PolicyDescriptor.of("test.bad", "1", Tip.LET_GO);
            }

            @Override
            public List<Finding> evaluate(Situation situation) {
                return evaluate.apply(situation);
            }
        };
        Law broken = ModerationPolicyContract.laws(policy).stream()
                .filter(one -> one.name().startsWith(law))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> broken.check().run()).isInstanceOf(AssertionError.class);
    }
}

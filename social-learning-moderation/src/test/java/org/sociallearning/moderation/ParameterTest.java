package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;

class ParameterTest {
    @Test
    void readsWhatAHostWrites() {
        ModerationPolicy seen = Policies.seen().with(Map.of("waitFor", "PT48H", "batch", "3", "expires", "P7D"));

        assertThat(seen.descriptor().parameters().get(SeenPolicy.WAIT_FOR)).isEqualTo(Duration.ofDays(2));
        assertThat(seen.descriptor().parameters()).hasToString("{waitFor=P2D, newcomer=PT8H, batch=3, expires=P7D}");
        assertThat(Policies.seen().descriptor().parameters())
                .hasToString("{waitFor=PT24H, newcomer=PT8H, batch=5, expires=P14D}");
    }

    @Test
    void refusesWhatIsOutOfBoundsAndSaysWhatWouldDo() {
        refuses(
                Policies.seen(),
                Map.of("waitFor", "PT-1H"),
                "seen: waitFor (PT-1H) must be a duration from PT1M to P14D");
        refuses(Policies.seen(), Map.of("batch", "many"), "seen: batch (many) must be a whole number from 1 to 20");
        refuses(Policies.dialogue(), Map.of("enter", "40"), "dialogue: enter (40) must be a share from 0.05 to 0.95");
        refuses(Policies.dialogue(), Map.of("enter", "NaN"), "dialogue: enter (NaN) must be a share");
    }

    @Test
    void saysWhichParametersThereAreWhenOneIsNotKnown() {
        refuses(
                Policies.seen(),
                Map.of("waitfor", "PT48H"),
                "seen: waitfor (PT48H) is not one of its parameters. Maybe waitFor, newcomer, batch, expires");
    }

    @Test
    void listsEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> Policies.seen()
                        .with(new TreeMap<>(Map.of("batch", "0", "expires", "P99D", "newcomer", "PT8H"))))
                .isInstanceOfSatisfying(
                        SocialLearningException.class,
                        e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void refusesAFlagThatIsNeitherTrueNorFalse() {
        Parameter<Boolean> flag = Parameter.flag("drafts", true);

        assertThat(flag.parse("FALSE")).isFalse();
        assertThatThrownBy(() -> flag.parse("no")).hasMessage("drafts (no) must be true or false");
    }

    @Test
    void refusesADefaultOutOfItsBoundsAndANameTwice() {
        assertThatThrownBy(() -> Parameter.whole("most", 5, 6, 9))
                .hasMessage("most (5) must be a whole number from 6 to 9");
        Parameter<Integer> one = Parameter.whole("most", 7, 6, 9);
        assertThatThrownBy(() -> Parameters.of(one, one)).hasMessage("parameter (most) must be declared once");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatThrownBy(() -> PolicyDescriptor.of("Acme Long", "1", Tip.LET_GO))
                .hasMessage("policy id (Acme Long) must be small letters, digits, dots and dashes, at most 60. Maybe"
                        + " acme.long-thread");
    }

    private static void refuses(ModerationPolicy policy, Map<String, String> settings, String message) {
        assertThatThrownBy(() -> policy.with(settings))
                .isInstanceOf(SocialLearningException.class)
                .hasMessageContaining(message);
    }
}

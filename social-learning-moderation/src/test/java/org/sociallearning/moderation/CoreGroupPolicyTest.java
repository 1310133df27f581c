package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement({"F4", "T5"})
class CoreGroupPolicyTest {
    private final Stage stage = new Stage();
    private final ModerationPolicy policy = Policies.coreGroup();

    @BeforeEach
    void questionsOfSixPeople() {
        for (int i = 0; i < 6; i++) {
            stage.asks("p" + i, "q" + i, time(0, 8));
        }
        for (String who : List.of("anna", "bram", "carla")) {
            stage.askable.add(Stage.who(who));
        }
    }

    @Test
    void offersToInviteThreeWhoRepliedToFourOthersAsInTheWorkedExample() {
        repliesTo("carla", 4);
        repliesTo("anna", 4);
        repliesTo("bram", 5);

        Finding finding = single();

        assertThat(Stage.evidence(finding))
                .as("one reply of each, in an order that says nothing of how many they made")
                .containsExactly("anna-3", "bram-4", "carla-3");
        assertThat(Stage.suggestion(policy, finding).text(Stage.NL))
                .isEqualTo(
                        "Een paar mensen reageren op veel verschillende anderen, en zeiden dat je hen mag vragen. Wil je"
                                + " hen uitnodigen voor een kerngroep? Bij de onderbouwing staat van ieder één bijdrage.");
        assertThat(Stage.suggestion(policy, finding).text(Locale.ENGLISH).chars())
                .noneMatch(Character::isDigit);
    }

    @Test
    void isSilentWhenOneRepliedToThreeOnly() {
        repliesTo("anna", 4);
        repliesTo("bram", 4);
        repliesTo("carla", 3);
        assertThat(found()).isEmpty();

        stage.replies("carla", "q0", "twice", time(0, 10));
        assertThat(found()).as("the same person twice is one").isEmpty();
    }

    @Test
    void neverCountsWhoDidNotConsent() {
        repliesTo("anna", 4);
        repliesTo("bram", 4);
        repliesTo("dick", 6);
        assertThat(found()).isEmpty();

        repliesTo("carla", 4);
        assertThat(Stage.evidence(single())).noneMatch(key -> key.startsWith("dick"));

        stage.askable.remove(Stage.who("carla"));
        assertThat(found()).as("consent was withdrawn").isEmpty();
    }

    @Test
    void countsNoThanksNoSelfRepliesAndNoModerator() {
        stage.askable.add(Stage.MO);
        repliesTo("anna", 4);
        repliesTo("bram", 4);
        repliesTo("mo", 6);
        for (int i = 0; i < 6; i++) {
            stage.thanks("carla", "q" + i, time(0, 9));
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void looksBackFourWeeks() {
        for (String who : List.of("anna", "bram", "carla")) {
            repliesTo(who, 4);
        }
        assertThat(stage.finds(policy, time(28, 8))).hasSize(1);
        assertThat(stage.finds(policy, time(28, 9))).isEmpty();
    }

    private void repliesTo(String who, int others) {
        for (int i = 0; i < others; i++) {
            stage.replies(who, "q" + i, who + "-" + i, time(0, 9).plusSeconds(i));
        }
    }

    private List<Finding> found() {
        return stage.finds(policy, time(2, 0));
    }

    private Finding single() {
        assertThat(found()).hasSize(1);
        return found().get(0);
    }
}

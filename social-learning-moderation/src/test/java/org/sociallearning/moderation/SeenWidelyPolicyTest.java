package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("T1")
class SeenWidelyPolicyTest {
    private final Stage stage = new Stage();
    private final ModerationPolicy policy = Policies.seenWidely();

    @Test
    void offersTheContributionsOfTheTwoOfTenWhoGotNothingAsInTheWorkedExample() {
        contributors(10, 8);

        Finding finding = single();

        assertThat(finding.figure("responded")).isEqualTo(Figure.share("responded", .8, 10));
        assertThat(Stage.evidence(finding)).containsExactly("q8", "q9");
        assertThat(finding.direction()).isEqualTo(Direction.MORE);
        assertThat(Stage.suggestion(policy, finding).text(Stage.NL))
                .isEqualTo(
                        "Van de mensen die iets bijdroegen, kreeg 80% een reactie; twee bijdragen wachten nog. Zie je"
                                + " er een bij die je graag zou beantwoorden?");
        assertThat(Stage.suggestion(policy, finding).text(Locale.ENGLISH))
                .startsWith("Of the people who contributed, 80% got a response; two contributions are still waiting.");
    }

    @Test
    void isSilentAtNineOfTen() {
        contributors(10, 9);
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilentOfFourPeopleAndSpeaksOfFive() {
        contributors(4, 0);
        assertThat(found()).isEmpty();

        stage.asks("p4", "q4", time(0, 12));
        assertThat(found()).hasSize(1);
    }

    @Test
    void countsSomebodyAsSeenWhoGotAnyResponseAnywhere() {
        contributors(5, 5);
        for (int i = 0; i < 5; i++) {
            stage.asks("p" + i, "again" + i, time(0, 13));
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void doesNotCountWhatIsYoungerThanAWorkingDayOrOlderThanTheWindow() {
        contributors(4, 0);
        stage.asks("p4", "young", time(1, 13));
        assertThat(policy.evaluate(stage.at(time(2, 12), policy))).isEmpty();
        assertThat(policy.evaluate(stage.at(time(2, 13), policy))).hasSize(1);
        // the contributions of Monday 12:00 are 14 days old, one is left
        assertThat(policy.evaluate(stage.at(time(14, 12), policy))).isEmpty();
    }

    @Test
    void offersOneContributionOfEachAndAtMostFive() {
        contributors(8, 0);
        stage.asks("p0", "second", time(0, 13));

        assertThat(Stage.evidence(single())).hasSize(5).doesNotContain("second");
    }

    @Test
    void leavesOutWhatRestsAndSaysNothingWhenNothingIsLeft() {
        contributors(5, 4);
        stage.resting.add(stage.asks("p9", "q9", time(0, 12)).contribution());
        assertThat(Stage.evidence(single())).containsExactly("q4");

        stage.thanks("p0", "q4", time(1, 0));
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilentAboutModeratorsProgramsAndWhatNobodyCanAnswer() {
        for (String who : List.of("mo", "robot", "a", "b", "c", "d")) {
            stage.asks(who, "q" + who, time(0, 12));
        }
        stage.asks("e", "qe", time(0, 12), contributed -> contributed.withAnswerable(false));

        assertThat(found()).isEmpty();
    }

    private void contributors(int people, int seen) {
        for (int i = 0; i < people; i++) {
            stage.asks("p" + i, "q" + i, time(0, 12));
            if (i < seen) {
                stage.thanks("p" + (i + 1) % people, "q" + i, time(0, 14));
            }
        }
    }

    private List<Finding> found() {
        return stage.finds(policy, time(2, 12));
    }

    private Finding single() {
        assertThat(found()).hasSize(1);
        return found().get(0);
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.house.Requirement;

@Requirement({"T1", "T2"})
class QuietQuestionPolicyTest {
    private final Stage stage = new Stage();
    private final ModerationPolicy policy = Policies.quietQuestion();

    @Test
    void offersToAskSomebodyWhereThreeOthersWroteAboutItAsInTheWorkedExample() {
        wroteAbout("pivot tables", "bram", "carla");
        stage.asks("anna", "1", time(0, 8), question -> question.withTopics("pivot tables"));
        assertThat(single(time(2, 8)).message()).isEqualTo("quiet-question");

        wroteAbout("pivot tables", "daan", "anna");
        Finding finding = single(time(2, 8));
        assertThat(finding.message()).isEqualTo("quiet-question.specific");
        assertThat(Stage.suggestion(policy, finding).text(Stage.NL))
                .isEqualTo(
                        "Een vraag over pivot tables staat al 48 uur open. Anderen schreven er eerder over. Wil je een"
                                + " van hen vragen om mee te denken?");
    }

    @Test
    void offersToAskEverybodyWhereNobodyKnows() {
        stage.asks("anna", "1", time(0, 8));

        assertThat(Stage.suggestion(policy, single(time(2, 10))).text(Locale.ENGLISH))
                .isEqualTo("One question has been open for 50 hours. Would you like to give it back to everybody: who"
                        + " recognises this, or would think along?");
    }

    @Test
    void waitsTwoWorkingDaysAndNotAMinuteLess() {
        stage.asks("anna", "1", time(3, 12));

        assertThat(found(time(7, 12).minusMillis(1)))
                .as("Thursday 12:00 to Monday 12:00, less a bit")
                .isEmpty();
        assertThat(found(time(7, 12))).hasSize(1);
    }

    @Test
    void isOverAfterTwoWeeks() {
        stage.asks("anna", "1", time(0, 8));

        assertThat(found(time(14, 8).minusMillis(1))).hasSize(1);
        assertThat(found(time(14, 8))).isEmpty();
    }

    @Test
    void isClosedByAnyonesReplyButNotByThanksOrTheAskersOwnWord() {
        stage.asks("anna", "1", time(0, 8));
        stage.thanks("bram", "1", time(0, 9));
        stage.replies("anna", "1", "own", time(0, 10), own -> own.withKind(ContributionKind.REMARK));
        assertThat(found(time(2, 12))).hasSize(1);

        stage.replies("robot", "1", "auto", time(0, 10));
        assertThat(found(time(2, 12))).hasSize(1);

        stage.replies("mo", "1", "yours", time(2, 11));
        assertThat(found(time(2, 12))).isEmpty();
    }

    @Test
    void speaksOfWhatADetectorSeesOnlyWhereTheHostWantsIt() {
        stage.asks(
                "anna",
                "1",
                time(0, 8),
                said -> Stage.read(SignalLabel.QUESTION).apply(said).withKind(ContributionKind.REMARK));

        assertThat(found(time(2, 12))).isEmpty();
        ModerationPolicy detecting = policy.with("detected", "true");
        assertThat(stage.finds(detecting, time(2, 12))).hasSize(1);
    }

    @Test
    void bringsTheThreeThatAreOpenLongestOneOfAConversation() {
        for (int i = 0; i < 5; i++) {
            stage.asks("anna", "q" + i, time(0, 12 - i));
        }
        stage.replies("anna", "q4", "more", time(0, 9), more -> more.withKind(ContributionKind.QUESTION));

        assertThat(found(time(2, 12))).flatExtracting(Stage::evidence).containsExactly("q4", "q3", "q2");
    }

    @Test
    void namesNoTopicThatIsAnAddress() {
        stage.asks("anna", "1", time(0, 8), question -> question.withTopics("https://example.org/skill/1"));
        assertThat(single(time(2, 12)).topic()).isNull();
    }

    private void wroteAbout(String topic, String... people) {
        for (String who : people) {
            stage.asks(
                    who,
                    "about-" + who,
                    time(-3, 8),
                    said -> said.withTopics(topic).withKind(ContributionKind.REMARK));
        }
    }

    private List<Finding> found(Instant now) {
        return stage.finds(policy, now);
    }

    private Finding single(Instant now) {
        assertThat(found(now)).hasSize(1);
        return found(now).get(0);
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.house.Requirement;

@Requirement({"T2", "F2"})
class DeepenPolicyTest {
    private final Stage stage = new Stage();
    private final ModerationPolicy policy = Policies.deepen();
    private int replies;

    /** Upper bounds of the 80 % Wilson interval, computed by hand from the formula in {@link Wilson}: see the policy's example. */
    @ParameterizedTest
    @CsvSource({"9, 0, false", "10, 0, true", "10, 1, false", "30, 3, true", "30, 4, false"})
    void speaksAtTheBordersOfTheWorkedExample(int all, int asking, boolean speaks) {
        replies(asking, SignalLabel.DEEPENING_REASON);
        replies(all - asking);

        assertThat(found()).hasSize(speaks ? 1 : 0);
    }

    @Test
    void looksAtTheLastThirtyOnly() {
        replies(30, SignalLabel.DEEPENING_REASON);
        replies(30);

        assertThat(single().figure("asking")).isEqualTo(Figure.share("asking", 0, 30));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DEEPENING_EXAMPLE",
                "DEEPENING_EXPERIENCE",
                "DEEPENING_REASON",
                "DEEPENING_CONNECTION",
                "DEEPENING_PERSPECTIVE",
                "DEEPENING_CONSEQUENCE",
                "DEEPENING_CLARITY",
                "INVITATION"
            })
    void countsEachKindOfDeepeningQuestionAndInvitations(SignalLabel label) {
        replies(5, label);
        replies(5);
        assertThat(found()).isEmpty();
    }

    @Test
    void countsNoPlainQuestionNorPraise() {
        replies(10, SignalLabel.QUESTION, SignalLabel.PRAISE);
        assertThat(found()).hasSize(1);
    }

    @Test
    void doesNotCountShortRepliesThoseNobodyReadAndOnesOwnQuestions() {
        replies(9);
        asked();
        stage.replies(
                "mo", "q", "short", time(1, 1), said -> Stage.read().apply(said).withWords(7));
        stage.replies("mo", "q", "unread", time(1, 2), said -> said.withWords(20));
        stage.asks("mo", "own", time(1, 3), said -> Stage.read().apply(said).withWords(20));
        assertThat(found()).isEmpty();

        stage.replies(
                "mo", "q", "eight", time(1, 4), said -> Stage.read().apply(said).withWords(8));
        assertThat(found()).hasSize(1);
    }

    @Test
    void offersThreePromptsOfThreeKindsFittedToTheConversation() {
        replies(10);
        Finding finding = single();

        assertThat(finding.topic()).isEqualTo("planning");
        assertThat(finding.direction()).isEqualTo(Direction.MORE);
        assertThat(finding.instruments()).containsExactly(new Instrument("sample", "1", Band.LOW));
        assertThat(finding.prompts()).hasSize(3).allMatch(id -> !id.contains(".resource."));
        assertThat(finding.prompts().stream().map(id -> id.substring(0, id.indexOf('.'))))
                .doesNotHaveDuplicates();
        assertThat(finding.prompts()).as("the same each time").isEqualTo(single().prompts());
        Suggestion suggestion = Stage.suggestion(policy, finding);
        assertThat(suggestion.text(Stage.NL))
                .isEqualTo(
                        "In 0% van je laatste 10 antwoorden vroeg je door. Zou je in het gesprek over planning een van"
                                + " deze vragen eens willen proberen?");
        assertThat(suggestion.explanation(Locale.ENGLISH)).contains("Read by: sample@1 (low)", "Words to borrow: ");
        assertThat(suggestion.toMap(Stage.NL).get("prompts"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    @Test
    void offersNoPromptTwiceAndNoneAtAllWhenAllWereOffered() {
        replies(10);
        List<String> first = single().prompts();
        stage.offered.addAll(first);
        assertThat(single().prompts()).hasSize(3).doesNotContainAnyElementsOf(first);

        PromptLibrary.ours().prompts().forEach(prompt -> stage.offered.add(prompt.id()));
        assertThat(single().prompts()).isEmpty();
        assertThat(Stage.suggestion(policy, single()).text(Stage.NL)).isNotBlank();
    }

    @Test
    void offersKindsFirstThatAreNotAskedYet() {
        replies(2, SignalLabel.DEEPENING_EXAMPLE);
        replies(28);
        assertThat(single().prompts()).noneMatch(id -> id.startsWith("example."));
    }

    @Test
    void speaksOfNoConversationThatRests() {
        replies(10);
        stage.facts.clear();
        replies = 0;
        stage.resting.add(asked());
        replies(10);

        assertThat(single().threads()).isEmpty();
        assertThat(single().direction()).isEqualTo(Direction.NEITHER);
    }

    @Test
    void stepsBackBeforeDialogue() {
        assertThat(policy.descriptor().yieldsTo()).containsExactly("dialogue");
    }

    private org.sociallearning.core.event.ContributionId asked() {
        return stage.asks("anna", "q", time(0, 0), said -> said.withTopics("planning"))
                .contribution();
    }

    private void replies(int count, SignalLabel... labels) {
        if (replies == 0) {
            asked();
        }
        for (int i = 0; i < count; i++) {
            replies++;
            stage.replies(
                    "mo",
                    "q",
                    "r" + replies,
                    time(0, 1).plus(Duration.ofMinutes(replies)),
                    said -> Stage.read(labels).apply(said).withWords(12));
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

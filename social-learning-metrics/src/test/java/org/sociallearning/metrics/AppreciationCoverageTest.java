package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Role;
import org.sociallearning.house.Requirement;

@Requirement("T1")
class AppreciationCoverageTest {
    /** The worked example: three questions on Monday. */
    static Story example() {
        Story story = Story.begin()
                .joined("anna", Role.PARTICIPANT)
                .joined("bram", Role.PARTICIPANT)
                .joined("cor", Role.PARTICIPANT);
        var first = story.said(ContributionKind.QUESTION, "anna", Story.at(0, 9));
        var second = story.said(ContributionKind.QUESTION, "bram", Story.at(0, 9));
        var third = story.said(ContributionKind.QUESTION, "cor", Story.at(0, 9));
        story.reply("bram", first, Story.at(0, 11));
        story.reply("bram", second, Story.at(3, 9));
        story.reply("anna", third, Story.at(9, 9));
        return story;
    }

    private static Raw read(Story story, Coverage coverage) {
        return Raw.of(new AppreciationCoverage(coverage), story, Story.weeks(1), Story.at(28, 0));
    }

    private static Coverage questions() {
        return Coverage.standard().of(ContributionKind.QUESTION);
    }

    @Test
    void readsTheWorkedExample() {
        Raw raw = read(example(), questions());
        assertThat(raw.value("covered")).isEqualTo(1 / 3.0);
        assertThat(raw.within("delays", Duration.ofHours(1))).isEqualTo(0);
        assertThat(raw.within("delays", Duration.ofHours(4)))
                .isCloseTo(1 / 3.0, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(raw.delays("delays").curve().things()).isEqualTo(3);
    }

    @Test
    void followsAContributionForItsWindowOnly() {
        assertThat(read(example(), questions().within(Duration.ofDays(10))).value("covered"))
                .isEqualTo(2 / 3.0);
    }

    @Test
    void saysNothingAboutWhatIsTooYoung() {
        Raw raw = Raw.of(new AppreciationCoverage(questions()), example(), Story.weeks(1), Story.at(5, 0));
        assertThat(raw.measure("covered").isDefined()).isFalse();
        assertThat(raw.delays("delays").curve().things()).isEqualTo(3);
    }

    @Test
    void tellsAnswersRepliesAndAppreciationsApart() {
        Story story = Story.begin();
        var question = story.said(ContributionKind.QUESTION, "anna", Story.at(0, 9));
        story.thanks("bram", question, Story.at(0, 10));
        assertThat(read(story, questions()).value("covered")).isEqualTo(1);
        assertThat(read(story, questions().by(ResponseKind.REPLY)).value("covered"))
                .isEqualTo(0);
        story.reply("cor", question, Story.at(0, 11));
        assertThat(read(story, questions().by(ResponseKind.REPLY)).value("covered"))
                .isEqualTo(1);
        assertThat(read(story, questions().by(ResponseKind.ANSWER)).value("covered"))
                .isEqualTo(0);
    }

    @Test
    void countsNoResponseOfAProgram() {
        Story story = Story.begin().joined("robot", Role.BOT);
        var question = story.said(ContributionKind.QUESTION, "anna", Story.at(0, 9));
        story.reply("robot", question, Story.at(0, 10));
        assertThat(read(story, questions()).value("covered")).isEqualTo(0);
        story.reply("bram", question, Story.at(1, 9));
        assertThat(read(story, questions()).within("delays", Duration.ofHours(4)))
                .isEqualTo(0);
        assertThat(read(story, questions()).within("delays", Duration.ofDays(1)))
                .isEqualTo(1);
    }

    @Test
    void countsSomebodyUnknownOnlyWhereTheSourceForbidsOnesOwn() {
        Story story = Story.begin();
        var question = story.said(ContributionKind.QUESTION, "anna", Story.at(0, 9));
        Appreciated vote = Appreciated.of(
                EventId.of("forum", "vote", "1"), AppreciationKind.LIKE, question.contribution(), null, Story.at(0, 0));
        story.happened(vote);
        assertThat(read(story, questions()).value("covered")).isEqualTo(0);
        story.instead(vote.withNeverOwn(true));
        assertThat(read(story, questions()).value("covered")).isEqualTo(1);
    }

    @Test
    void keepsTheFirstContributionsOfNewcomersApart() {
        Story story = example();
        story.said(ContributionKind.QUESTION, "anna", Story.at(2, 9));
        assertThat(read(story, questions()).level("newcomers").basis().events()).isEqualTo(3);
        assertThat(read(story, questions()).value("newcomers")).isEqualTo(1 / 3.0);
    }
}

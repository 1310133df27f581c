package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.experiment.ActivityStory.dutch;
import static org.sociallearning.core.experiment.ActivityStory.english;
import static org.sociallearning.core.experiment.ActivityStory.week;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.house.Requirement;

@Requirement("A1")
class WorkingOutLoudWeekTest {
    private final ActivityStory story = new ActivityStory();

    @Test
    void findNothingWrongWithAWeekInWhichAllFiveKindsWereShared() {
        story.with(wol(0));
        int day = 0;
        for (ContributionKind kind : List.of(
                ContributionKind.IDEA,
                ContributionKind.FRUSTRATION,
                ContributionKind.QUESTION,
                ContributionKind.PROCESS.refined("acme.video"),
                ContributionKind.NETWORK,
                ContributionKind.RESOURCE)) {
            story.with(story.post(kind, "elsewhere", week(0).plus(Duration.ofDays(day++)))
                    .withTopics("#WOL"));
        }

        assertThat(workingOutLoud(week(9)).isKept()).isTrue();
    }

    @Test
    void tellWhatWasNotSharedAndThatNobodyUsedTheHashtag() {
        story.with(wol(0), story.post(ContributionKind.IDEA, "channel", week(0)));
        story.with(
                // not in the week, not of the week, and a reply: none of them counts
                story.post(ContributionKind.NETWORK, "channel", week(1)),
                story.post(ContributionKind.NETWORK, "elsewhere", week(0)),
                story.post(ContributionKind.NETWORK, "channel", week(0)).inReplyTo(ContributionId.of("forum/post/1")));

        assertThat(english(workingOutLoud(week(9)).breaches()))
                .containsExactly(
                        "Nobody used #workingoutloud in the week of 7 September 2026.",
                        "Not shared in the week of 7 September 2026: a frustration, a question, how work is done, who"
                                + " works with whom.");
        assertThat(dutch(workingOutLoud(week(9)).of("five-kinds")))
                .containsExactly("Niet gedeeld in de week van 7 september 2026: een frustratie, een vraag, hoe het werk"
                        + " gaat, wie met wie werkt.");
    }

    @Test
    void findTheHashtagInATextThatIsKept() {
        story.with(
                wol(0), story.post(ContributionKind.IDEA, "elsewhere", week(0)).withText("Een idee. #WorkingOutLoud!"));

        assertThat(workingOutLoud(week(9)).of("hashtag")).isEmpty();
    }

    @Test
    void tellAThirdWeekInAYearAYearWithFewerAndAWeekWithoutAChannel() {
        story.with(wol(-30), wol(-10), wol(0), wol(60).withSpace(null), wol(110), wol(130));

        assertThat(english(workingOutLoud(week(200)).of("twice-a-year")))
                .containsExactly(
                        "The week of 7 September 2026 is not one of the first two in 2026. Twice a year is enough.",
                        "2027 has fewer than two weeks.",
                        "2028 has fewer than two weeks.");
        assertThat(english(workingOutLoud(week(200)).of("channel")))
                .containsExactly("The week of 1 November 2027 names no channel to share in.");
    }

    private RuleReport workingOutLoud(Instant now) {
        return story.at(now).afterwards(ActivityTemplates.workingOutLoudWeek());
    }

    private Met wol(int week) {
        return story.met(EncounterForm.WORKING_OUT_LOUD, EncounterState.HELD, week(week))
                .withSpace(SpaceId.of("channel"))
                .withDuration(Duration.ofDays(5));
    }
}

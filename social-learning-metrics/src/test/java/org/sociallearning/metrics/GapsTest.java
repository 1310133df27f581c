package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Sought;
import org.sociallearning.core.event.Topic;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PeriodName;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedOverview.GapRow;

@Requirement("F5")
class GapsTest {
    private static final Topic ALARM = Topic.of("alarm");
    private int serial;

    private Contributed asks(Story story, String who, String topic, Instant at) {
        Contributed question = story.said(ContributionKind.QUESTION, who, at).withTopics(topic);
        story.instead(question);
        return question;
    }

    private void answers(Story story, String who, Contributed question, Instant at) {
        ContributionId id = ContributionId.of("forum", "answer", "" + serial++);
        story.happened(Contributed.of(ContributionKind.ANSWER, id, Story.person(who), at)
                .inReplyTo(question.contribution()));
    }

    private EventId id() {
        return EventId.of("test", "event", "" + serial++);
    }

    private static Asking.Subject subject(Story story, String topic) {
        Raw raw = Raw.of(new Gaps(), story, Story.weeks(2), Story.at(28, 0));
        return ((MeasureData.Asked) raw.measure("topics").data())
                .asking()
                .subjects()
                .get(topic);
    }

    /** The worked example. */
    private Story example() {
        Story story = Story.begin();
        for (String who : List.of("anna", "bram", "cor", "dirk")) {
            story.joined(who, Role.PARTICIPANT);
        }
        answers(story, "dirk", asks(story, "anna", "lifts", Story.at(0, 9)), Story.at(0, 10));
        asks(story, "bram", "lifts", Story.at(1, 9));
        asks(story, "cor", "Lifts", Story.at(1, 10));
        story.happened(Sought.of(id(), ALARM, Story.person("cor"), Story.at(2, 9)));
        story.happened(Claimed.of(id(), ALARM, Story.person("cor"), Story.at(3, 9)));
        story.happened(Contested.of(id(), Story.person("cor"), ALARM, Story.person("anna"), Story.at(4, 9)));
        return story;
    }

    @Test
    void readsTheWorkedExample() {
        Story story = example();

        assertThat(subject(story, "Lifts").askers).hasSize(3);
        assertThat(subject(story, "Lifts").helpers).containsExactly(Story.person("dirk"));
        assertThat(subject(story, "alarm").askers).containsExactly(Story.person("cor"));
        assertThat(subject(story, "alarm").helpers).isEmpty();
    }

    @Test
    void letsAClaimCountAgainWhenItIsMadeAfterItWasContested() {
        Story story = example().happened(Claimed.of(id(), ALARM, Story.person("cor"), Story.at(5, 9)));

        assertThat(subject(story, "alarm").helpers).containsExactly(Story.person("cor"));
    }

    @Test
    void knowsHelpersByResourceEncounterAndAnothersWord() {
        Story story = example();
        story.instead(
                story.said(ContributionKind.RESOURCE, "anna", Story.at(5, 9)).withTopics("alarm"));
        story.happened(Met.of(id(), EncounterId.of("e"), EncounterForm.LECTURE, EncounterState.HELD, Story.at(5, 9))
                .withHosts(List.of(Story.person("bram")))
                .withTopics(List.of(ALARM)));
        story.happened(Met.of(id(), EncounterId.of("f"), EncounterForm.LECTURE, EncounterState.PLANNED, Story.at(6, 9))
                .withHosts(List.of(Story.person("cor")))
                .withTopics(List.of(ALARM)));
        story.happened(Confirmed.of(id(), Story.person("dirk"), ALARM, Story.person("anna"), Story.at(5, 9)));

        assertThat(subject(story, "alarm").helpers)
                .containsExactlyInAnyOrder(Story.person("anna"), Story.person("bram"), Story.person("dirk"));
    }

    @Test
    void believesNobodyWhoAnswersOrConfirmsThemselves() {
        Story story = example();
        answers(story, "anna", asks(story, "anna", "alarm", Story.at(5, 9)), Story.at(5, 10));
        story.happened(Confirmed.of(id(), Story.person("anna"), ALARM, Story.person("anna"), Story.at(5, 9)));

        assertThat(subject(story, "alarm").helpers).isEmpty();
    }

    @Test
    void forgetsHelpersWhoLeft() {
        Story story = example().happened(Left.of(Story.person("dirk"), Story.at(6, 0)));

        assertThat(subject(story, "Lifts").helpers).isEmpty();
    }

    /** So many people ask about lifts in the second week; others could help since the first. */
    private Publication published(int askers, int helpers) {
        Story story = Story.begin();
        for (int i = 0; i < 40; i++) {
            story.joined("p" + i, Role.PARTICIPANT);
        }
        for (int i = 0; i < helpers; i++) {
            story.happened(Claimed.of(id(), Topic.of("lifts"), Story.person("p" + (39 - i)), Story.at(1, 9)));
        }
        for (int i = 0; i < askers; i++) {
            asks(story, "p" + i, "lifts", Story.at(8, 9));
        }
        return Metrics.compute(story, ZoneOffset.UTC, Clock.fixed(Story.at(40, 0), ZoneOffset.UTC), List.of(new Gaps()))
                .evaluate(EvaluationPlan.compare(Story.weeks(1), Story.weeks(2, 2)));
    }

    private static List<GapRow> rows(Publication publication) {
        PublishedMeasure measure = publication.measure("gaps/topics").orElseThrow();
        List<PublishedOverview.PeriodGaps> periods = ((PublishedOverview.Gaps) measure).periods();
        assertThat(periods)
                .extracting(PublishedOverview.PeriodGaps::period)
                .containsExactly(PeriodName.BEFORE, PeriodName.DURING);
        assertThat(periods.get(0).rows()).isEmpty();
        return periods.get(1).rows();
    }

    @Test
    @Requirement("S1")
    void showsATopicFromTheFloorOnWithPeopleRoundedDown() {
        assertThat(rows(published(9, 0))).isEmpty();
        assertThat(rows(published(10, 0)))
                .containsExactly(new GapRow("lifts", new People.AtLeast(10), new People.FewerThan(10)));
        assertThat(rows(published(14, 12)))
                .containsExactly(new GapRow("lifts", new People.AtLeast(10), new People.AtLeast(10)));
    }

    @Test
    @Requirement("S1")
    void makesFewHelpersAndNobodyLookTheSame() {
        assertThat(published(12, 0)).isEqualTo(published(12, 1)).isEqualTo(published(12, 9));
        assertThat(rows(published(12, 9)).get(0).isGap()).isTrue();
        assertThat(rows(published(12, 10)).get(0).isGap()).isFalse();
    }

    @Test
    void knowsOfHelpersBeforeThePeriodButNotOfLaterOnes() {
        Story story = Story.begin().joined("anna", Role.PARTICIPANT).joined("bram", Role.PARTICIPANT);
        story.happened(Claimed.of(id(), ALARM, Story.person("bram"), Story.at(0, 9)));
        asks(story, "anna", "alarm", Story.at(8, 9));
        story.happened(Claimed.of(id(), ALARM, Story.person("anna"), Story.at(15, 9)));

        assertThat(subject(story, "alarm").helpers).containsExactly(Story.person("bram"));
    }

    @Test
    void isNotMeasuredWhenNothingIsAsked() {
        Publication publication = published(0, 3);

        assertThat(publication.measure("gaps/topics").orElseThrow()).isInstanceOf(PublishedMeasure.NotMeasured.class);
    }
}

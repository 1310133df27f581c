package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.experiment.ActivityStory.ANNA;
import static org.sociallearning.core.experiment.ActivityStory.BRAM;
import static org.sociallearning.core.experiment.ActivityStory.CARLA;
import static org.sociallearning.core.experiment.ActivityStory.dutch;
import static org.sociallearning.core.experiment.ActivityStory.english;
import static org.sociallearning.core.experiment.ActivityStory.week;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.RoomRule;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.house.Requirement;

@Requirement("A3")
class CoffeeLectureTest {
    private final ActivityStory story = new ActivityStory();
    private static final Duration TEN = Duration.ofMinutes(10);

    @Test
    void findNothingWrongWithLecturesAsTheyAreMeant() {
        volunteer(ANNA, BRAM);
        story.with(lecture(0, ANNA), lecture(1, BRAM), lecture(2, ANNA), lecture(3, BRAM));

        assertThat(lectures(week(9)).isKept()).isTrue();
        assertThat(lectures(week(9)).rules())
                .containsExactly("weekly", "another-speaker", "short", "no-equipment", "standing");
        assertThat(lectures(week(9)).template()).isEqualTo("coffee-lecture@1");
    }

    @Test
    void tellAWeekWithoutALectureAndASecondOne() {
        story.with(lecture(0, ANNA), lecture(2, BRAM), lecture(2, BRAM).withHeader(header(week(2).plusSeconds(7200))));

        assertThat(english(lectures(week(9)).of("weekly")))
                .containsExactly(
                        "There was a week without a lecture before the one of 21 September 2026. Call a week off, or let"
                                + " somebody speak each week.",
                        "The lecture of 21 September 2026 is not the first of its week. One a week keeps it light.");
    }

    @Test
    void takeAWeekThatWasCalledOffForAccountedFor() {
        story.with(
                lecture(0, ANNA),
                story.met(EncounterForm.LECTURE, EncounterState.CANCELLED, week(1)),
                lecture(2, ANNA));

        assertThat(lectures(week(9)).of("weekly")).isEmpty();
    }

    @Test
    void tellThatSomebodySpeaksAgainBeforeEveryVolunteerHadATurnAndNeverWho() {
        volunteer(ANNA, BRAM, CARLA);
        story.with(lecture(0, ANNA), lecture(1, BRAM), lecture(2, ANNA), lecture(3, CARLA), lecture(4, BRAM));

        assertThat(english(lectures(week(9)).of("another-speaker")))
                .containsExactly("On 21 September 2026 somebody speaks again before every volunteer had a turn.");
        assertThat(dutch(lectures(week(9)).of("another-speaker")))
                .containsExactly(
                        "Op 21 september 2026 spreekt iemand opnieuw voordat elke vrijwilliger aan de beurt was.");
    }

    @Test
    void waitForNobodyWhoVolunteeredLaterOrLeft() {
        volunteer(ANNA, BRAM, CARLA);
        story.with(Volunteered.of(story.id(), Task.HOSTING, BRAM, week(6)), Left.of(CARLA, week(5)));
        story.with(lecture(0, ANNA), lecture(1, ANNA));

        assertThat(lectures(week(9)).of("another-speaker")).isEmpty();
    }

    @Test
    void checkAPlanTogetherWithWhatWasHeldAndSayNothingOfThePast() {
        volunteer(ANNA, BRAM);
        story.with(lecture(0, ANNA), lecture(1, ANNA));
        Met planned = story.met(EncounterForm.LECTURE, EncounterState.PLANNED, week(2))
                .withHosts(List.of(ANNA));
        Encounters encounters = story.at(week(1).plusSeconds(1));

        RuleReport report = encounters.beforehand(ActivityTemplates.coffeeLecture(), List.of(planned));

        assertThat(english(report.breaches()))
                .containsExactly(
                        "On 21 September 2026 somebody speaks again before every volunteer had a turn.",
                        "Nobody said how long the lecture of 21 September 2026 takes; 10 minutes is the most.");
        assertThat(encounters.beforehand(ActivityTemplates.coffeeLecture()).isKept())
                .isTrue();
        assertThat(encounters.all()).hasSize(2);
    }

    @Test
    void tellEachRuleOfTheRoomThatNobodySaidWasKept() {
        story.with(lecture(0, ANNA).withRulesKept(List.of()).withDuration(Duration.ofMinutes(25)));

        assertThat(english(lectures(week(9)).breaches()))
                .containsExactly(
                        "The lecture of 7 September 2026 takes 25 minutes; 10 is the most.",
                        "Nobody said of the lecture of 7 September 2026 that it went without equipment.",
                        "Nobody said of the lecture of 7 September 2026 that everybody stood.");
        assertThat(story.at(week(9))
                        .afterwards(ActivityTemplates.coffeeLecture(Duration.ofMinutes(30)))
                        .of("short"))
                .isEmpty();
    }

    private RuleReport lectures(Instant now) {
        return story.at(now).afterwards(ActivityTemplates.coffeeLecture());
    }

    private void volunteer(ParticipantId... people) {
        for (ParticipantId person : people) {
            story.with(Volunteered.of(story.id(), Task.HOSTING, person, week(-1)));
        }
    }

    private Met lecture(int week, ParticipantId speaker) {
        return story.met(EncounterForm.LECTURE, EncounterState.HELD, week(week))
                .withHosts(List.of(speaker))
                .withDuration(TEN)
                .withRulesKept(List.of(RoomRule.STANDING, RoomRule.NO_EQUIPMENT));
    }

    private Header header(Instant at) {
        return Header.of(story.id(), at, null);
    }
}

package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.experiment.ActivityStory.ANNA;
import static org.sociallearning.core.experiment.ActivityStory.BRAM;
import static org.sociallearning.core.experiment.ActivityStory.CARLA;
import static org.sociallearning.core.experiment.ActivityStory.dutch;
import static org.sociallearning.core.experiment.ActivityStory.english;
import static org.sociallearning.core.experiment.ActivityStory.week;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.house.Requirement;

@Requirement("A2")
class FestivalTest {
    private final ActivityStory story = new ActivityStory();

    @Test
    void tellThatAFestivalLacksPartnersAndWhichOfThemHostsNothing() {
        story.with(
                story.met(EncounterForm.FESTIVAL, EncounterState.HELD, week(0))
                        .withPartners(List.of("Library", "Theatre")),
                workshop(week(0), ANNA),
                story.met(EncounterForm.WORKSHOP, EncounterState.HELD, week(0)));

        assertThat(english(festival(week(1)).breaches()))
                .containsExactly(
                        "The festival that begins on 7 September 2026 names 2 partner organisations; 3 are wanted.",
                        "Theatre hosts no workshop of the festival that begins on 7 September 2026.",
                        "The workshop of 7 September 2026 has no host who takes part. Who would like to?",
                        "Nobody who takes part said that they were at the workshop of 7 September 2026, hosts aside. It"
                                + " is meant for staff.",
                        "Nobody who takes part said that they were at the workshop of 7 September 2026, hosts aside. It"
                                + " is meant for staff.");
    }

    @Test
    void findNothingWrongWithAFestivalAsItIsMeant() {
        story.with(
                story.met(EncounterForm.FESTIVAL, EncounterState.HELD, week(0))
                        .withPartners(List.of("Library", "Museum", "Theatre")),
                workshop(week(0), ANNA),
                workshop(week(0), BRAM),
                workshop(week(0), CARLA).withPartners(List.of("theatre")));
        attend(ANNA, BRAM, CARLA);

        assertThat(festival(week(1)).isKept()).isTrue();
        assertThat(story.at(week(1)).afterwards(ActivityTemplates.festival(4)).breaches())
                .hasSize(1);
        // nothing is still to come
        assertThat(story.at(week(1)).beforehand(ActivityTemplates.festival(4)).isKept())
                .isTrue();
    }

    @Test
    void asksBeforehandWhatAWorkshopIsAboutAndAfterwardsWhetherStaffCame() {
        Met plan = story.met(EncounterForm.WORKSHOP, EncounterState.PLANNED, week(2))
                .withHosts(List.of(ANNA));
        Encounters before = story.at(week(1));
        assertThat(english(before.beforehand(ActivityTemplates.festival(), List.of(plan))
                        .of("for-staff")))
                .containsExactly(
                        "The workshop of 21 September 2026 does not say what it is about, so that nobody can choose it.");
        assertThat(before.beforehand(ActivityTemplates.festival(), List.of(plan.withTopics(List.of(Topic.of("sound")))))
                        .of("for-staff"))
                .isEmpty();

        Met held = workshop(week(2), ANNA);
        story.with(held, attended(held, ANNA));
        // they have a week to say that they came
        assertThat(festival(week(3).minusSeconds(1)).of("for-staff")).isEmpty();
        assertThat(dutch(festival(week(3)).of("for-staff")))
                .containsExactly(
                        "Niemand die meedoet zei dat hij bij de workshop van 21 september 2026 was, begeleiders"
                                + " daargelaten. Hij is voor medewerkers bedoeld.");
        story.with(attended(held, ParticipantId.of("a stranger")));
        assertThat(festival(week(3)).of("for-staff")).hasSize(1);
        story.with(attended(held, BRAM));
        assertThat(festival(week(3)).of("for-staff")).isEmpty();
    }

    private RuleReport festival(Instant now) {
        return story.at(now).afterwards(ActivityTemplates.festival());
    }

    private Met workshop(Instant at, ParticipantId host) {
        return story.met(EncounterForm.WORKSHOP, EncounterState.HELD, at).withHosts(List.of(host));
    }

    private Attended attended(Met workshop, ParticipantId person) {
        return Attended.of(story.id(), workshop.encounter(), person, workshop.at());
    }

    /** Each says that they were at every workshop. */
    private void attend(ParticipantId... people) {
        for (Encounter workshop : story.at(week(1)).all()) {
            for (ParticipantId person : people) {
                story.with(Attended.of(story.id(), workshop.id(), person, week(0)));
            }
        }
    }
}

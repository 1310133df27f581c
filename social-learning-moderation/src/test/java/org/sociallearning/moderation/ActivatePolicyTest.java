package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.house.Requirement;

@Requirement("F8")
class ActivatePolicyTest {
    private final Stage stage = new Stage();
    private final ModerationPolicy policy = Policies.activate();

    /** A group of five that fell silent on day 0 at 04:00. */
    @BeforeEach
    void aSilentGroup() {
        for (int i = 0; i < 5; i++) {
            stage.asks("p" + i, "q" + i, time(0, i));
        }
        stage.askable.add(Stage.who("p0"));
    }

    @Test
    void offersTheFirstStepAfterTwoWeeksAndNotAMinuteLess() {
        volunteers();
        assertThat(found(time(14, 4).minusMillis(1))).isEmpty();

        Finding finding = single(time(14, 4));
        assertThat(finding.message()).isEqualTo("activate.step1");
        assertThat(finding.evidence()).isEmpty();
        assertThat(Stage.suggestion(policy, finding).text(Stage.NL))
                .isEqualTo(
                        "In één groep van 5 mensen is het 14 dagen stil. Iemand bood aan de groep op gang te helpen. Wil"
                                + " je samen één vraag van één regel aan de groep stellen?");
    }

    @Test
    void needsAVolunteerWhoMayBeAsked() {
        assertThat(found(time(20, 0))).as("nobody").isEmpty();
        stage.happens(offer("p1"));
        assertThat(found(time(20, 0))).as("p1 may not be asked").isEmpty();
        stage.happens(offer("p0").withSpace(SpaceId.of("elsewhere")));
        assertThat(found(time(20, 0))).as("for another space").isEmpty();
        stage.happens(offer("p0").withUntil(time(19, 0)));
        assertThat(found(time(20, 0))).as("no longer").isEmpty();
    }

    @Test
    void doesNotSpeakOfFourPeople() {
        stage.facts.remove(0);
        volunteers();
        assertThat(found(time(20, 0))).isEmpty();
    }

    @Test
    void climbsTheLadderWhileNobodyAnswersAndThenLeavesTheGroupToItself() {
        volunteers();
        Instant[] shown = {time(14, 9), time(45, 9), time(76, 9), time(77, 9)};
        for (int step = 0; step < 4; step++) {
            stage.shownBefore.put("silent", List.of(shown).subList(0, step));
            Instant now = step == 0 ? time(14, 9) : time(80, 0);
            ModerationPolicy generous = policy.with("atMost", "4");
            assertThat(stage.finds(generous, now))
                    .extracting(Finding::message)
                    .containsExactly("activate.step" + (step + 1));
        }
        stage.shownBefore.put("silent", List.of(shown));
        assertThat(stage.finds(policy.with("atMost", "4"), time(89, 0))).isEmpty();
    }

    @Test
    void keepsToTwoInThirtyDays() {
        volunteers();
        stage.shownBefore.put("silent", List.of(time(14, 9), time(22, 9)));
        assertThat(found(time(44, 9).minusMillis(1))).isEmpty();
        assertThat(single(time(44, 9)).message()).isEqualTo("activate.step3");
    }

    @Test
    void fadesAsTheGroupTakesOver() {
        volunteers();
        stage.shownBefore.put("silent", List.of(time(14, 9)));
        stage.asks("p1", "again1", time(15, 0));
        stage.asks("p2", "again2", time(16, 0));

        assertThat(found(time(44, 0).minusMillis(1)))
                .as("28 days of silence now")
                .isEmpty();
        assertThat(single(time(44, 0)).message())
                .as("from the first step again")
                .isEqualTo("activate.step1");

        stage.shownBefore.put("silent", List.of(time(13, 9), time(14, 9), time(14, 20)));
        assertThat(found(time(89, 0))).as("taken over three times").isEmpty();
    }

    @Test
    void oneWhoSpeaksIsNoGroupThatTakesOver() {
        volunteers();
        stage.shownBefore.put("silent", List.of(time(14, 9)));
        stage.asks("p1", "again1", time(15, 0));
        assertThat(single(time(29, 0)).message()).isEqualTo("activate.step2");
    }

    @Test
    void isSilencedByAnEncounterHeldOrPlanned() {
        volunteers();
        stage.happens(encounter("1", EncounterState.HELD, time(5, 0)));
        assertThat(found(time(19, 0).minusMillis(1))).isEmpty();
        assertThat(found(time(19, 0))).hasSize(1);
    }

    @Test
    void isNotSilencedByAnEncounterThatIsCancelledOrFarAhead() {
        volunteers();
        stage.happens(encounter("1", EncounterState.PLANNED, time(27, 0)));
        SeenAt planned = new SeenAt(time(20, 0));
        assertThat(planned.found()).isEmpty();
        stage.happens(encounter("1", EncounterState.CANCELLED, time(27, 0)));
        assertThat(planned.found()).hasSize(1);
        stage.happens(encounter("2", EncounterState.PLANNED, time(34, 0)));
        assertThat(planned.found()).hasSize(1);
    }

    @Test
    void isNotFooledByAProgram() {
        volunteers();
        stage.asks("robot", "auto", time(13, 0));
        assertThat(found(time(14, 4))).hasSize(1);
    }

    /** Encounters lie ahead, so all facts are told whatever their time. */
    private final class SeenAt {
        private final Instant now;

        SeenAt(Instant now) {
            this.now = now;
        }

        List<Finding> found() {
            Community community = new Community(null);
            stage.facts.forEach(community::add);
            Scene.Moment moment =
                    Scene.Moment.of(community, stage.cast(), WorkingHours.of(java.time.ZoneOffset.UTC), now);
            return policy.evaluate(new Scene(
                    moment,
                    SpaceId.of("forum"),
                    List.of(),
                    policy.descriptor().parameters(),
                    new Scene.Remembered(thread -> false, subject -> false, subject -> List.of(), java.util.Set.of())));
        }
    }

    private static Met encounter(String id, EncounterState state, Instant at) {
        return Met.of(EventId.of("host", "met", id + state), EncounterId.of(id), EncounterForm.LECTURE, state, at)
                .withSpace(SpaceId.of("forum"));
    }

    private void volunteers() {
        stage.happens(offer("p0"));
    }

    private static Volunteered offer(String who) {
        return Volunteered.of(EventId.of("host", "offer", who), Task.ANIMATING, Stage.who(who), time(0, 0));
    }

    private List<Finding> found(Instant now) {
        return stage.finds(policy, now);
    }

    private Finding single(Instant now) {
        assertThat(found(now)).hasSize(1);
        return found(now).get(0);
    }
}

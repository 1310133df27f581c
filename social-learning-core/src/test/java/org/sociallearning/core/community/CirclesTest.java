package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.FollowerHealth;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("H1")
class CirclesTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Village village = new Village();

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void putsEveryVolunteerInOneCircleAndNobodyElse() {
        List<ParticipantId> volunteers = village.volunteers(23, 6);
        village.joins("bystander", "u0");

        CircleRound round = village.community().circles(CirclePlan.round(1));

        assertThat(round.circles().stream().flatMap(circle -> circle.people().stream()))
                .containsExactlyInAnyOrderElementsOf(volunteers);
        // 23 people in circles of about five: 4 of 5 and 6 are as near as 5 of 4 and 5, and the smaller are taken
        assertThat(round.circles())
                .extracting(circle -> circle.people().size())
                .containsExactlyInAnyOrder(5, 5, 5, 4, 4);
        assertThat(round.repeats()).isZero();
    }

    @Test
    void mixesCloseColleaguesWithSomebodyFromElsewhere() {
        village.volunteers(60, 12);

        for (Circle circle : village.community().circles(CirclePlan.round(1)).circles()) {
            assertThat(circle.reasons())
                    .containsExactly(
                            Circle.Reason.CLOSE, Circle.Reason.FROM_ELSEWHERE, Circle.Reason.NEW_TO_EACH_OTHER);
            for (ParticipantId person : circle.people()) {
                assertThat(others(circle, person)).anyMatch(other -> sameUnit(person, other));
                assertThat(others(circle, person)).anyMatch(other -> !sameUnit(person, other));
            }
        }
    }

    @Test
    void bringsNoPairTogetherAgainForAsManyRoundsAsAsked() {
        village.volunteers(40, 8);
        Set<Pair> met = new HashSet<>();
        for (int round = 1; round <= 6; round++) {
            CircleRound held = village.days(7).held(CirclePlan.round(round).withSize(4));
            assertThat(held.repeats()).isZero();
            held.circles()
                    .forEach(circle -> pairs(circle)
                            .forEach(pair -> assertThat(met.add(pair)).isTrue()));
        }
    }

    @Test
    void saysHowManyRepeatsCouldNotBeAvoided() {
        village.volunteers(4, 4);
        village.held(CirclePlan.round(1).withSize(4));

        CircleRound again =
                village.days(7).community().circles(CirclePlan.round(2).withSize(4));

        assertThat(again.repeats()).isEqualTo(6);
        assertThat(again.circles().get(0).reasons()).contains(Circle.Reason.TOGETHER_BEFORE);
        assertThat(again.text(Locale.ENGLISH))
                .isEqualTo("6 pairs come together again: no arrangement with fewer was found.");
        assertThat(again.text(DUTCH))
                .isEqualTo("6 paren komen opnieuw bij elkaar: er is geen indeling met minder gevonden.");
        assertThat(village.community()
                        .circles(CirclePlan.round(2).withSize(4).withApart(0))
                        .repeats())
                .isZero();
    }

    @Test
    void makesNoCircleOfFewerThanTwo() {
        village.volunteers(1, 1);

        CircleRound round = village.community().circles(CirclePlan.round(1));

        assertThat(round.circles()).isEmpty();
        assertThat(round.text(Locale.ENGLISH))
                .isEqualTo("There are no circles: fewer than two people volunteered, and nobody is left alone in one.");
        assertThat(village.community()
                        .circles(CirclePlan.round(1).withActivity("chess"))
                        .circles())
                .isEmpty();
    }

    @Test
    void makesOneCircleOfTwoAndOfThree() {
        village.volunteers(2, 2);
        assertThat(village.community().circles(CirclePlan.round(1)).circles()).hasSize(1);

        village.records(Joined.of(village.person("third"), village.now()));
        village.records(village.wish(village.person("third")));
        assertThat(village.community().circles(CirclePlan.round(1).withSize(2)).circles())
                .singleElement()
                .satisfies(circle -> assertThat(circle.people()).hasSize(3));
    }

    @Test
    void givesTheSameCirclesForTheSameSeed() {
        village.volunteers(50, 10);

        CircleRound one = village.community().circles(CirclePlan.round(1).withSeed(3));

        assertThat(village.community().circles(CirclePlan.round(1).withSeed(3))).isEqualTo(one);
        assertThat(village.community().circles(CirclePlan.round(1).withSeed(4))).isNotEqualTo(one);
    }

    @Test
    void keepsAProposedRoundAndRecordsNothingTwice() {
        village.volunteers(30, 6);
        CircleRound proposed = village.held(CirclePlan.round(1));

        CircleRound again = village.community().circles(CirclePlan.round(1).withSeed(99));

        assertThat(again.events("village", village.now())).isEmpty();
        assertThat(again.circles()).allMatch(Circle::standing);
        assertThat(again.circles())
                .extracting(Circle::people)
                .isEqualTo(proposed.circles().stream().map(Circle::people).toList());
    }

    @Test
    void changesOneCircleWhenSomebodyComesOrLeaves() {
        List<ParticipantId> people = village.volunteers(100, 10);
        village.held(CirclePlan.round(1));

        village.days(1).records(Left.of(people.get(17), village.now()));
        CircleRound without = village.held(CirclePlan.round(1));
        assertThat(without.circles()).filteredOn(circle -> !circle.standing()).hasSize(1);
        assertThat(without.circles()).noneMatch(circle -> circle.people().contains(people.get(17)));

        ParticipantId newcomer = village.days(1).joins("newcomer", "u3");
        village.records(village.wish(newcomer));
        CircleRound with = village.held(CirclePlan.round(1));
        assertThat(with.circles())
                .filteredOn(circle -> !circle.standing())
                .singleElement()
                .satisfies(circle -> assertThat(circle.people()).contains(newcomer));
    }

    @Test
    void movesFewPeopleWhenManyComeAndLeave() {
        List<ParticipantId> people = village.volunteers(100, 10);
        CircleRound before = village.held(CirclePlan.round(1));

        village.days(1);
        people.subList(0, 20).forEach(person -> village.records(Left.of(person, village.now())));
        for (int i = 0; i < 20; i++) {
            village.records(village.wish(village.joins("new" + i, "u" + i % 10)));
        }
        CircleRound after = village.held(CirclePlan.round(1));

        Set<Pair> kept = new HashSet<>();
        after.circles().forEach(circle -> kept.addAll(pairs(circle)));
        List<ParticipantId> staying = people.subList(20, 100);
        List<Pair> wereTogether = before.circles().stream()
                .flatMap(circle -> pairs(circle).stream())
                .filter(pair -> staying.contains(pair.one()) && staying.contains(pair.other()))
                .toList();
        assertThat(after.circles()).allMatch(circle -> circle.people().size() >= 3);
        assertThat(wereTogether.stream().filter(kept::contains).count())
                .isGreaterThanOrEqualTo(wereTogether.size() * 9L / 10);
    }

    @Test
    @Requirement("S1")
    void takesNobodyWhoLeftWithdrewErasedRetractedOrIsABot() {
        List<ParticipantId> people = village.volunteers(12, 4);
        village.held(CirclePlan.round(1));
        village.days(1);
        village.records(Left.of(people.get(0), village.now()));
        village.records(ConsentWithdrawn.of(people.get(1), village.now(), Consent.TAKE_PART));
        village.workspace().erase(people.get(2));
        ParticipantId bot = village.person("bot");
        village.records(Joined.of(bot, village.now(), Role.BOT));
        village.records(village.wish(bot));
        ParticipantId unsure = village.joins("unsure", "u0");
        var wish = village.records(village.wish(unsure));
        village.records(Retracted.of(village.id("retracted"), wish.id(), village.now()));

        for (int round = 1; round <= 2; round++) {
            assertThat(village.community().circles(CirclePlan.round(round)).circles())
                    .flatExtracting(Circle::people)
                    .containsExactlyInAnyOrderElementsOf(people.subList(3, 12));
        }
    }

    @Test
    void followsTheExperimentOnlyFromTheFirstCallOn() {
        assertThat(village.workspace().health())
                .extracting(FollowerHealth::name)
                .noneMatch(name -> name.startsWith("community"));

        assertThat(village.community()).isSameAs(village.community());
        assertThat(village.workspace().health())
                .extracting(FollowerHealth::name)
                .contains("community-proposals", "community-ties");
    }

    @Test
    void takesOnlyThoseWhoAreAvailable() {
        List<ParticipantId> people = village.volunteers(9, 3);
        Set<ParticipantId> available = new HashSet<>(people.subList(0, 6));
        available.add(village.joins("bystander", "u0"));

        assertThat(village.community()
                        .circles(CirclePlan.round(1).withSize(3).withOnly(available))
                        .circles())
                .flatExtracting(Circle::people)
                .containsExactlyInAnyOrderElementsOf(people.subList(0, 6));
    }

    @Test
    void saysWhyInBothLanguages() {
        village.volunteers(10, 5);

        Circle circle =
                village.community().circles(CirclePlan.round(1)).circles().get(0);

        assertThat(circle.text(Locale.ENGLISH))
                .isEqualTo("Some of you are close: you work in one unit, or you were in touch in the past year."
                        + " Some of you come from elsewhere: another unit, and not in touch so far."
                        + " No two of you were in one circle lately.");
        assertThat(circle.text(DUTCH)).contains("Sommigen van jullie komen van elders");
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThatThrownBy(() -> CirclePlan.round(0))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("round (0) must be at least 1");
        assertThatThrownBy(() -> CirclePlan.round(1).withSize(13)).hasMessage("size of circles (13) must be 2 to 12");
        assertThatThrownBy(() -> CirclePlan.round(1).withSize(1)).hasMessage("size of circles (1) must be 2 to 12");
        assertThatThrownBy(() -> CirclePlan.round(1).withApart(-1)).hasMessage("rounds apart (-1) must be 0 to 1000");
        assertThatThrownBy(() -> CirclePlan.round(1).withActivity(" "))
                .hasMessage("activity (1 characters) must not be blank. Maybe \"circles\", as in the requests to join"
                        + " them");
    }

    private List<ParticipantId> others(Circle circle, ParticipantId person) {
        return circle.people().stream().filter(other -> !other.equals(person)).toList();
    }

    private boolean sameUnit(ParticipantId one, ParticipantId other) {
        var roster = village.workspace().roster();
        return Objects.equals(roster.unit(one, village.now()), roster.unit(other, village.now()));
    }

    private static Set<Pair> pairs(Circle circle) {
        Set<Pair> pairs = new HashSet<>();
        for (ParticipantId one : circle.people()) {
            for (ParticipantId other : circle.people()) {
                if (!one.equals(other)) {
                    pairs.add(Pair.of(one, other));
                }
            }
        }
        return pairs;
    }
}

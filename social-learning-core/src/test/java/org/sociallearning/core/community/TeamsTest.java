package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F6")
class TeamsTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Instant MONDAY = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-02-06T17:00:00Z");
    private static final Topic DESIGN = Topic.of("design");
    private static final Topic PLANNING = Topic.of("planning");
    private static final TeamCandidate ANNA =
            candidate("anna", "it").withTalent(DESIGN, Grounds.CONFIRMED).withTalent(PLANNING, Grounds.CLAIMED);
    private static final TeamCandidate BRAM = candidate("bram", "it").withTalent(PLANNING, Grounds.SHOWN);
    private static final TeamCandidate CARLA = candidate("carla", "sales").withTalent(PLANNING, Grounds.CLAIMED);
    private static final TeamRequest BOTH = TeamRequest.of(List.of(TeamNeed.of(DESIGN), TeamNeed.of(PLANNING)));

    private static TeamCandidate candidate(String person, String unit) {
        return TeamCandidate.of(ParticipantId.of(person)).withUnit(UnitId.of(unit));
    }

    private static TeamProposal compose(TeamRequest request, TeamCandidate... candidates) {
        return Teams.compose(request, List.of(candidates), 1);
    }

    @Test
    void saysWhoBringsWhatAndWhyInBothLanguages() {
        TeamProposal proposal = compose(BOTH, ANNA, BRAM, CARLA);

        assertThat(proposal.text(Locale.ENGLISH, ParticipantId::value)).isEqualTo("""
                        Team 1, members: anna, carla
                        - units: it, sales
                        - design: anna (colleagues confirmed it)
                        - planning: anna (said so themselves), carla (said so themselves)
                        No better proposal exists.
                        """);
        assertThat(proposal.text(DUTCH, ParticipantId::value)).isEqualTo("""
                        Team 1, leden: anna, carla
                        - afdelingen: it, sales
                        - design: anna (collega's bevestigden het)
                        - planning: anna (zegt het zelf), carla (zegt het zelf)
                        Een beter voorstel bestaat niet.
                        """);
    }

    @Test
    void mixesUnitsOnlyAfterEverythingIsCovered() {
        TeamRequest shown = TeamRequest.of(
                List.of(TeamNeed.of(DESIGN), TeamNeed.of(PLANNING).withGrounds(Grounds.SHOWN)));

        assertThat(compose(shown.withSize(2, 2), ANNA, BRAM, CARLA)
                        .teams()
                        .get(0)
                        .members())
                .containsExactly(ANNA.person(), BRAM.person());
    }

    @Test
    void asksThoseFirstWhoAreInTheFewestTeams() {
        EventId earlier = EventId.of("forum", "team", "1");
        TeamCandidate busy = CARLA.withTeams(List.of(earlier)).withTeamsAtMost(2);
        TeamCandidate free = candidate("dirk", "sales").withTalent(PLANNING, Grounds.CLAIMED);

        assertThat(compose(BOTH, ANNA, busy, free).teams().get(0).members())
                .containsExactly(ANNA.person(), free.person());
        assertThat(compose(BOTH, ANNA, CARLA.withTeams(List.of(earlier))).teams())
                .isEmpty();
    }

    @Test
    void keepsEarlierTeamsTogetherWhereThatCostsNothing() {
        TeamCandidate dirk = candidate("dirk", "sales").withTalent(PLANNING, Grounds.CLAIMED);
        for (TeamCandidate mate : List.of(CARLA, dirk)) {
            TeamRequest again = BOTH.withEarlier(List.of(ANNA.person(), mate.person()));
            for (int seed = 0; seed < 5; seed++) {
                assertThat(Teams.compose(again, List.of(ANNA, CARLA, dirk), seed)
                                .teams()
                                .get(0)
                                .members())
                        .containsExactly(ANNA.person(), mate.person());
            }
        }
    }

    @Test
    void letsTheSeedDecideBetweenEquals() {
        TeamCandidate dirk = candidate("dirk", "sales").withTalent(PLANNING, Grounds.CLAIMED);
        Set<List<ParticipantId>> seen = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            seen.add(Teams.compose(BOTH, List.of(ANNA, CARLA, dirk), seed)
                    .teams()
                    .get(0)
                    .members());
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void namesATalentThatNobodyHas() {
        assertThat(text(BOTH, BRAM, CARLA))
                .contains("Missing: design. For teams: 1, each with members who have it: 1, too few people are known.");
    }

    @Test
    void namesATalentThatIsOnlyClaimed() {
        TeamRequest confirmed = TeamRequest.of(List.of(TeamNeed.of(PLANNING).withGrounds(Grounds.CONFIRMED)));

        assertThat(text(confirmed, ANNA, BRAM))
                .contains("these do not go together: planning, at least: colleagues confirmed it;"
                        + " planning, members who have it: 1.");
    }

    @Test
    void namesThePeriodInWhichNobodyWithATalentIsAvailable() {
        TeamCandidate later = ANNA.withAvailable(Available.of(FRIDAY, FRIDAY.plusSeconds(60)));

        assertThat(text(BOTH.withPeriod(Available.of(MONDAY, FRIDAY)), later, BRAM))
                .contains("these do not go together: available from 2026-02-02T09:00:00Z to 2026-02-06T17:00:00Z;"
                        + " design, members who have it: 1.");
    }

    @Test
    void takesTimesThatTouchAsOne() {
        TeamCandidate halves = ANNA.withAvailable(Available.of(MONDAY.plusSeconds(3600), FRIDAY))
                .withAvailable(Available.of(MONDAY, MONDAY.plusSeconds(3600)));

        assertThat(compose(BOTH.withPeriod(Available.of(MONDAY, FRIDAY)), halves, BRAM)
                        .teams())
                .hasSize(1);
    }

    @Test
    void namesLimitsThatContradictEachOther() {
        TeamCandidate designer = candidate("dirk", "it").withTalent(DESIGN, Grounds.SHOWN);
        TeamRequest apart = BOTH.withApart(List.of(designer.person(), BRAM.person()));

        assertThat(text(apart, designer, BRAM))
                .contains("these do not go together: apart: dirk, bram;"
                        + " design, members who have it: 1; planning, members who have it: 1."
                        + " Giving up any one of them would do.");
    }

    @Test
    void namesTheSizeWhenPeopleAreTooFew() {
        assertThat(text(TeamRequest.of(List.of()).withSize(3, 5), ANNA, BRAM))
                .contains("these do not go together: at least so many members: 3.");
        assertThat(compose(TeamRequest.of(List.of())).text(DUTCH, ParticipantId::value))
                .isEqualTo("Ontbreekt: er is niemand om uit te kiezen.\nEen beter voorstel bestaat niet.\n");
    }

    private static String text(TeamRequest request, TeamCandidate... candidates) {
        TeamProposal proposal = compose(request, candidates);
        assertThat(proposal.teams()).isEmpty();
        return proposal.text(Locale.ENGLISH, ParticipantId::value);
    }

    @Test
    void leavesSomebodyOutWhoseOtherIsNotThere() {
        TeamRequest together = BOTH.withTogether(List.of(ANNA.person(), ParticipantId.of("gone")));

        assertThat(compose(together, ANNA, BRAM).teams()).isEmpty();
        assertThat(compose(together, ANNA, BRAM).obstacles().get(0).limits())
                .extracting(TeamLimit::kind)
                .containsExactly(TeamLimit.Kind.TOGETHER, TeamLimit.Kind.TALENT);
    }

    @Test
    void refusesARequestThatContradictsItselfWithAllThatIsWrong() {
        TeamRequest wrong = BOTH.withSize(5, 2)
                .withTeams(0)
                .withPeriod(Available.of(FRIDAY, MONDAY))
                .withTogether(List.of(ANNA.person(), BRAM.person()))
                .withTogether(List.of(BRAM.person(), CARLA.person()))
                .withApart(List.of(CARLA.person(), ANNA.person()));

        assertThatThrownBy(() -> compose(wrong, ANNA, ANNA, BRAM.withTeamsAtMost(-1)))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("""
                        the request for teams cannot be used
                          request: teams (0) must be between 1 and 100
                          request: smallest (5) must not be more than the largest size, 2. Maybe the two were exchanged
                          request: period (2026-02-06T17:00:00Z to 2026-02-02T09:00:00Z) must end after it begins
                          request: together (3 people) must fit into the largest size, 2. Maybe lists that share \
                        somebody were meant to be different teams
                          request: together (anna, carla) must not be asked to be apart as well. Maybe they are \
                        together by way of somebody else
                          candidate anna: person (anna) must be named once
                          candidate bram: teamsAtMost (-1) must not be negative""");
    }

    @Test
    void becomesAnEventThatProposesTheTeam() {
        Proposed event =
                compose(BOTH, ANNA, BRAM, CARLA).teams().get(0).event(EventId.of("forum", "team", "2"), MONDAY);

        assertThat(event.form()).isEqualTo(ProposalForm.TEAM);
        assertThat(event.people()).containsExactly(ANNA.person(), CARLA.person());
    }

    @Test
    void keepsAllLimitsWithManyPeopleAndSaysHowFarFromTheBestItMayBe() {
        Random chance = new Random(7);
        List<TeamCandidate> people = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            TeamCandidate person = candidate("p" + i, "unit" + i % 8);
            for (int talent = 0; talent < 20; talent++) {
                if (chance.nextInt(6) == 0) {
                    person = person.withTalent(Topic.of("t" + talent), Grounds.SHOWN);
                }
            }
            people.add(person);
        }
        List<TeamNeed> needs = new ArrayList<>();
        for (int talent = 0; talent < 20; talent++) {
            needs.add(TeamNeed.of(Topic.of("t" + talent)).withGrounds(Grounds.SHOWN));
        }
        TeamRequest request =
                TeamRequest.of(needs).withTeams(10).withSize(5, 12).withUnits(3, 4);
        TeamProposal proposal = Teams.compose(request, people, 7);

        assertThat(proposal.reached().teams()).isEqualTo(10);
        assertThat(proposal.reached().units()).isEqualTo(40);
        assertThat(proposal.reached().load())
                .isGreaterThanOrEqualTo(proposal.bound().load());
        Set<ParticipantId> seen = new HashSet<>();
        for (Team team : proposal.teams()) {
            assertThat(team.members()).hasSizeBetween(5, 12).allMatch(seen::add);
            assertThat(team.covers().stream().map(TeamCover::talent).distinct()).hasSize(20);
        }
        assertThat(proposal.text(Locale.ENGLISH, ParticipantId::value))
                .contains("A better proposal may exist, but none with more than: teams 10, units 40,");
    }
}

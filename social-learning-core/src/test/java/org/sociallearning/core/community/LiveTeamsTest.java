package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Accepted;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Completed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.house.Requirement;

@Requirement("F6")
class LiveTeamsTest {
    private static final Topic DESIGN = Topic.of("design");
    private static final Topic PLANNING = Topic.of("planning");
    private static final TeamRequest BOTH =
            TeamRequest.of(List.of(TeamNeed.of(DESIGN).withGrounds(Grounds.CONFIRMED), TeamNeed.of(PLANNING)));

    private final Village village = new Village();
    private ParticipantId anna = ParticipantId.of("");
    private ParticipantId bram = ParticipantId.of("");

    @BeforeEach
    void twoPeopleWithTalents() {
        anna = village.joins("anna", "it", Consent.BE_FOUND);
        bram = village.joins("bram", "sales", Consent.BE_FOUND);
        village.records(Confirmed.of(village.id("confirmed"), anna, DESIGN, bram, village.now()));
        claims(bram, PLANNING);
    }

    @AfterEach
    void close() {
        village.close();
    }

    private void claims(ParticipantId person, Topic talent) {
        village.records(Claimed.of(village.id("claim"), talent, person, village.now()));
    }

    private Teams teams() {
        return village.community().teams();
    }

    private EventId proposed() {
        EventId id = village.id("team");
        village.records(teams().propose(BOTH, 1).teams().get(0).event(id, village.now()));
        return id;
    }

    @Test
    void proposesPeopleWhomTheTalentMapShowsAndSaysWhy() {
        TeamProposal proposal = teams().propose(BOTH, 1);

        assertThat(proposal.teams())
                .extracting(Team::covers)
                .containsExactly(List.of(
                        new TeamCover(DESIGN, anna, Grounds.CONFIRMED),
                        new TeamCover(PLANNING, bram, Grounds.CLAIMED)));
        assertThat(proposal.teams().get(0).units()).containsExactly(UnitId.of("it"), UnitId.of("sales"));
        assertThat(proposal.text(Locale.ENGLISH, person -> person.equals(anna) ? "Anna" : "Bram"))
                .contains("- design: Anna (colleagues confirmed it)\n");
    }

    @Test
    @Requirement("S1")
    void asksNobodyWhoDidNotConsentToBeFoundOrIsNoMemberOrNoPerson() {
        ParticipantId silent = village.joins("silent", "hr");
        claims(silent, PLANNING);
        ParticipantId program = village.person("program");
        village.records(Joined.of(program, village.now(), Role.BOT).withConsent(Consent.BE_FOUND, village.now()));
        claims(program, PLANNING);

        assertThat(teams().candidates(BOTH)).extracting(TeamCandidate::person).containsExactlyInAnyOrder(anna, bram);
    }

    @Test
    void countsAsTheirTeamsThoseThatPeopleAccepted() {
        EventId id = proposed();
        assertThat(teams().propose(BOTH, 1).teams()).hasSize(1);

        village.records(Accepted.of(village.id("accepted"), id, anna, village.now()));

        assertThat(teams().candidates(BOTH))
                .filteredOn(candidate -> candidate.person().equals(anna))
                .extracting(TeamCandidate::teams)
                .containsExactly(List.of(id));
        assertThat(teams().propose(BOTH, 1).obstacles().get(0).limits())
                .extracting(TeamLimit::kind)
                .containsExactly(TeamLimit.Kind.LOAD, TeamLimit.Kind.TALENT);
        assertThat(teams().propose(BOTH.withTeamsEach(2), 1).teams()).hasSize(1);
        village.days(91);
        assertThat(teams().propose(BOTH, 1).teams()).hasSize(1);
    }

    @Test
    void takesATeamFromTheLoadOfWhoeverIsDoneWithItAndEndsItWithTheLast() {
        EventId id = proposed();
        village.records(Accepted.of(village.id("accepted"), id, anna, village.now()));
        village.records(Accepted.of(village.id("accepted"), id, bram, village.now()));
        StandingTeam team = teams().standing().get(0);

        village.days(10).records(team.done(village.id("done"), anna, village.now()));

        assertThat(teams().candidates(BOTH))
                .extracting(TeamCandidate::person, TeamCandidate::teams)
                .containsExactlyInAnyOrder(tuple(anna, List.of()), tuple(bram, List.of(id)));
        assertThat(teams().standing()).containsExactly(team);

        Completed last = village.records(team.done(village.id("done"), bram, village.now()));

        assertThat(teams().standing()).isEmpty();
        assertThat(teams().propose(BOTH, 1).teams()).hasSize(1);
        // said by mistake
        village.records(Retracted.of(village.id("retracted"), last.id(), village.now()));
        assertThat(teams().standing()).containsExactly(team);
    }

    @Test
    void showsAProposalAsAcceptedOnceAllDidAndNeverWhoDidNot() {
        EventId id = proposed();
        village.records(Accepted.of(village.id("accepted"), id, anna, village.now()));
        assertThat(teams().standing()).extracting(StandingTeam::accepted).containsExactly(false);

        village.records(Accepted.of(village.id("accepted"), id, bram, village.now()));

        assertThat(teams().standing()).extracting(StandingTeam::accepted).containsExactly(true);
        assertThat(teams().standing().get(0).members()).containsExactlyInAnyOrder(anna, bram);
    }

    @Test
    @Requirement("S1")
    void forgetsWhoWithdrawsTheirConsentAlsoWhileAProposalIsOpen() {
        proposed();
        village.days(1).records(ConsentWithdrawn.of(bram, village.now(), Consent.BE_FOUND));

        assertGone(bram);
    }

    @Test
    @Requirement("E1")
    void forgetsWhoLeaves() {
        proposed();
        village.days(1).records(Left.of(bram, village.now()));

        assertGone(bram);
    }

    @Test
    @Requirement("S1")
    void forgetsWhoIsErased() {
        proposed();
        village.days(1).workspace().erase(bram);

        assertThat(teams().standing())
                .allSatisfy(team -> assertThat(team.members()).doesNotContain(bram));
        assertThat(teams().candidates(BOTH)).extracting(TeamCandidate::person).doesNotContain(bram);
        assertThat(teams().propose(BOTH, 1).teams()).isEmpty();
    }

    private void assertGone(ParticipantId person) {
        assertThat(teams().standing()).isEmpty();
        assertThat(teams().candidates(BOTH)).extracting(TeamCandidate::person).doesNotContain(person);
        assertThat(teams().propose(BOTH, 1).teams()).isEmpty();
    }
}

package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.house.Requirement;

@Requirement("F8")
class VolunteersTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");
    private static final SpaceId FORUM = SpaceId.of("forum");
    private static final PreconditionId TONE = PreconditionId.of("safe tone");

    private final Told told = new Told(ZoneOffset.UTC);

    @Test
    void areThoseWhoSaidSoThemselvesInTheOrderOfTheirPseudonyms() {
        joined(BRAM, "it");
        joined(ANNA, "sales");
        told.with(volunteered("1", Task.ANIMATING, BRAM), volunteered("2", Task.ANIMATING, ANNA));
        told.with(volunteered("3", Task.CORE_GROUP, ANNA));

        assertThat(volunteers().of(Task.ANIMATING)).containsExactly(ANNA, BRAM);
        assertThat(volunteers().of(Task.CORE_GROUP)).containsExactly(ANNA);
        assertThat(volunteers().of(Task.HOSTING)).isEmpty();
    }

    @Test
    void animateTheirUnitOrASpaceOrAllSpaces() {
        joined(ANNA, "sales");
        joined(BRAM, "it");
        told.with(
                volunteered("1", Task.ANIMATING, ANNA),
                volunteered("2", Task.ANIMATING, BRAM).withSpace(FORUM));

        assertThat(volunteers().animating(UnitId.of("it"))).containsExactly(BRAM);
        assertThat(volunteers().animating(FORUM)).containsExactly(ANNA, BRAM);
        assertThat(volunteers().animating(SpaceId.of("wiki"))).containsExactly(ANNA);
    }

    @Test
    void stopWhenTheirTimeIsUpOrTheySaySo() {
        joined(ANNA, "it");
        joined(BRAM, "it");
        told.with(
                volunteered("1", Task.ANIMATING, ANNA).withUntil(day(5)),
                volunteered("2", Task.ANIMATING, BRAM),
                Volunteered.of(EventId.of("host", "v", "3"), Task.ANIMATING, BRAM, day(7))
                        .withUntil(day(7)));

        assertThat(told.at(day(4)).volunteers().of(Task.ANIMATING)).containsExactly(ANNA, BRAM);
        assertThat(told.at(day(5)).volunteers().of(Task.ANIMATING)).containsExactly(BRAM);
        assertThat(told.at(day(7)).volunteers().of(Task.ANIMATING)).isEmpty();
    }

    @Test
    @Requirement("S1")
    void areOnlyMembersWhoConsentToBeAsked() {
        told.with(Joined.of(ANNA, START), volunteered("1", Task.ANIMATING, ANNA));
        assertThat(volunteers().of(Task.ANIMATING)).isEmpty();

        joined(BRAM, "it");
        told.with(volunteered("2", Task.ANIMATING, BRAM));
        assertThat(volunteers().of(Task.ANIMATING)).containsExactly(BRAM);

        told.with(ConsentWithdrawn.of(BRAM, day(3), Consent.BE_ASKED));
        assertThat(volunteers().of(Task.ANIMATING)).isEmpty();
    }

    @Test
    @Requirement("E1")
    void areNobodyWhoLeftOrCameByAnImportOrIsAProgram() {
        joined(ANNA, "it");
        told.with(
                BasisStated.of(EventId.of("host", "basis", "1"), START, "host", "works council", START)
                        .withConsents(Set.of(Consent.BE_ASKED)),
                Joined.of(ParticipantId.of("bot"), START, Role.BOT).withConsent(Consent.BE_ASKED, START),
                volunteered("1", Task.ANIMATING, ANNA),
                volunteered("2", Task.ANIMATING, BRAM),
                volunteered("3", Task.ANIMATING, ParticipantId.of("bot")));
        assertThat(volunteers().of(Task.ANIMATING)).containsExactly(ANNA);

        told.with(Left.of(ANNA, day(5)));

        assertThat(volunteers().of(Task.ANIMATING)).isEmpty();
    }

    @Test
    @Requirement("F4")
    void keepAPreconditionOnlyWhenTheyVolunteeredToKeep() {
        joined(ANNA, "it");
        joined(BRAM, "it");
        told.with(stated("1", ANNA), stated("2", BRAM), volunteered("1", Task.KEEPING, BRAM));

        assertThat(volunteers().keeping(TONE)).containsExactly(BRAM);
        assertThat(volunteers().keeping(PreconditionId.of("opening times"))).isEmpty();
    }

    private void joined(ParticipantId person, String unit) {
        told.with(Joined.of(person, START).withUnit(UnitId.of(unit)).withConsent(Consent.BE_ASKED, START));
    }

    private static Volunteered volunteered(String key, Task task, ParticipantId person) {
        return Volunteered.of(EventId.of("host", "v", key), task, person, day(1));
    }

    private static PreconditionStated stated(String key, ParticipantId keeper) {
        return PreconditionStated.of(EventId.of("host", "s", key), TONE, PreconditionState.IN_ORDER, day(1))
                .withKeeper(keeper);
    }

    private Volunteers volunteers() {
        return told.at(day(9)).volunteers();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}

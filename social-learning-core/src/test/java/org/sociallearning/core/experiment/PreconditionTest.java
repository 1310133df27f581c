package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.house.Requirement;

@Requirement("F4")
class PreconditionTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PreconditionId TONE = PreconditionId.of("safe tone");

    private final Told told = new Told(ZoneOffset.UTC);

    @Test
    void hasTheLastStateAndKnowsSinceWhen() {
        stated(0, PreconditionState.IN_ORDER);
        stated(3, PreconditionState.NOT_IN_ORDER);
        stated(5, PreconditionState.NOT_IN_ORDER);

        assertThat(on(6))
                .containsExactly(new Precondition(
                        TONE,
                        PreconditionState.NOT_IN_ORDER,
                        MONDAY.plusDays(3),
                        List.of(
                                new PreconditionChange(PreconditionState.IN_ORDER, MONDAY),
                                new PreconditionChange(PreconditionState.NOT_IN_ORDER, MONDAY.plusDays(3)))));
    }

    @Test
    void isUnknownOnceNobodyHasSaidForFourWeeks() {
        stated(0, PreconditionState.IN_ORDER);

        assertThat(on(28)).extracting(Precondition::state).containsExactly(PreconditionState.IN_ORDER);
        assertThat(on(29))
                .extracting(Precondition::state, Precondition::since)
                .containsExactly(tuple(PreconditionState.UNKNOWN, MONDAY.plusDays(28)));
        assertThat(told.at(day(8)).preconditions(Duration.ofDays(7)))
                .extracting(Precondition::state)
                .containsExactly(PreconditionState.UNKNOWN);
    }

    @Test
    void remembersThatItWasUnknownInBetween() {
        stated(0, PreconditionState.IN_ORDER);
        stated(40, PreconditionState.IN_ORDER);

        assertThat(on(41).get(0).history())
                .containsExactly(
                        new PreconditionChange(PreconditionState.IN_ORDER, MONDAY),
                        new PreconditionChange(PreconditionState.UNKNOWN, MONDAY.plusDays(28)),
                        new PreconditionChange(PreconditionState.IN_ORDER, MONDAY.plusDays(40)));
    }

    @Test
    void readsAsOfAnInstant() {
        stated(0, PreconditionState.IN_ORDER);
        stated(3, PreconditionState.AT_RISK);

        assertThat(on(2)).extracting(Precondition::state).containsExactly(PreconditionState.IN_ORDER);
        assertThat(told.at(START.minusSeconds(1)).preconditions()).isEmpty();
    }

    @Test
    @Requirement("S1")
    void neverTellsWhoKeepsItOrWhatTheyRemarked() {
        told.with(statement(0, PreconditionState.NOT_IN_ORDER)
                .withKeeper(ParticipantId.of("k1:keeper"))
                .withRemark("a remark in own words"));

        assertThat(on(1).toString() + on(1).get(0).text(Locale.ENGLISH)).doesNotContain("keeper", "remark");
    }

    @Test
    void saysInDutchAndEnglishHowItStands() {
        stated(0, PreconditionState.NOT_IN_ORDER);

        assertThat(on(1).get(0).text(Locale.ENGLISH)).isEqualTo("safe tone: not in order since 2 March 2026");
        assertThat(on(1).get(0).text(Locale.forLanguageTag("nl")))
                .isEqualTo("safe tone: niet in orde sinds 2 maart 2026");
    }

    private void stated(int day, PreconditionState state) {
        told.with(statement(day, state));
    }

    private static PreconditionStated statement(int day, PreconditionState state) {
        return PreconditionStated.of(EventId.of("host", "stated", "" + day), TONE, state, day(day));
    }

    private List<Precondition> on(int day) {
        return told.at(day(day)).preconditions();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}

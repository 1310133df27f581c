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
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EvaluationPeriod;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PeriodRole;
import org.sociallearning.core.event.Registered;
import org.sociallearning.house.Requirement;

@Requirement("H3")
class OutputTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ContributionId POST = ContributionId.of("forum/post/17");
    private static final Locale NL = Locale.forLanguageTag("nl");

    private final Told told = new Told(ZoneOffset.UTC)
            .with(Opened.of(EventId.of("host", "opened", "1"), START, "Lectures", "lecture", ZoneOffset.UTC));

    @Test
    void isNamedBeforehandAndReportedWithItsEvidence() {
        told.with(
                named("manual", 1).withIndicator("sharing"),
                seen("1", "manual", 20).withEvidence(List.of(POST)));

        assertThat(outputs())
                .containsExactly(new Output(
                        OutputId.of("manual"),
                        "A manual",
                        "sharing",
                        MONDAY.plusDays(1),
                        false,
                        List.of(new Sighting(MONDAY.plusDays(20), List.of(POST)))));
    }

    @Test
    void saysNothingSeenWhenNothingWas() {
        told.with(named("manual", 1));

        assertThat(outputs().get(0).seen()).isEmpty();
        assertThat(outputs().get(0).text(Locale.ENGLISH)).isEqualTo("A manual: nothing seen.");
        assertThat(outputs().get(0).text(NL)).isEqualTo("A manual: niets gezien.");
    }

    @Test
    void isLateFromTheFirstRegisteredDayOfDuringOn() {
        told.with(
                named("before", 6),
                named("late", 7),
                Registered.of(EventId.of("host", "registered", "1"), "spring", START)
                        .withPeriods(List.of(
                                new EvaluationPeriod(PeriodRole.BEFORE, MONDAY.minusDays(28), MONDAY.plusDays(6)),
                                new EvaluationPeriod(PeriodRole.DURING, MONDAY.plusDays(7), MONDAY.plusDays(34)))));

        assertThat(outputs())
                .extracting(output -> output.output().value(), Output::late)
                .containsExactly(tuple("before", false), tuple("late", true));
        assertThat(outputs().get(1).text(Locale.ENGLISH))
                .isEqualTo("A late: nothing seen. It was not named beforehand.");
    }

    @Test
    void isLateMoreThanAWeekAfterTheOpeningWhenNothingIsRegistered() {
        told.with(named("in time", 7), named("late", 8));

        assertThat(outputs()).extracting(Output::late).containsExactly(false, true);
    }

    @Test
    void keepsItsFirstNameAndSaysWhatNobodyNamed() {
        told.with(
                named("manual", 3),
                OutputNamed.of(EventId.of("host", "named", "again"), OutputId.of("manual"), "Another", day(9)),
                seen("1", "surprise", 5),
                seen("2", "surprise", 9));

        assertThat(outputs())
                .extracting(Output::title, Output::named, Output::late)
                .containsExactly(tuple("A manual", MONDAY.plusDays(3), false), tuple("", null, true));
        assertThat(outputs().get(1).text(Locale.ENGLISH))
                .isEqualTo("surprise: seen more than once, from 7 March 2026 to 11 March 2026. Nobody named it.");
        assertThat(outputs().get(1).text(NL))
                .isEqualTo(
                        "surprise: vaker gezien, van 7 maart 2026 tot en met 11 maart 2026. Niemand heeft dit benoemd.");
    }

    @Test
    void readsAsOfAnInstant() {
        told.with(named("manual", 3), seen("1", "manual", 9));

        assertThat(told.at(day(2)).outputs()).isEmpty();
        assertThat(told.at(day(8)).outputs().get(0).seen()).isEmpty();
    }

    @Test
    @Requirement("S1")
    void doesNotTellWhoNamedOrSawIt() {
        OutputNamed named = named("manual", 1);
        OutputSeen seen = seen("1", "manual", 2);
        told.with(
                named.withHeader(named.header().withActor(ParticipantId.of("k1:anna"))),
                seen.withHeader(seen.header().withActor(ParticipantId.of("k1:anna"))));

        assertThat(outputs().toString() + outputs().get(0).text(NL)).doesNotContain("anna");
        assertThat(outputs().toString()).doesNotContain("A manual");
    }

    private static OutputNamed named(String output, int day) {
        return OutputNamed.of(EventId.of("host", "named", output), OutputId.of(output), "A " + output, day(day));
    }

    private static OutputSeen seen(String key, String output, int day) {
        return OutputSeen.of(EventId.of("host", "seen", key), OutputId.of(output), day(day));
    }

    private List<Output> outputs() {
        return told.at(day(40)).outputs();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}

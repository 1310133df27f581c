package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("E2")
class CheckInTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Locale NL = Locale.forLanguageTag("nl");

    private final Told told = new Told(AMSTERDAM);

    @Test
    void comesAfterFiveTimesOfAWeeklyActivityAndCoversTheWeeksThatCanBePrintedThen() {
        open("2026-01-05", Period.ofWeeks(1));

        // Mondays 5, 12, 19, 26 January and 2 February are the five; the sixth is on 9 February. 21 days before that,
        // on
        // 19 January, 2026-W03 (12 to 18 January) has just ended.
        assertThat(on("2026-01-10"))
                .containsExactly(new CheckIn(
                        1, day("2026-02-09"), CheckIn.State.UPCOMING, weeks("2026-W02", "2026-W03"), none()));
    }

    @Test
    void goesOnWhereTheFiguresOfTheOneBeforeEnded() {
        open("2026-01-05", Period.ofWeeks(1));

        assertThat(on("2026-03-16"))
                .extracting(CheckIn::due, CheckIn::figures)
                .containsExactly(
                        tuple(day("2026-02-09"), weeks("2026-W02", "2026-W03")),
                        tuple(day("2026-03-16"), weeks("2026-W04", "2026-W08")),
                        tuple(day("2026-04-20"), weeks("2026-W09", "2026-W13")));
    }

    @Test
    void comesAfterEachTimeOfWhatIsTwiceAYearOnceItsWeekCanBePrinted() {
        open("2026-01-05", Period.ofMonths(6));

        // the week of Monday 5 January ends with the 11th, and 21 days after that it is 2 February; 5 July is a Sunday
        assertThat(on("2026-07-06"))
                .extracting(CheckIn::due, CheckIn::figures)
                .containsExactly(
                        tuple(day("2026-02-02"), weeks("2026-W02", "2026-W02")),
                        tuple(day("2026-07-27"), weeks("2026-W03", "2026-W27")));
    }

    @ParameterizedTest
    @CsvSource({
        // five weeks hold 35 days, 5 weeks, 2.5 fortnights, 1.15 months; the days are counted on a calendar
        "P1D, 35, 2026-02-09",
        "P7D, 5, 2026-02-09",
        "P14D, 3, 2026-02-16",
        "P1M, 2, 2026-03-02",
        "P35D, 1, 2026-02-02",
        "P3M, 1, 2026-02-02",
        "P6M, 1, 2026-02-02",
        "P1Y, 1, 2026-02-02"
    })
    void comesAfterAsManyTimesAsFillFiveWeeks(Period cadence, int times, LocalDate due) {
        open("2026-01-05", cadence);

        assertThat(CheckInRule.withDefaults().every(cadence)).isEqualTo(times);
        assertThat(on("2026-01-06")).extracting(CheckIn::due).containsExactly(due);
    }

    @ParameterizedTest
    @CsvSource({"4, 2026-02-02", "5, 2026-02-09", "6, 2026-02-16"})
    void comesAfterFourToSixTimesAsAsked(int weeks, LocalDate due) {
        open("2026-01-05", Period.ofWeeks(1));

        assertThat(at("2026-01-10").checkIns(CheckInRule.withDefaults().withWeeks(weeks)))
                .extracting(CheckIn::due)
                .containsExactly(due);
    }

    @Test
    void takesWhatGoesOnAllTheTimeForWeekly() {
        open("2026-01-07", null);

        assertThat(on("2026-01-10")).extracting(CheckIn::due).containsExactly(day("2026-02-11"));
    }

    @Test
    void countsTheDaysOnWhichTheActivityTookPlaceWhenTheyAreGiven() {
        open("2026-01-05", Period.ofMonths(6));
        CheckInRule rule = CheckInRule.withDefaults().withTimes(List.of(day("2026-10-05"), day("2026-03-16")));

        // after the week of 16 March and 21 days more, and the same for 5 October; nothing is known beyond that
        assertThat(at("2027-01-01").checkIns(rule))
                .extracting(CheckIn::due)
                .containsExactly(day("2026-04-13"), day("2026-11-02"));
    }

    @Test
    void holdsWhatPeopleSaidInTheirOwnWordsAndNotWhoSaidIt() {
        open("2026-01-05", Period.ofWeeks(1));
        told.with(
                said("1", "2026-02-05").withTalkedAbout("At lunch, yes").withInterest("Sales want in"),
                said("2", "2026-03-01").withImprovements("Shorter"));

        CheckIn first = on("2026-03-15").get(0);

        assertThat(first.state()).isEqualTo(CheckIn.State.ANSWERED);
        assertThat(first.words())
                .containsExactly(
                        new CheckInWords(day("2026-02-05"), "At lunch, yes", "Sales want in", null),
                        new CheckInWords(day("2026-03-01"), null, null, "Shorter"));
        assertThat(first.toString()).doesNotContain("lunch");
    }

    @Test
    void losesNothingOfWhatWasSaidTooEarly() {
        open("2026-01-05", Period.ofWeeks(1));
        told.with(said("1", "2026-01-06"));

        assertThat(on("2026-01-07").get(0).state()).isEqualTo(CheckIn.State.ANSWERED);
    }

    @Test
    void isOpenForTwoWeeksThenMissedAndTakenBackByALateAnswer() {
        open("2026-01-05", Period.ofWeeks(1));
        assertThat(on("2026-02-09").get(0).state()).isEqualTo(CheckIn.State.OPEN);
        assertThat(on("2026-02-23").get(0).state()).isEqualTo(CheckIn.State.OPEN);
        assertThat(on("2026-02-24").get(0).state()).isEqualTo(CheckIn.State.MISSED);

        told.with(said("1", "2026-03-08"));

        assertThat(on("2026-02-24").get(0).state()).isEqualTo(CheckIn.State.MISSED);
        assertThat(on("2026-03-09").get(0).state()).isEqualTo(CheckIn.State.ANSWERED);
        assertThat(on("2026-03-09").get(1).state()).isEqualTo(CheckIn.State.UPCOMING);
    }

    @Test
    void givesThoseThatAreToComeForACalendar() {
        open("2026-01-31", Period.ofMonths(1));

        // the second, fourth and sixth time, counted from the opening, fall on 28 February, 30 April and 30 June (not
        // 28
        // June); 21 days after the ends of those weeks it is
        // February, 30 April and 30 June; 21 days after the ends of those weeks it is
        assertThat(at("2026-01-31").checkIns(CheckInRule.withDefaults().withAhead(3)))
                .extracting(CheckIn::due)
                .containsExactly(day("2026-03-23"), day("2026-05-25"), day("2026-07-27"));
    }

    @Test
    void comesNoMoreAfterTheEnd() {
        open("2026-01-05", Period.ofWeeks(1));
        told.with(Ended.of(EventId.of("host", "ended", "1"), noon("2026-02-20")));

        assertThat(on("2026-02-21")).extracting(CheckIn::state).containsExactly(CheckIn.State.MISSED);
    }

    @Test
    void isNotThereWithoutAnOpening() {
        told.with(said("1", "2026-01-06"));

        assertThat(on("2026-02-21")).isEmpty();
    }

    @Test
    void saysInDutchAndEnglishWhenAndWhichWeeks() {
        open("2026-01-05", Period.ofWeeks(1));

        assertThat(on("2026-03-01").get(0).text(Locale.ENGLISH))
                .isEqualTo(
                        "Check-in 1 of 9 February 2026 was not held. Its figures cover the weeks 2026-W02 to 2026-W03.");
        assertThat(on("2026-01-10").get(0).text(NL))
                .isEqualTo(
                        "Terugblik 1 is op 9 februari 2026. De cijfers gaan over de weken 2026-W02 tot en met 2026-W03.");
        assertThat(at("2026-01-10")
                        .checkIns(CheckInRule.withDefaults().withRipening(60))
                        .get(0)
                        .text(Locale.FRENCH))
                .isEqualTo("Check-in 1 is due on 9 February 2026. No week has figures yet that can be printed then.");
        assertThat(CheckIn.questions(NL))
                .containsExactly(
                        "Praten mensen erover?",
                        "Is er (meer) belangstelling?",
                        "Zijn er verbeteringen of nieuwe ideeën?");
    }

    @Test
    void refusesARuleOutsideItsLimits() {
        assertThatThrownBy(() -> CheckInRule.withDefaults().withWeeks(7))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("weeks of a check-in (7) must be 4 to 6");
        assertThatThrownBy(() -> CheckInRule.withDefaults().withRipening(-1))
                .hasMessage("ripening of figures in days (-1) must be 0 to 366");
        assertThatThrownBy(() -> CheckInRule.withDefaults().withPatience(400))
                .hasMessage("patience with a check-in in days (400) must be 0 to 366");
        assertThatThrownBy(() -> CheckInRule.withDefaults().withAhead(1001))
                .hasMessage("check-ins ahead (1001) must be 0 to 1000");
    }

    private void open(String day, @Nullable Period cadence) {
        told.with(Opened.of(EventId.of("host", "opened", "1"), noon(day), "Lectures", "lecture", AMSTERDAM)
                .withCadence(cadence));
    }

    private static CheckedIn said(String key, String day) {
        return CheckedIn.of(EventId.of("host", "check-in", key), noon(day));
    }

    private List<CheckIn> on(String day) {
        return at(day).checkIns();
    }

    private Experiment at(String day) {
        return told.at(noon(day));
    }

    private static Instant noon(String day) {
        return day(day).atTime(LocalTime.NOON).atZone(AMSTERDAM).toInstant();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Weeks weeks(String from, String to) {
        return Weeks.range(Week.parse(from), Week.parse(to));
    }

    private static List<CheckInWords> none() {
        return List.of();
    }
}

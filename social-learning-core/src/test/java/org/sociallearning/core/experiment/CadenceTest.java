package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F1")
class CadenceTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-09-07T15:00");

    @Test
    void keepsTheLocalTimeWhenTheClockChanges() {
        // summer time ends in the Netherlands on 25 October 2026
        assertThat(Cadence.weekly(LocalDateTime.parse("2026-10-19T15:00"), AMSTERDAM)
                        .withTimes(2)
                        .all())
                .extracting(ZonedDateTime::toInstant)
                .containsExactly(Instant.parse("2026-10-19T13:00:00Z"), Instant.parse("2026-10-26T14:00:00Z"));
    }

    @Test
    void movesATimeThatDoesNotOccurByTheGapAndTakesTheFirstOfTwo() {
        // summer time begins on 29 March 2026 at 02:00 and ends on 25 October 2026 at 03:00
        assertThat(Cadence.every(Period.ofDays(1), LocalDateTime.parse("2026-03-28T02:30"), AMSTERDAM)
                        .first(3))
                .extracting(ZonedDateTime::toString)
                .containsExactly(
                        "2026-03-28T02:30+01:00[Europe/Amsterdam]",
                        "2026-03-29T03:30+02:00[Europe/Amsterdam]",
                        "2026-03-30T02:30+02:00[Europe/Amsterdam]");
        assertThat(Cadence.every(Period.ofDays(1), LocalDateTime.parse("2026-10-25T02:30"), AMSTERDAM)
                        .first(2))
                .extracting(ZonedDateTime::toString)
                .containsExactly(
                        "2026-10-25T02:30+02:00[Europe/Amsterdam]", "2026-10-26T02:30+01:00[Europe/Amsterdam]");
    }

    @Test
    void passesOverMonthsWithoutThatDayAndDoesNotCountThem() {
        assertThat(days(Cadence.every(Period.ofMonths(1), LocalDateTime.parse("2026-01-31T09:00"), AMSTERDAM)
                        .withTimes(3)))
                .containsExactly("2026-01-31", "2026-03-31", "2026-05-31");
        assertThat(days(Cadence.every(Period.ofYears(1), LocalDateTime.parse("2024-02-29T09:00"), AMSTERDAM)
                        .withTimes(2)))
                .containsExactly("2024-02-29", "2028-02-29");
    }

    @Test
    void countsADayThatIsLeftOut() {
        assertThat(days(Cadence.weekly(MONDAY, AMSTERDAM)
                        .withDays(List.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY))
                        .withTimes(4)
                        .withExcept(List.of(LocalDate.parse("2026-09-10")))))
                .containsExactly("2026-09-07", "2026-09-14", "2026-09-17");
    }

    @Test
    void includesTheLastDay() {
        assertThat(days(Cadence.weekly(MONDAY, AMSTERDAM).withUntil(LocalDate.parse("2026-09-21"))))
                .containsExactly("2026-09-07", "2026-09-14", "2026-09-21");
    }

    @Test
    void isReadWithALimitOrInATimeWhenItDoesNotEnd() {
        Cadence endless = Cadence.weekly(MONDAY, AMSTERDAM);

        assertThat(endless.ends()).isFalse();
        assertThat(endless.first(100)).hasSize(100);
        assertThat(endless.between(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z")))
                .hasSize(4);
        assertThat(endless.next(Instant.parse("2026-09-07T13:00:00Z")))
                .isEqualTo(ZonedDateTime.parse("2026-09-14T15:00+02:00[Europe/Amsterdam]"));
        assertThat(endless.withTimes(1).next(Instant.parse("2026-09-07T13:00:00Z")))
                .isNull();
        assertThatThrownBy(endless::all)
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("cadence (2026-09-07T15:00[Europe/Amsterdam] every P7D on MONDAY) must end to be read"
                        + " without a limit. Maybe withTimes(10) or first(10)");
        assertThatThrownBy(() -> endless.first(0)).hasMessage("limit (0) must be 1 to 10000");
        assertThatThrownBy(() -> endless.between(Instant.EPOCH, Instant.MAX)).hasMessageContaining("at most 10000");
        assertThatThrownBy(() -> endless.withTimes(20_000).all()).hasMessageContaining("at most 10000 occurrences");
    }

    @Test
    void endsWithTheCalendarWhateverThePeriod() {
        assertThat(Cadence.every(Period.ofYears(1), LocalDateTime.parse("9990-01-01T00:00"), ZoneOffset.UTC)
                        .first(100))
                .hasSize(10);
        assertThat(Cadence.every(Period.ofYears(4001), LocalDateTime.parse("2024-02-29T00:00"), ZoneOffset.UTC)
                        .first(100))
                .hasSize(1);
        assertThat(Cadence.every(Period.ofDays(Integer.MAX_VALUE), MONDAY, AMSTERDAM)
                        .first(9))
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNoCadence() {
        refused(() -> Cadence.every(Period.ZERO, MONDAY, AMSTERDAM), "period (P0D) must be days or weeks, or months");
        refused(() -> Cadence.every(Period.of(0, 1, 3), MONDAY, AMSTERDAM), "period (P1M3D) must be days or weeks");
        refused(() -> Cadence.every(Period.ofDays(-7), MONDAY, AMSTERDAM), "period (P-7D) must be");
        refused(
                () -> Cadence.every(Period.ofDays(1), MONDAY, AMSTERDAM).withDays(Set.of(DayOfWeek.MONDAY)),
                "days ([MONDAY]) must be given with a period of weeks only, not P1D. Maybe P1W");
        refused(
                () -> Cadence.weekly(MONDAY, AMSTERDAM).withDays(Set.of(DayOfWeek.FRIDAY)),
                "days ([FRIDAY]) must hold the day of the first one, which is a MONDAY");
        refused(
                () -> Cadence.weekly(MONDAY, AMSTERDAM).withUntil(LocalDate.parse("2026-09-06")),
                "until (2026-09-06) must not be before the first, 2026-09-07T15:00. Maybe 2027-09-06");
        refused(() -> Cadence.weekly(MONDAY, AMSTERDAM).withTimes(0), "times (0) must be 1 to 100000");
        refused(() -> Cadence.weekly(MONDAY.withNano(1), AMSTERDAM), "must be to the second");
        refused(
                () -> new Cadence(
                        MONDAY, AMSTERDAM, Period.ofDays(1), Set.of(), 2, LocalDate.parse("2027-01-01"), Set.of()),
                "times (2) must not be given together with until (2027-01-01)");
    }

    @Test
    void refusesATextThatIsNoCadence() {
        refused(
                () -> Cadence.parse("2026-09-07T15:00[Europe/Amsterdm] every P1W"),
                "zone (Europe/Amsterdm) must be a known time zone. Maybe Europe/Amsterdam or UTC");
        for (String text : List.of("", "weekly", "2026-09-07T15:00[UTC]", "2026-09-07T15:00[UTC] every P1W on")) {
            refused(() -> Cadence.parse(text), "cadence (" + text + ") must read like 2026-09-07T15:00[Europe");
        }
        refused(() -> Cadence.parse("2026-09-07T15:00[UTC] every P1W x times"), "must read like");
        refused(() -> Cadence.parse("2026-09-07T15:00[UTC] every P1W on BLURSDAY"), "must read like");
        refused(() -> Cadence.parse("2026-09-07T15:00[UTC] every P1W for ever"), "must read like");
    }

    @Property(tries = 500)
    void readsWhatItWrote(@ForAll("cadences") Cadence cadence) {
        assertThat(Cadence.parse(cadence.toString())).isEqualTo(cadence);
    }

    @Property(tries = 300)
    void agreesWithLookingAtEachDayOfTheCalendar(@ForAll("cadences") Cadence cadence) {
        assertThat(cadence.first(20)).isEqualTo(dayByDay(cadence, 20));
    }

    @Property(tries = 200)
    void givesTheSameInATimeAsFromTheBeginning(@ForAll("cadences") Cadence cadence) {
        List<ZonedDateTime> some = cadence.first(12);
        if (some.size() == 12) {
            assertThat(cadence.between(some.get(3).toInstant(), some.get(9).toInstant()))
                    .isEqualTo(some.subList(3, 9));
            assertThat(cadence.next(some.get(3).toInstant())).isEqualTo(some.get(4));
        }
    }

    /** The rule, said again by asking of every day whether it is one. */
    private static List<ZonedDateTime> dayByDay(Cadence cadence, int most) {
        List<ZonedDateTime> found = new ArrayList<>();
        LocalDate start = cadence.first().toLocalDate();
        int counted = 0;
        for (LocalDate day = start; found.size() < most && day.getYear() < 2200; day = day.plusDays(1)) {
            boolean over = cadence.times() != null && counted == cadence.times()
                    || cadence.until() != null && day.isAfter(cadence.until());
            if (over) {
                break;
            }
            if (isDay(cadence, start, day)) {
                counted++;
                if (!cadence.except().contains(day)) {
                    found.add(resolved(day.atTime(cadence.first().toLocalTime()), cadence.zone()));
                }
            }
        }
        return found;
    }

    private static boolean isDay(Cadence cadence, LocalDate start, LocalDate day) {
        long months = cadence.every().toTotalMonths();
        if (months > 0) {
            return day.getDayOfMonth() == start.getDayOfMonth()
                    && ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1)) % months == 0;
        }
        long days = cadence.every().get(ChronoUnit.DAYS);
        if (days % 7 != 0) {
            return ChronoUnit.DAYS.between(start, day) % days == 0;
        }
        long weeks = Math.floorDiv(day.toEpochDay() + 3, 7) - Math.floorDiv(start.toEpochDay() + 3, 7);
        return cadence.days().contains(day.getDayOfWeek()) && weeks % (days / 7) == 0;
    }

    /** RFC 5545, 3.3.5, from the offsets of the zone alone. */
    private static ZonedDateTime resolved(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        ZoneOffset offset =
                offsets.isEmpty() ? zone.getRules().getTransition(local).getOffsetBefore() : offsets.get(0);
        return local.toInstant(offset).atZone(zone);
    }

    @Provide
    static Arbitrary<Cadence> cadences() {
        Arbitrary<LocalDateTime> first = Arbitraries.longs()
                .between(0, Duration.ofDays(3 * 365).toMinutes() / 15)
                .map(quarters -> LocalDateTime.parse("2024-01-01T00:00").plusMinutes(15 * quarters));
        Arbitrary<ZoneId> zone = Arbitraries.of(
                        "Europe/Amsterdam",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Africa/Cairo",
                        "UTC",
                        "Asia/Tokyo")
                .map(ZoneId::of);
        Arbitrary<Period> every = Arbitraries.of(
                        "P1D", "P2D", "P10D", "P1W", "P2W", "P5W", "P1M", "P2M", "P6M", "P1Y", "P18M")
                .map(Period::parse);
        return Combinators.combine(
                        first,
                        zone,
                        every,
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3),
                        Arbitraries.integers().between(-20, 20),
                        Arbitraries.integers().between(0, 400).set().ofMaxSize(5))
                .as(CadenceTest::cadence);
    }

    private static Cadence cadence(
            LocalDateTime first, ZoneId zone, Period every, Set<DayOfWeek> days, int end, Set<Integer> except) {
        Cadence cadence = Cadence.every(every, first, zone);
        if (cadence.isWeekly()) {
            Set<DayOfWeek> more = new TreeSet<>(days);
            more.add(first.getDayOfWeek());
            cadence = cadence.withDays(more);
        }
        if (end > 0) {
            cadence = cadence.withTimes(end);
        } else if (end < -2) {
            cadence = cadence.withUntil(first.toLocalDate().plusDays(-7L * end));
        }
        Set<LocalDate> left = new TreeSet<>();
        except.forEach(day -> left.add(first.toLocalDate().plusDays(day)));
        return cadence.withExcept(left);
    }

    private static List<String> days(Cadence cadence) {
        return cadence.all().stream()
                .map(occurrence -> occurrence.toLocalDate().toString())
                .toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(SocialLearningException.class).hasMessageContaining(message);
    }
}

package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.exchange.EventReaderContract;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.experiment.Cadence;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F1")
class CalendarTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-09-07T15:00");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheLawsOfReaders() {
        Source sample = Source.of(
                "plan.ics",
                calendar(event("one"), recurring("two", "FREQ=WEEKLY;COUNT=3")).getBytes(StandardCharsets.UTF_8));
        return EventReaderContract.laws(new CalendarReader(), sample).stream()
                .map(law -> dynamicTest(law.name(), law.check()::run));
    }

    @Test
    void writesACadenceThatAnotherCalendarReads() throws IOException {
        Path file = folder.resolve("plan.ics");
        Run run = Run.of(
                "calendar",
                "--cadence",
                "2026-09-07T15:00[Europe/Amsterdam] every P7D on MONDAY,THURSDAY 12 times except 2026-10-19",
                "--title",
                "Lezing",
                "--minutes",
                "10",
                "--out",
                file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file))
                .contains("BEGIN:VTIMEZONE")
                .contains("DTSTART;TZID=Europe/Amsterdam:20260907T150000")
                .contains("BYDAY=MO,TH")
                .contains("COUNT=12")
                .contains("EXDATE;TZID=Europe/Amsterdam:20261019T150000")
                .contains("DURATION:PT10M")
                .contains("SUMMARY:Lezing");
    }

    @Test
    void readsACalendarAndWritesWhatItHolds() throws IOException {
        String journal = folder.resolve("kept").toString();
        Path in = folder.resolve("in.ics");
        Files.writeString(
                in,
                calendar(
                        event("one"),
                        recurring("two", "FREQ=WEEKLY;COUNT=3"),
                        recurring("three", "FREQ=DAILY"),
                        event("four").replace("DTEND:20260907T131000Z", "DTEND;TZID=Europe/Amsterdm:20260907T151000")));
        Run imported = Run.of(
                "import",
                "--from",
                "icalendar:" + in,
                "--to",
                journal,
                "--basis",
                "agreed",
                "--zone",
                "Europe/Amsterdam",
                "--json");

        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out())
                .contains("\"recorded\":4")
                .contains("\"refused\":2")
                .contains("must end to be read. Maybe --set until=2027-09-07")
                .contains("TZID (Europe/Amsterdm) must be a known time zone. Maybe Europe/Amsterdam");
        assertThat(Run.of("import", "--from", "icalendar:" + in, "--to", journal, "--basis", "agreed", "--json")
                        .out())
                .contains("\"recorded\":0")
                .contains("\"duplicates\":4");

        Path out = folder.resolve("out.ics");
        Run written = Run.of("calendar", "--journal", journal, "--out", out.toString(), "--json");
        assertThat(written.out()).contains("\"encounters\":4");
        assertThat(Files.readString(out))
                .contains("UID:two/2026-09-14")
                .contains("DTSTART:20260914T130000Z")
                .contains("LOCATION:koffiehoek");
    }

    @Test
    void readsARecurrenceWithoutAnEndUpToADay() throws IOException {
        Path in = Files.writeString(folder.resolve("in.ics"), calendar(recurring("three", "FREQ=DAILY")));

        Run run =
                Run.of("check", "--from", "icalendar:" + in, "--set", "until=2026-09-10", "--zone", "Europe/Amsterdam");

        assertThat(run.out()).contains("accepted");
        assertThat(Run.of("check", "--from", "icalendar:" + in, "--set", "until=tomorrow")
                        .err())
                .contains("setting until (tomorrow) must be a day. Maybe 2027-07-31");
    }

    @Test
    void saysWhatIsWrongWithAnEntry() throws IOException {
        refused(
                event("a").replace("DTEND:20260907T131000Z", "DTEND:20260907T120000Z"),
                "DTEND (20260907T120000Z) must not be before DTSTART");
        refused(event("a").replace("DTSTART:20260907T130000Z\r\n", ""), "DTSTART (none) must be given");
        refused(event("a").replace("UID:a\r\n", ""), "UID (none) must be given");
        refused(event("a").replace("DTSTART:20260907T130000Z", "DTSTART:soon"), "DTSTART (soon) must be one like");
        refused(recurring("a", "FREQ=HOURLY;COUNT=2"), "must come round in days, weeks, months or years");
        refused(recurring("a", "FREQ=MONTHLY;BYDAY=1MO;COUNT=2"), "must not name a day by its number in the month");
        refused(
                recurring("a", "FREQ=WEEKLY;COUNT=2;BYHOUR=9,15"),
                "RRULE (FREQ=WEEKLY;COUNT=2;BYHOUR=9,15) must come back on the day and at the time of its first one,"
                        + " without BYHOUR. Maybe export the calendar with each time as a VEVENT of its own, or"
                        + " FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10");
        // the last working day of a month
        refused(recurring("a", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2"), "without BYSETPOS. Maybe");
        refused(recurring("a", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2"), "without BYMONTHDAY. Maybe");
        refused(recurring("a", "FREQ=YEARLY;BYMONTH=3;COUNT=2"), "without BYMONTH. Maybe");
        refused(recurring("a", "FREQ=YEARLY;BYYEARDAY=100;COUNT=2"), "without BYYEARDAY. Maybe");
        refused(recurring("a", "FREQ=YEARLY;BYWEEKNO=20;COUNT=2"), "without BYWEEKNO. Maybe");
        refused(recurring("a", "RSCALE=CHINESE;FREQ=YEARLY;COUNT=2"), "Maybe");
        refused(
                recurring("a", "FREQ=DAILY;COUNT=2").replace("END:VEVENT", "RDATE:20261001T130000Z\r\nEND:VEVENT"),
                "RDATE (20261001T130000Z) must not be given. Maybe a VEVENT of its own for each time");
        refused(
                recurring("a", "FREQ=DAILY;COUNT=2").replace("END:VEVENT", "RRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT"),
                "RRULE (2 of them) must be one. Maybe a VEVENT for each");
        refused(recurring("a", "FREQ=FORTNIGHTLY;COUNT=2"), "Maybe FREQ=WEEKLY;COUNT=10");
        refused(recurring("a", "FREQ=WEEKLY;COUNT=5000"), "must have at most 1000 occurrences");
        refused(recurring("a", "FREQ=WEEKLY;UNTIL=20250101"), "must not be before the first");
        refused(recurring("a", "every monday"), "must be a recurrence rule. Maybe FREQ=WEEKLY;COUNT=10");
    }

    @Test
    void refusesACadenceThatACalendarCannotSay() {
        assertThat(Run.of(
                                "calendar",
                                "--cadence",
                                "2026-09-07T15:00[+02:00] every P7D",
                                "--out",
                                folder.resolve("x").toString())
                        .err())
                .contains("zone (+02:00) must be a region that calendars know. Maybe Europe/Amsterdam or UTC");
        assertThat(Run.of(
                                "calendar",
                                "--cadence",
                                "weekly",
                                "--out",
                                folder.resolve("x").toString())
                        .err())
                .contains("cadence (weekly) must read like");
        assertThatThrownBy(() -> Recurrences.cadence(MONDAY, AMSTERDAM, "FREQ=SECONDLY", List.of()))
                .isInstanceOf(SocialLearningException.class);
    }

    @Property(tries = 300)
    void saysTheSameAsTheRuleAndReadsItBack(@ForAll("cadences") Cadence cadence) {
        var rule = Recurrences.rule(cadence);
        ZonedDateTime first = cadence.first().atZone(cadence.zone());

        // ical4j's own expansion, as the independent truth; of a time that occurs twice it takes either, and RFC 5545
        // the first
        List<ZonedDateTime> expanded = rule.getDates(first, first, first.plusYears(6)).stream()
                .filter(one -> one.isBefore(first.plusYears(6)))
                .filter(one -> !cadence.except().contains(day(one, cadence)))
                .map(ZonedDateTime::withEarlierOffsetAtOverlap)
                .limit(25)
                .toList();
        List<ZonedDateTime> ours = cadence.first(25).stream()
                .filter(one -> one.isBefore(first.plusYears(6)))
                .toList();
        assertThat(ours).isEqualTo(expanded);
        assertThat(Recurrences.cadence(cadence.first(), cadence.zone(), rule.toString(), cadence.except()))
                .isEqualTo(cadence);
    }

    private static LocalDate day(ZonedDateTime one, Cadence cadence) {
        return one.withZoneSameInstant(cadence.zone()).toLocalDate();
    }

    @Provide
    static Arbitrary<Cadence> cadences() {
        Arbitrary<LocalDateTime> first = Arbitraries.integers()
                .between(0, 3 * 365 * 96)
                .map(quarters -> LocalDateTime.parse("2024-01-01T00:00").plusMinutes(15L * quarters));
        Arbitrary<ZoneId> zone = Arbitraries.of(
                        "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "UTC", "Asia/Tokyo")
                .map(ZoneId::of);
        Arbitrary<Period> every = Arbitraries.of("P1D", "P3D", "P1W", "P2W", "P1M", "P2M", "P6M", "P1Y")
                .map(Period::parse);
        return Combinators.combine(
                        first,
                        zone,
                        every,
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3),
                        Arbitraries.integers().between(-20, 20),
                        Arbitraries.integers().between(0, 400).set().ofMaxSize(5))
                .as(CalendarTest::cadence)
                // The peer begins at a time, so of a first one that the clock skips it repeats what it was moved to.
                .filter(CalendarTest::beginsAtATimeThatIsThere);
    }

    private static boolean beginsAtATimeThatIsThere(Cadence cadence) {
        return cadence.first().atZone(cadence.zone()).toLocalDateTime().equals(cadence.first());
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
        List<LocalDate> left = new ArrayList<>();
        except.forEach(day -> left.add(first.toLocalDate().plusDays(day)));
        return cadence.withExcept(left);
    }

    private void refused(String entry, String message) throws IOException {
        Path in = Files.writeString(folder.resolve("wrong.ics"), calendar(entry, event("good")));
        Run run = Run.of("check", "--from", "icalendar:" + in);
        assertThat(run.out()).contains(message).contains("accepted");
    }

    private static String event(String uid) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260907T130000Z\r\n"
                + "DTEND:20260907T131000Z\r\nLOCATION:koffiehoek\r\nCATEGORIES:spreadsheets,excel\r\nEND:VEVENT\r\n";
    }

    private static String recurring(String uid, String rule) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260907T130000Z\r\n"
                + "DURATION:PT10M\r\nRRULE:" + rule + "\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String... entries) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + String.join("", entries)
                + "END:VCALENDAR\r\n";
    }
}

package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.house.Requirement;

@Requirement("F3")
class SuggestTest {
    @TempDir
    private Path folder;

    /** Two questions, on a Friday morning and on a Monday ten days later. */
    private String history() throws IOException {
        Path file = folder.resolve("history.csv");
        Files.writeString(file, """
                id,author,time,kind,text
                1,anna,2026-04-24T08:00:00Z,question,Wie weet dit?
                2,ben,2026-05-04T08:00:00Z,question,En dit?
                """);
        return "csv:" + file;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void writesThePagesOfADeskAndOfTheReplayBesideIt() throws IOException {
        Path out = folder.resolve("out");

        Run run = Run.of("suggest", "--from", history(), "--out", out.toString(), "--lang", "nl", "--title", "Koffie");

        assertThat(run.code()).isZero();
        assertThat(out.resolve("desk.html")).content().contains("<html lang=\"nl\">", "Koffie", "output@1");
        assertThat(out.resolve("replay.html")).content().contains("Vóór het aanzetten", "output@1");
        assertThat(run.err()).contains("Wrote " + out.resolve("desk.html"), "Wrote " + out.resolve("replay.html"));
    }

    @Test
    void showsTheDeskAsOfATime() throws IOException {
        Path out = folder.resolve("out");

        Run.of("suggest", "--from", history(), "--out", out.toString(), "--at", "2026-04-24T09:00");

        assertThat(out.resolve("desk.html")).content().contains("Nothing today", "Friday 24 April 2026, 09:00");
        assertThat(Run.of("suggest", "--from", history(), "--out", out.toString(), "--at", "vrijdag")
                        .err())
                .contains("--at (vrijdag) must be a date and a time. Maybe 2018-05-08T09:00");
    }

    @Test
    void readsWhatIsOnFromAConfiguration() throws IOException {
        String config = file("desk.json", "{\"policies\": {\"seen\": false}}");

        Run run = Run.of("suggest", "--from", history(), "--config", config, "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("\"policy\":\"seen\"");
    }

    @Test
    void tellsAllThatIsWrongWithAConfiguration() throws IOException {
        String config = file("desk.json", "{\"polices\": {}, \"gate\": {\"open\": 99}}");

        Run run = Run.of("suggest", "--from", history(), "--config", config);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("(polices) is not known here. Maybe policies")
                .contains("gate.open (99) must be a whole number from 1 to 50");
    }

    @Test
    void leavesOutHolidaysFromACalendar() throws IOException {
        String free = file("free.ics", """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//EN
                BEGIN:VEVENT
                UID:spring
                DTSTART;VALUE=DATE:20260430
                DTEND;VALUE=DATE:20260502
                SUMMARY:Meivakantie
                END:VEVENT
                BEGIN:VEVENT
                UID:liberation
                DTSTART;VALUE=DATE:20200505
                RRULE:FREQ=YEARLY
                SUMMARY:Bevrijdingsdag
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));

        // no output is named a week after the start, which is Friday 1 May
        assertThat(Run.of("suggest", "--from", history()).out()).startsWith("2026-05-01");
        // where nobody works then, the next working day is Monday
        assertThat(Run.of("suggest", "--from", history(), "--holidays", free).out())
                .startsWith("2026-05-04");
        assertThat(Run.of(
                                "suggest",
                                "--from",
                                history(),
                                "--holidays",
                                folder.resolve("none.ics").toString())
                        .err())
                .contains("must be an iCalendar file");
    }

    @Test
    void saysWhichHolidaysCannotBeRead() throws IOException {
        String broken =
                file("broken.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

        assertThat(Run.of("suggest", "--from", history(), "--holidays", broken).err())
                .contains("Holidays:", "DTSTART (none) must be given");
    }

    @Test
    void printsTheSchemaOfConfigurations() {
        assertThat(Run.of("suggest", "--config-schema").out()).contains("\"$schema\"", "\"let-go\"", "\"waitFor\"");
    }
}

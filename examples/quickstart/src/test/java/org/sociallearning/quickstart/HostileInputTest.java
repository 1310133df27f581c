package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile user gave the jar, and what made it fall over once. */
@Tag("once")
class HostileInputTest {
    @TempDir
    Path folder;

    @Test
    void refusesALineOfTextsWithoutEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.txt"), "thanks\n" + "a".repeat(1_000_001));

        Run run = Run.of("signals", "--in", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "quickstart: line 2 of --in (" + file + ") must be at most 1000000 characters");
    }

    @Test
    void readsTextsWhateverTheirLineEnds() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.txt"), "thanks\r\n\nthanks");

        assertThat(Run.of("signals", "--in", file.toString()).out().lines()).hasSize(3);
    }

    @Test
    void refusesACalendarOfComponentsWithinComponents() throws IOException {
        Path file = Files.writeString(
                folder.resolve("deep.ics"), "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(100_000));

        Run run = Run.of("check", "--from", "icalendar:" + file);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"rule\":\"must be a component at most 10 deep in others\"");
    }

    @Test
    void refusesPeriodsBeyondTheCalendar() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "author,time\nanna,2026-01-05\n");

        Run run = Run.of(
                "report",
                "--from",
                "csv:" + table,
                "--out",
                folder.resolve("out").toString(),
                "--before",
                "-999999999-01-01..+999999999-12-31",
                "--during",
                "2026-01-05..2026-01-11");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .endsWithIgnoringCase("quickstart: --before (-999999999-01-01) must lie in the years 1 to 9999"
                        + System.lineSeparator());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesDevices() {
        Run run = Run.of("check", "--from", "own:/dev/zero");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("quickstart: source (/dev/zero) must be a file or a folder");
    }

    @Test
    void writesNoTableInWhichACellCouldBeAFormula() throws IOException {
        Path out = folder.resolve("out");
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "id,author,time,text,tags\n=1+1,=cmd|calc,2026-01-05,=HYPERLINK(\"http://example.org\"),=1;+1;-1;@x\n");
        assertThat(Run.of(
                                "import",
                                "--from",
                                "csv:" + table,
                                "--to",
                                folder.resolve("j").toString(),
                                "--basis",
                                "=1")
                        .code())
                .isZero();
        assertThat(Run.of("report", "--journal", folder.resolve("j").toString(), "--out", out.toString())
                        .code())
                .isZero();
        assertThat(Run.of("calendar", "--journal", folder.resolve("j").toString(), "--out", out + "/c.ics")
                        .code())
                .isBetween(0, 1);

        // No writer of ours makes what a spreadsheet opens; who adds one must quote cells that begin with = + - @ tab
        // or CR.
        assertThat(endings(out)).isSubsetOf("html", "json", "md", "ics");
    }

    private static Set<String> endings(Path folder) throws IOException {
        Set<String> endings = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .forEach(name -> endings.add(name.substring(name.lastIndexOf('.') + 1)));
        }
        return endings;
    }
}

package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.house.Requirement;

@Requirement("E2")
class CheckInTest {
    @TempDir
    private Path folder;

    /** Weekly from 5 January 2026 until 20 February; fourteen people say something in the first week. */
    private String told() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("{\"type\":\"opened\",\"id\":\"o\",\"at\":\"2026-01-05T08:00:00Z\",\"title\":\"Lectures\","
                + "\"form\":\"coffee-lecture\",\"zone\":\"UTC\",\"cadence\":\"P7D\"}");
        for (int i = 0; i < 14; i++) {
            lines.add("{\"type\":\"contributed\",\"id\":\"c" + i + "\",\"at\":\"2026-01-06T08:00:00Z\",\"actor\":\"p"
                    + i + "\",\"contribution\":\"post/" + i + "\",\"kind\":\"idea\",\"space\":\"forum\"}");
        }
        lines.add("{\"type\":\"checked-in\",\"id\":\"k\",\"at\":\"2026-02-10T08:00:00Z\","
                + "\"talkedAbout\":\"At <i>lunch</i>\"}");
        lines.add("{\"type\":\"ended\",\"id\":\"e\",\"at\":\"2026-02-20T08:00:00Z\"}");
        return Files.write(folder.resolve("events.jsonl"), lines).toString();
    }

    @Test
    void showsTheCheckInsWithEvidenceAndOwnWords() throws IOException {
        Run run = Run.of("check-in", "--from", "own:" + told());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("# Check-in 1")
                .contains("Check-in 1 of 9 February 2026 was held.")
                .contains("the weeks 2026-W02 to 2026-W03")
                .contains("Ideas and improvements: 14")
                .contains("At &lt;i\\>lunch&lt;/i\\>");
        assertThat(Run.of("check-in", "--from", "own:" + told(), "--lang", "nl").out())
                .contains("Ideeën en verbeteringen: 14");
    }

    @Test
    void saysTheSameToAMachine() throws IOException {
        Run run = Run.of("check-in", "--from", "own:" + told(), "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out())
                .contains("\"number\":1,\"due\":\"2026-02-09\",\"state\":\"answered\"")
                .contains("\"weeks\":[\"2026-W02\",\"2026-W03\"]")
                .contains("\"talkedAbout\":\"At <i>lunch</i>\"")
                .contains("\"measure\":\"check-in/improvements.contributions\",\"counted\":[\"2026-W02\",\"2026-W03\"],"
                        + "\"notYet\":[],\"is\":\"known\",\"value\":14");
    }

    @Test
    void writesTheSameDatesIntoACalendar() throws IOException {
        Path out = folder.resolve("plan.ics");
        Run run = Run.of("calendar", "--from", "own:" + told(), "--out", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(out)).contains("20260209");
    }

    @Test
    void refusesOtherNumbersOfWeeks() throws IOException {
        assertThat(Run.of("check-in", "--from", "own:" + told(), "--weeks", "9").err())
                .contains("weeks of a check-in (9) must be 4 to 6");
    }
}

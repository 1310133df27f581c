package org.sociallearning.quickstart;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.experiment.Cadence;
import org.sociallearning.core.experiment.CheckIn;
import org.sociallearning.core.experiment.Encounter;
import org.sociallearning.core.problem.SocialLearningException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes encounters and check-ins, or one recurrence, as a calendar file. */
@Command(
        name = "calendar",
        description = "Write encounters and check-ins, or a cadence, as an iCalendar file.",
        mixinStandardHelpOptions = true)
final class CalendarCommand implements Runnable {
    private static final int MOST_MINUTES = 366 * 24 * 60;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write, as plan.ics.")
    private Path out;

    @Option(
            names = "--cadence",
            paramLabel = "TEXT",
            description = "In place of a journal: a recurrence, as '2026-09-07T15:00[Europe/Amsterdam] every P7D on"
                    + " MONDAY 12 times except 2026-10-19'.")
    private @Nullable String cadence;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the recurrence is called.")
    private String title = "Encounter";

    @Option(names = "--minutes", paramLabel = "N", description = "How long each one takes; not said unless given.")
    private int minutes;

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language of check-ins; en unless given.")
    private String language = "en";

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Locale locale = Languages.of(language);
        if (cadence != null) {
            if (minutes < 0 || minutes > MOST_MINUTES) {
                throw new SocialLearningException("--minutes (" + minutes + ") must be 0 to " + MOST_MINUTES);
            }
            CalendarFile file = new CalendarFile(Clock.systemUTC().instant());
            Cadence parsed = Cadence.parse(cadence);
            file.add("cadence-" + parsed.first(), title, parsed, minutes == 0 ? null : Duration.ofMinutes(minutes));
            file.write(out);
            describe(output, 1, 0);
            return;
        }
        try (Study study = open.study(output)) {
            Instant now = study.workspace().clock().instant();
            CalendarFile file = new CalendarFile(now);
            List<Encounter> encounters =
                    study.workspace().overview().encounters().all();
            encounters.forEach(file::add);
            List<CheckIn> checkIns = study.workspace().overview().checkIns();
            checkIns.forEach(checkIn -> file.add(checkIn, checkIn.text(locale)));
            file.write(out);
            describe(output, encounters.size(), checkIns.size());
        }
    }

    private void describe(Output output, int encounters, int checkIns) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("calendar", out.toString());
            result.put("encounters", encounters);
            result.put("checkIns", checkIns);
            output.json(result);
        } else {
            output.line("The calendar lies in " + out + ": " + encounters + " encounters, " + checkIns + " check-ins.");
        }
    }
}

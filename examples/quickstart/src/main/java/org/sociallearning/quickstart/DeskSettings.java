package org.sociallearning.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.moderation.DeskConfiguration;
import org.sociallearning.moderation.DeskOptions;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Replay;
import picocli.CommandLine.Option;

/** How the desk works: a configuration and the holidays. */
final class DeskSettings {
    private static final int YEARS_AHEAD = 5;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A desk's configuration as JSON: policies, parameters, how quiet, working days; "
                    + "--config-schema prints what it may hold.")
    private @Nullable Path config;

    @Option(
            names = "--holidays",
            paramLabel = "FILE.ics",
            description = "An iCalendar file with days on which nobody works, besides those of --config.")
    private @Nullable Path holidays;

    DeskSettings() {}

    /** A replay of what a workspace holds, under these settings. */
    Replay replay(Workspace workspace) {
        DeskConfiguration configuration = configuration(workspace.zone(), workspace.clock());
        return Replay.of(workspace, configuration.policies()).with(configuration.options());
    }

    private DeskConfiguration configuration(ZoneId zone, Clock clock) {
        DeskConfiguration read = config == null
                ? DeskConfiguration.of(Policies.recommended(), DeskOptions.withDefaults(), zone)
                : read(config, zone);
        if (holidays == null) {
            return read;
        }
        ZoneId days = Objects.requireNonNull(read.options().workingHours()).zone();
        LocalDate until = LocalDate.ofInstant(clock.instant(), days).plusYears(YEARS_AHEAD);
        return read.withHolidays(HolidayFile.read(holidays, days, until));
    }

    private static DeskConfiguration read(Path file, ZoneId zone) {
        try (InputStream in = Files.newInputStream(file)) {
            return DeskConfiguration.read(in, Policies.recommended(), zone);
        } catch (IOException e) {
            throw new SocialLearningException("--config (" + file + ") must be a file that can be read", e);
        }
    }
}

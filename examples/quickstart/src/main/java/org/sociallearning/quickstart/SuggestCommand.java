package org.sociallearning.quickstart;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.moderation.DeskConfiguration;
import org.sociallearning.moderation.DeskView;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Replay;
import org.sociallearning.moderation.ReplaySummary;
import org.sociallearning.moderation.Suggestion;
import org.sociallearning.moderation.page.ReplayPage;
import org.sociallearning.quickstart.simulation.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a desk would have suggested over a history. */
@Command(
        name = "suggest",
        description = "Replay the facilitator's desk: what it would have suggested, had it been there.",
        mixinStandardHelpOptions = true)
final class SuggestCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Mixin
    private DeskSettings settings = new DeskSettings();

    @Option(names = "--config-schema", description = "Print the JSON schema of --config and do nothing else.")
    private boolean schema;

    @Option(
            names = "--moderator",
            paramLabel = "ID",
            description = "The id of a moderator in the source, or a pseudonym. May be repeated.")
    private List<String> moderators = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language of the suggestions; en unless given.")
    private String language = "en";

    @Option(names = "--explain", description = "Print the whole explanation of each suggestion.")
    private boolean explain;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "A folder for the pages of the desk and the replay; without --from or --journal those of a made-up organisation.")
    private @Nullable Path out;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "As of when a page shows the desk, as in 2018-05-08T09:00; when something new came last unless given.")
    private @Nullable String at;

    @Option(names = "--title", paramLabel = "TEXT", description = "What is facilitated, as the page calls it.")
    private String title = "";

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        if (schema) {
            output.line(DeskConfiguration.schema(Policies.recommended()));
            return;
        }
        Locale locale = Languages.of(language);
        boolean demo = out != null && !open.isGiven();
        Organisation organisation = Organisation.withDefaults();
        try (Study study = demo ? DemoStudy.of(organisation, 1, output) : open.study(output)) {
            Replay replay = settings.replay(study.workspace());
            List<ParticipantId> named =
                    moderators.stream().map(id -> pseudonym(study, id)).toList();
            if (!named.isEmpty()) {
                replay = replay.withModerators(named.toArray(ParticipantId[]::new));
            }
            List<Suggestion> suggestions = new ArrayList<>();
            Map<String, Object> result = new LinkedHashMap<>();
            ReplaySummary summary;
            if (out == null) {
                summary = replay.run(suggestions::add);
            } else {
                ReplayPage page = ReplayPage.of(replay, suggestions::add);
                summary = page.summary();
                List<DeskView> desks = at == null && !summary.desks().isEmpty()
                        ? summary.desks()
                        : replay.views(moment(replay, summary, study));
                DeskFiles files =
                        new DeskFiles(study.workspace(), demo || !title.isEmpty() ? title : open.title(), locale);
                List<Path> pages = files.write(out, desks, page);
                pages.forEach(file -> output.note("Wrote " + file.toAbsolutePath()));
                result.put("pages", pages);
            }
            if (json) {
                result.put(
                        "suggestions",
                        suggestions.stream().map(one -> one.toMap(locale)).toList());
                result.put("summary", summary.toMap());
                output.json(result);
            } else {
                if (out == null) {
                    suggestions.forEach(one -> print(one, study, locale, output));
                }
                describe(summary, output);
            }
        }
    }

    private Instant moment(Replay replay, ReplaySummary summary, Study study) {
        if (at == null) {
            Instant end = summary.to();
            return end == null ? study.workspace().clock().instant() : end;
        }
        try {
            return LocalDateTime.parse(at).atZone(replay.hours().zone()).toInstant();
        } catch (DateTimeException e) {
            throw new SocialLearningException("--at (" + at + ") must be a date and a time. Maybe 2018-05-08T09:00", e);
        }
    }

    private void print(Suggestion suggestion, Study study, Locale locale, Output output) {
        String day =
                suggestion.at().atZone(study.workspace().zone()).toLocalDate().toString();
        output.line(day + "  " + suggestion.text(locale));
        if (explain) {
            suggestion.explanation(locale).lines().forEach(line -> output.line("            " + line));
        }
    }

    private static void describe(ReplaySummary summary, Output output) {
        output.note(summary.suggestions() + " suggestions for " + summary.moderators() + " known moderators.");
        if (!summary.notRun().isEmpty()) {
            output.note("No moderator is known, so these did not run: " + String.join(", ", summary.notRun())
                    + ". Maybe name one with --moderator ID");
        }
    }

    /** An id as the source has it, unless it is a pseudonym of somebody who takes part. */
    private static ParticipantId pseudonym(Study study, String id) {
        ParticipantId known = ParticipantId.of(id);
        return study.workspace().roster().since(known) != null
                ? known
                : study.workspace().participant(id);
    }
}

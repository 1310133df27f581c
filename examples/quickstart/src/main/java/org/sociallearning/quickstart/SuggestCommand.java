package org.sociallearning.quickstart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Replay;
import org.sociallearning.moderation.ReplaySummary;
import org.sociallearning.moderation.Suggestion;
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

    @Option(
            names = "--moderator",
            paramLabel = "ID",
            description = "The id of a moderator in the source, or a pseudonym. May be repeated.")
    private List<String> moderators = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language of the suggestions; en unless given.")
    private String language = "en";

    @Option(names = "--explain", description = "Print the whole explanation of each suggestion.")
    private boolean explain;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Locale locale = Languages.of(language);
        try (Study study = open.study(output)) {
            Replay replay = Desk.replay(study.workspace(), Policies.recommended());
            if (!moderators.isEmpty()) {
                replay = replay.withModerators(
                        moderators.stream().map(id -> pseudonym(study, id)).toArray(ParticipantId[]::new));
            }
            List<Suggestion> suggestions = new ArrayList<>();
            ReplaySummary summary = replay.run(suggestions::add);
            if (json) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put(
                        "suggestions",
                        suggestions.stream().map(one -> one.toMap(locale)).toList());
                result.put("summary", summary.toMap());
                output.json(result);
            } else {
                suggestions.forEach(one -> print(one, study, locale, output));
                describe(summary, output);
            }
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

package org.sociallearning.quickstart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.EvaluationPlan;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Suggestion;
import org.sociallearning.quickstart.simulation.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole line on a made-up organisation. */
@Command(
        name = "demo",
        description = "The whole line on a made-up organisation of 120 people: events, desk, report.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    private static final int SUGGESTIONS_SHOWN = 5;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all chance; 1 unless given.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write to; target/demo unless given.")
    private Path out = Path.of("target", "demo");

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language of the report; nl unless given.")
    private String language = "nl";

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Locale locale = Languages.of(language);
        Organisation organisation = Organisation.withDefaults();
        try (Study study = DemoStudy.of(organisation, seed, output)) {
            Workspace workspace = study.workspace();
            List<Suggestion> suggestions =
                    Desk.replay(workspace, Policies.recommended()).suggestions();
            Publication publication = measure(organisation, workspace, locale);
            ReportFiles.write(publication, out, locale);
            if (json) {
                output.json(result(workspace.position(), suggestions.size()));
            } else {
                describe(suggestions, workspace, locale, output);
            }
        }
    }

    private static Publication measure(Organisation organisation, Workspace workspace, Locale locale) {
        Weeks before = Weeks.range(
                Week.of(organisation.start()), Week.of(organisation.change()).plus(-1));
        Weeks during = Weeks.range(
                Week.of(organisation.change()), Week.of(organisation.end()).plus(-1));
        return Metrics.attach(workspace, Indicators.all())
                .evaluate(EvaluationPlan.compare(before, during)
                        .withPrimaries(DemoStudy.PRIMARY)
                        .withTitle(
                                locale.getLanguage().equals("nl")
                                        ? "Een verzonnen organisatie"
                                        : "A made-up organisation"));
    }

    private void describe(List<Suggestion> suggestions, Workspace workspace, Locale locale, Output output) {
        Set<String> lines = new LinkedHashSet<>();
        suggestions.forEach(suggestion -> lines.add(
                "  " + suggestion.at().atZone(workspace.zone()).toLocalDate() + "  " + suggestion.text(locale)));
        output.line("The desk would have made " + suggestions.size()
                + " private suggestions to four facilitators in sixteen weeks, such as:");
        lines.stream().limit(SUGGESTIONS_SHOWN).forEach(output::line);
        output.line("");
        output.line("The report lies in " + out.resolve("report.html").toAbsolutePath());
        output.line("Look at its headline, the strip of seven questions, and what it says it cannot say.");
    }

    private Map<String, Object> result(long events, int suggestions) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("seed", seed);
        result.put("events", events);
        result.put("suggestions", suggestions);
        result.put("html", out.resolve("report.html"));
        result.put("json", out.resolve("report.json"));
        result.put("markdown", out.resolve("report.md"));
        return result;
    }
}

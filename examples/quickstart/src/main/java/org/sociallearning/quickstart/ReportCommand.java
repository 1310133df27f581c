package org.sociallearning.quickstart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.publication.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures and reports. */
@Command(
        name = "report",
        description = "Measure and report: report.html, report.json and report.md.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Mixin
    private PeriodOptions periods = new PeriodOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private Path out;

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language of the report; en unless given.")
    private String language = "en";

    @Option(names = "--title", paramLabel = "TEXT", description = "What the report is about.")
    private String title = "";

    @Option(names = "--json", description = "Print where the files lie as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Locale locale = Languages.of(language);
        try (Study study = open.study(output)) {
            output.note(
                    "Weeks are those of " + InputOptions.name(study.workspace().zone()) + ".");
            Metrics metrics = Metrics.attach(study.workspace(), Indicators.all());
            Publication publication =
                    metrics.evaluate(periods.plan(metrics).withTitle(title.isEmpty() ? open.title() : title));
            ReportFiles.write(publication, out, locale);
            metrics.failures().forEach(failure -> output.note("failed: " + failure.indicator()));
        }
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("html", out.resolve("report.html"));
            result.put("json", out.resolve("report.json"));
            result.put("markdown", out.resolve("report.md"));
            output.json(result);
        } else {
            output.line("The report lies in " + out.resolve("report.html") + ".");
        }
    }
}

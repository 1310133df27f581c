package org.sociallearning.quickstart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sociallearning.core.experiment.CheckIn;
import org.sociallearning.core.experiment.CheckInRule;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.report.CheckInReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The check-ins of an experiment, each with what was seen and what people said. */
@Command(
        name = "check-in",
        description =
                "The check-ins of an experiment: when, whether held, what was seen and what people said, as Markdown.",
        mixinStandardHelpOptions = true)
final class CheckInCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Option(
            names = "--weeks",
            paramLabel = "N",
            description = "After how many weeks of activity there is one, 4 to 6; 5 unless given.")
    private int weeks = 5;

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language of the result; en unless given.")
    private String language = "en";

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Locale locale = Languages.of(language);
        CheckInRule rule = CheckInRule.withDefaults().withWeeks(weeks);
        try (Study study = open.study(output)) {
            List<CheckIn> checkIns = study.workspace().overview().checkIns(rule);
            Metrics metrics = Metrics.attach(study.workspace(), List.of(Indicators.checkIn(rule)));
            List<CheckInReport> reports = checkIns.stream()
                    .map(checkIn -> CheckInReport.of(checkIn, metrics.read(checkIn.figures())))
                    .toList();
            if (json) {
                output.line(reports.stream()
                        .map(CheckInReport::json)
                        .collect(Collectors.joining(",", "{\"checkIns\":[", "]}")));
            } else {
                reports.forEach(report -> output.line(report.markdown(locale)));
                if (reports.isEmpty()) {
                    output.note("There is no check-in: the experiment ended before the first.");
                }
            }
        }
    }
}

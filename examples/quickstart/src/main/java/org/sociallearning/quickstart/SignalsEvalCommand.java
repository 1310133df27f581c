package org.sociallearning.quickstart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well signals are found. */
@Command(
        name = "signals-eval",
        description =
                "How well signals are found in texts that people labelled, beside bare keywords and \"contains ?\".",
        mixinStandardHelpOptions = true)
final class SignalsEvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the texts of others lie (default: ${DEFAULT-VALUE}); the gold set is always there.")
    private Path data = Path.of("..", "shared", "data");

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        LabelledTexts others = new LabelledTexts(data);
        SignalEvaluation evaluation = SignalEvaluation.of(others);
        for (String name : others.absent()) {
            output.note("ABSENT: " + name + " is not in --data (" + data + "); its figures are missing below");
        }
        if (json) {
            output.json(json(evaluation, others.absent()));
        } else {
            print(evaluation, output);
        }
    }

    private static void print(SignalEvaluation evaluation, Output output) {
        output.line("| on | signal | by | labelled | precision | recall | F1 |");
        output.line("|---|---|---|---|---|---|---|");
        for (SignalEvaluation.Finding finding : evaluation.findings()) {
            Map<String, Object> figures = finding.agreement().json();
            output.line(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %s | %s | %s |",
                    finding.data(),
                    finding.signal(),
                    finding.way(),
                    finding.agreement().labelled(),
                    figure(figures, "precision"),
                    figure(figures, "recall"),
                    figure(figures, "f1")));
        }
        output.line("");
        output.line("| on | what | share | of |");
        output.line("|---|---|---|---|");
        for (SignalEvaluation.Share share : evaluation.shares()) {
            Map<String, Object> figures = json(share);
            output.line("| " + share.data() + " | " + share.what() + " | " + figure(figures, "share") + " | "
                    + share.of() + " |");
        }
    }

    private static String figure(Map<String, Object> figures, String name) {
        if (!(figures.get(name) instanceof Double value)
                || !(figures.get(name + "Interval") instanceof List<?> interval)
                || interval.size() < 2) {
            return "-";
        }
        return String.format(Locale.ROOT, "%.3f (%s to %s)", value, three(interval.get(0)), three(interval.get(1)));
    }

    private static String three(Object number) {
        return String.format(Locale.ROOT, "%.3f", ((Number) number).doubleValue());
    }

    private static Map<String, Object> json(SignalEvaluation evaluation, List<String> absent) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "findings",
                evaluation.findings().stream().map(SignalsEvalCommand::json).toList());
        json.put(
                "shares",
                evaluation.shares().stream().map(SignalsEvalCommand::json).toList());
        json.put("absent", absent);
        return json;
    }

    private static Map<String, Object> json(SignalEvaluation.Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("data", finding.data());
        json.put("signal", finding.signal());
        json.put("by", finding.way());
        json.putAll(finding.agreement().json());
        return json;
    }

    private static Map<String, Object> json(SignalEvaluation.Share share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("data", share.data());
        json.put("what", share.what());
        json.put("right", share.right());
        json.put("of", share.of());
        if (share.of() > 0) {
            json.put("share", (double) share.right() / share.of());
            json.put("shareInterval", Agreement.wilson(share.right(), share.of()));
        }
        return json;
    }
}

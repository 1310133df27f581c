package org.sociallearning.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.ImportReport;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.problem.Problem;

/** Imports with a progress bar on standard error, and says what became of it. */
final class Importing {
    private static final int PROBLEMS_SHOWN = 10;

    private Importing() {}

    static ImportReport run(Workspace workspace, InputOptions input, String basis, boolean dryRun) {
        return run(workspace, input, basis, dryRun, Set.of(Consent.TAKE_PART, Consent.BE_FOUND));
    }

    /** The same where the basis names other consents. */
    static ImportReport run(
            Workspace workspace, InputOptions input, String basis, boolean dryRun, Set<Consent> consents) {
        try (ProgressBar bar = bar()) {
            ImportOptions options = ImportOptions.onBasis(basis)
                    .withConsents(consents)
                    .withRead(input.options())
                    .withDryRun(dryRun)
                    .withProgress((bytes, total) -> bar.maxHint(total).stepTo(bytes));
            return workspace.importFrom(input.reader(), input.source(), options);
        }
    }

    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(250)
                .clearDisplayOnFinish()
                .build();
    }

    static void describe(ImportReport report, Output output) {
        output.note(
                report.dryRun()
                        ? "Nothing is recorded (dry run)."
                        : "Recorded " + report.recorded() + " of " + report.read() + " events read as "
                                + report.format() + ".");
        note(output, report.duplicates(), "were there already");
        note(output, report.withoutConsent(), "came without consent");
        note(output, report.refused(), "records were refused");
        report.problems().stream().limit(PROBLEMS_SHOWN).map(Problem::toString).forEach(output::note);
        long shown = Math.min(PROBLEMS_SHOWN, report.problems().size());
        note(output, report.problems().size() - shown + report.furtherProblems(), "more problems");
        report.leftOut().forEach((name, count) -> note(output, count, "left out: " + name));
        report.unresolved().forEach((name, count) -> note(output, count, "unresolved: " + name));
        report.unknown().forEach((name, count) -> note(output, count, "unknown: " + name));
    }

    private static void note(Output output, long count, String what) {
        if (count > 0) {
            output.note("  " + count + " " + what);
        }
    }

    static Map<String, Object> json(ImportReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", report.format());
        json.put("completed", report.completed());
        json.put("dryRun", report.dryRun());
        json.put("read", report.read());
        json.put("recorded", report.recorded());
        json.put("duplicates", report.duplicates());
        json.put("withoutConsent", report.withoutConsent());
        json.put("refused", report.refused());
        json.put("problems", report.problems().stream().map(Importing::json).toList());
        json.put("furtherProblems", report.furtherProblems());
        json.put("leftOut", report.leftOut());
        json.put("unresolved", report.unresolved());
        json.put("unknown", report.unknown());
        return json;
    }

    static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("position", problem.position());
        json.put("path", problem.path());
        json.put("value", problem.value());
        json.put("rule", problem.rule());
        return json;
    }
}

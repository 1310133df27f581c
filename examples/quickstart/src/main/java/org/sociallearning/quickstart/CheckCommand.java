package org.sociallearning.quickstart;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.ImportRecords;
import org.sociallearning.core.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks an export record by record; nothing is stored. */
@Command(
        name = "check",
        description =
                "Check an export: one JSON line per record, accepted or refused and why, and what an import leaves out."
                        + " Nothing is stored.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--json", description = "Lines of JSON; they are always.")
    @SuppressWarnings("UnusedVariable") // so that every command takes it
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Lines lines = new Lines(output);
        try (Study study = Study.inMemory(input.zone(), Clock.systemUTC())) {
            ImportOptions options = ImportOptions.onBasis("a check that stores nothing")
                    .withRead(input.options())
                    .withDryRun(true)
                    .withRecords(lines);
            study.workspace().importFrom(input.reader(), input.source(), options);
        }
        lines.sum();
    }

    private static final class Lines implements ImportRecords {
        private final Output output;
        private long accepted;
        private long leftOut;
        private long refused;

        Lines(Output output) {
            this.output = output;
        }

        @Override
        public void accepted(String position) {
            accepted++;
            output.json(line(position, "accepted"));
        }

        @Override
        public void leftOut(String position, String kind) {
            accepted++;
            leftOut++;
            Map<String, Object> line = line(position, "accepted");
            line.put("leftOut", kind);
            output.json(line);
        }

        @Override
        public void refused(String position, List<Problem> problems) {
            refused++;
            Map<String, Object> line = line(position, "refused");
            Problem first = problems.get(0);
            line.put("path", first.path());
            line.put("rule", first.rule());
            line.put("problems", problems.stream().map(Importing::json).toList());
            output.json(line);
        }

        private static Map<String, Object> line(String position, String result) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("position", position);
            line.put("result", result);
            return line;
        }

        void sum() {
            output.note(accepted + " accepted (an import leaves out " + leftOut + " of them), " + refused + " refused");
        }
    }
}

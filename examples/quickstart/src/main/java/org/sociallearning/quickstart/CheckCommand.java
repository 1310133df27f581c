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
        description = "Check an export: one JSON line per record, accepted or refused and why. Nothing is stored.",
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
        try (Study study = Study.inMemory(input.zone(), Clock.systemUTC())) {
            ImportOptions options = ImportOptions.onBasis("a check that stores nothing")
                    .withRead(input.options())
                    .withDryRun(true)
                    .withRecords(new Lines(output));
            study.workspace().importFrom(input.reader(), input.source(), options);
        }
    }

    private record Lines(Output output) implements ImportRecords {
        @Override
        public void accepted(String position) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("position", position);
            line.put("result", "accepted");
            output.json(line);
        }

        @Override
        public void refused(String position, List<Problem> problems) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("position", position);
            line.put("result", "refused");
            Problem first = problems.get(0);
            line.put("path", first.path());
            line.put("rule", first.rule());
            line.put("problems", problems.stream().map(Importing::json).toList());
            output.json(line);
        }
    }
}

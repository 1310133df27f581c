package org.sociallearning.quickstart;

import java.nio.file.Path;
import java.time.Clock;
import org.sociallearning.core.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Imports an export into a journal that is kept. */
@Command(
        name = "import",
        description = "Import an export into a folder, where it is kept for later commands.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder of the journal.")
    private Path to;

    @Option(
            names = "--basis",
            paramLabel = "TEXT",
            required = true,
            description = "On what basis these people may be recorded; it stands in each report.")
    private String basis;

    @Option(names = "--dry-run", description = "Read and check only; record nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        try (Study study = Study.in(to, input.zone(), Clock.systemUTC())) {
            output.note(
                    "Weeks are those of " + InputOptions.name(study.workspace().zone()) + ".");
            ImportReport report = Importing.run(study.workspace(), input, basis, dryRun);
            Importing.describe(report, output);
            if (json) {
                output.json(Importing.json(report));
            } else {
                output.line(dryRun ? "Nothing was recorded." : "The journal lies in " + to + ".");
            }
        }
    }
}

package org.sociallearning.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All that is recorded about one person. */
@Command(
        name = "export",
        description =
                "All that is recorded about one person, for that person: an event a line, as JSON; nobody else is in"
                        + " what others did.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Option(
            names = "--person",
            paramLabel = "ID",
            required = true,
            description = "The id of the person in the export that was imported; of numbered users stackexchange:17.")
    private String person;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; standard output unless given.")
    private @Nullable Path out;

    @Override
    public void run() {
        Output output = Output.of(spec);
        try (Study study = open.study(output)) {
            Workspace workspace = study.workspace();
            ParticipantId pseudonym = workspace.participant(person);
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            workspace.export(pseudonym, lines);
            if (lines.size() == 0) {
                output.note("Nothing is recorded about this person.");
            }
            if (out == null) {
                lines.toString(StandardCharsets.UTF_8).lines().forEach(output::line);
            } else {
                Files.write(out, lines.toByteArray());
            }
        } catch (IOException e) {
            throw new SocialLearningException("file (" + out + ") must be one that can be written to", e);
        }
    }
}

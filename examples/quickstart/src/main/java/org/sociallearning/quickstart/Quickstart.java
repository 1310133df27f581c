package org.sociallearning.quickstart;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sociallearning.core.problem.SocialLearningException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 could not be done, 2 not understood. */
@Command(
        name = "quickstart",
        description =
                "Social learning, tried on an export: what people share, who helps whom, what a facilitator may do.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            SuggestCommand.class,
            WhoKnowsCommand.class,
            ExportCommand.class,
            CheckInCommand.class,
            CalendarCommand.class,
            TalentEvalCommand.class,
            CheckCommand.class,
            SignalsCommand.class,
            SignalsEvalCommand.class
        })
public final class Quickstart implements Runnable {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    @Spec
    private CommandSpec spec;

    private Quickstart() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command and returns its exit code. */
    static int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        VALIDATOR.setLevel(Level.WARNING);
        return new CommandLine(new Quickstart())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof SocialLearningException) {
                        command.getErr().println("quickstart: " + problem.getMessage());
                        command.getErr().flush();
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw problem;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do; the demonstration is a good start: demo");
    }
}

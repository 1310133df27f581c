package org.sociallearning.quickstart;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints: results to standard output, all else to standard error. */
final class Output {
    private final PrintWriter out;
    private final PrintWriter err;

    private Output(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    static Output of(CommandSpec spec) {
        return new Output(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** A line of the result. */
    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** The result, or a line of it, for a machine. */
    void json(Map<String, ?> object) {
        line(Json.text(object));
    }

    /** A line for whoever watches. */
    void note(String text) {
        err.println(text);
        err.flush();
    }
}

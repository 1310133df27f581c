package org.sociallearning.quickstart;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the command line with what it printed. */
record Run(int code, String out, String err) {
    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Quickstart.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}

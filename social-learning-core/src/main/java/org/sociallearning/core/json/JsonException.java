package org.sociallearning.core.json;

import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * JSON that cannot be read: where, and which rule it breaks. It never holds a text of the input; of a string it gives the
 * length. Immutable.
 */
public final class JsonException extends SocialLearningException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final long column;
    private final long offset;
    private final boolean newer;
    private final transient Problem problem;

    private JsonException(long line, long column, long offset, boolean newer, Problem problem) {
        super(problem.toString());
        this.line = line;
        this.column = column;
        this.offset = offset;
        this.newer = newer;
        this.problem = problem;
    }

    static JsonException of(JsonPosition at, String path, String value, String rule) {
        String where = "line " + at.line() + ", column " + at.column();
        return new JsonException(at.line(), at.column(), at.offset(), false, Problem.of(where, path, value, rule));
    }

    /** The same, where a newer version may have written what this one does not know. */
    JsonException asNewer() {
        return new JsonException(line, column, offset, true, problem);
    }

    boolean isNewer() {
        return newer;
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }

    /** The column in bytes, from 1. */
    public long column() {
        return column;
    }

    /** The offset in bytes, from 0. */
    public long offset() {
        return offset;
    }

    /** What is wrong, at {@code line L, column C}. */
    public Problem problem() {
        return problem;
    }

    /** What is wrong, where what was read is this line of a file: at {@code line L, column C}. */
    public Problem problemAtLine(long lineOfFile) {
        return problem.at("line " + lineOfFile + ", column " + column);
    }

    @Override
    public java.util.List<Problem> problems() {
        return java.util.List.of(problem);
    }
}

package org.sociallearning.core.problem;

import java.util.List;

/**
 * What goes wrong while configuring or using the library. The message reads {@code what (value) rule}, with a "Maybe ..."
 * line where one is useful, and never holds the text of a contribution or a name. Immutable.
 */
public class SocialLearningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** An exception with a message of its own. */
    public SocialLearningException(String message) {
        super(message);
        this.problems = List.of();
    }

    /** An exception with a message of its own and what caused it. */
    public SocialLearningException(String message, Throwable cause) {
        super(message, cause);
        this.problems = List.of();
    }

    /** One exception for all problems found: a first line, then one line per problem. */
    public SocialLearningException(String what, List<Problem> problems) {
        super(Problem.list(what, problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems that the message lists; empty when there is only a message. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}

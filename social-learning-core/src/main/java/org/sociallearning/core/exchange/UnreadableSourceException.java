package org.sociallearning.core.exchange;

import org.sociallearning.core.problem.SocialLearningException;

/** A source as a whole cannot be read: it is missing, broken, or not of the format. The message never holds its content. Immutable. */
public final class UnreadableSourceException extends SocialLearningException {
    private static final long serialVersionUID = 1L;

    /** An exception that says what cannot be read and why. */
    public UnreadableSourceException(String message) {
        super(message);
    }

    /** An exception that says what cannot be read and why, and what caused it. */
    public UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}

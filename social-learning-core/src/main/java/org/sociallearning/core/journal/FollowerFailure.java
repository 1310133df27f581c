package org.sociallearning.core.journal;

import org.sociallearning.core.problem.SocialLearningException;

/** A follower threw while it was given facts. All entries up to {@link #position} were delivered wholly. Immutable. */
public final class FollowerFailure extends SocialLearningException {
    private static final long serialVersionUID = 1L;

    private final long position;

    FollowerFailure(String follower, long position, Throwable cause) {
        super(
                "follower (" + follower + ") must not throw; it did at the first entry after " + position + ": "
                        + cause.getClass().getSimpleName(),
                cause);
        this.position = position;
    }

    /** The sequence from which to go on: the entry after it is delivered again. */
    public long position() {
        return position;
    }
}

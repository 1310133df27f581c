package org.sociallearning.moderation;

/**
 * Somebody, as a policy may know them: comparable with others and without a name. Two voices are equal when they are the same
 * person; somebody unknown equals nobody else. Immutable.
 */
public interface Voice {
    /** Whether it is the moderator for whom the policy is asked. */
    boolean isYou();

    /** Whether it is someone who facilitates, you included. */
    boolean isModerator();

    /** Whether it is a program. */
    boolean isProgram();

    /** Whether it is known who it is; not for deleted and erased people. */
    boolean isKnown();

    /**
     * Whether it is somebody who may be asked for the core group or to animate: a member who consented to it and is not in the
     * core group yet.
     */
    default boolean mayBeAsked() {
        return false;
    }

    /** Whether it is somebody known who takes part, rather than facilitates. */
    default boolean isParticipant() {
        return isKnown() && !isModerator() && !isProgram();
    }
}

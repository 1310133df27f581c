package org.sociallearning.core.event;

/** What a person is in an experiment. */
public enum Role {
    /** Takes part. */
    PARTICIPANT,
    /** Facilitates. */
    MODERATOR,
    /** Watches over preconditions. */
    CORE_MEMBER,
    /** Hosts encounters. */
    HOST,
    /** A program: kept for threads, counted nowhere, answers nobody. */
    BOT
}

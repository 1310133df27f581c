package org.sociallearning.core.event;

/** What a request asks for. */
public enum Wish {
    /** To host an activity. */
    HOST,
    /** To join one. */
    JOIN
}

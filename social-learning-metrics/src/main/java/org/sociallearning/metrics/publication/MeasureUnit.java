package org.sociallearning.metrics.publication;

/** What a figure is counted in. */
public enum MeasureUnit {
    /** Things per member and week of membership. */
    PER_MEMBER_WEEK,
    /** A part of one, from 0 to 1. */
    SHARE,
    /** A number of people. */
    PEOPLE,
    /** A number of things. */
    THINGS,
    /** An index without a unit, as its name says. */
    INDEX,
    /** Milliseconds. */
    MILLISECONDS
}

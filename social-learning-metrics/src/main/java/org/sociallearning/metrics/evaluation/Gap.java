package org.sociallearning.metrics.evaluation;

/** Why a number or its interval does not exist. Stated instead of a zero or a NaN. */
public enum Gap {
    /** Nobody was there to be counted. */
    NO_PEOPLE,
    /** Nothing happened, so there is no rate whose logarithm could be taken. */
    NO_EVENTS,
    /** There is nothing to take a share of. */
    NOTHING_TO_SHARE,
    /** One person alone: how people differ cannot be known. */
    ONE_PERSON,
    /** Without one single person the number would not exist, so it says nothing about a group. */
    ONE_PERSON_DECIDES,
    /** A share of exactly none or all: its logit is infinite. */
    NONE_OR_ALL,
    /** So few things have ended by now that the asked part of them is not reached. */
    NOT_REACHED,
    /** Fewer weeks than the variation between weeks can be computed from. */
    TOO_FEW_WEEKS,
    /** Neither people nor weeks differ at all, so chance cannot be estimated. */
    NO_VARIATION,
    /** There are no ties. */
    NO_TIES,
    /** Everybody belongs to the same unit. */
    ONE_UNIT,
    /** Too many people's units are unknown. */
    UNITS_UNKNOWN
}

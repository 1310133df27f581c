package org.sociallearning.core.experiment;

import java.util.List;

/**
 * One rule of an activity: checked on plans beforehand, on what happened afterwards, or on both. Pure and deterministic:
 * equal activities give equal breaches. It speaks of encounters, dates and organisations and never of a person. Thread-safe.
 */
public interface Rule {
    /** Its name in small letters, digits and hyphens, unique within its template. */
    String name();

    /** What of a plan breaks it; says nothing of what is past. */
    default List<Breach> check(Plan plan) {
        return List.of();
    }

    /** What of all that happened broke it. */
    default List<Breach> check(Course course) {
        return List.of();
    }
}

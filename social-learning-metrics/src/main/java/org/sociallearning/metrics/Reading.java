package org.sociallearning.metrics;

import java.util.List;
import java.util.Optional;
import org.sociallearning.metrics.publication.Wording;

/**
 * What an indicator read: named measures, the primary one first. Its numbers leave the library only through publication.
 * Immutable and thread-safe.
 */
public final class Reading {
    private final List<Measure> measures;
    private final Optional<Wording> toRecord;

    private Reading(List<Measure> measures, Optional<Wording> toRecord) {
        this.measures = measures;
        this.toRecord = toRecord;
    }

    /** A reading of these measures, the primary one first. */
    public static Reading of(Measure... measures) {
        return new Reading(List.of(measures), Optional.empty());
    }

    /** A reading of these measures, the primary one first. */
    public static Reading of(List<Measure> measures) {
        return new Reading(List.copyOf(measures), Optional.empty());
    }

    /** No reading, because nothing is recorded that would measure it. */
    public static Reading notMeasured(Wording toRecord) {
        return new Reading(List.of(), Optional.of(toRecord));
    }

    List<Measure> measures() {
        return measures;
    }

    Optional<Wording> toRecord() {
        return toRecord;
    }

    /** Whether there is a number in it. */
    boolean isDefined() {
        return measures.stream().anyMatch(Measure::isDefined);
    }

    @Override
    public String toString() {
        return "Reading" + measures.stream().map(Measure::id).toList();
    }
}

package org.sociallearning.metrics.publication;

import java.util.List;
import java.util.Optional;

/**
 * An indicator with its measures, the primary one first and its partners after it: no count stands alone. Immutable.
 *
 * @param id its id
 * @param version its version
 * @param code the question of the article that it answers: as I1, T1 or F5; empty for a vendor's own
 * @param question the question it answers
 * @param better which way is better
 * @param state whether it is measured
 * @param toRecord what a host would have to record; present when it is not measured
 * @param measures the measures
 */
public record PublishedIndicator(
        String id,
        String version,
        String code,
        Wording question,
        Direction better,
        State state,
        Optional<Wording> toRecord,
        List<PublishedMeasure> measures) {
    /** Copies the list. */
    public PublishedIndicator {
        measures = List.copyOf(measures);
    }

    /** Whether an indicator is measured. */
    public enum State {
        /** It is. */
        MEASURED,
        /** The host records nothing that would measure it. */
        NOT_MEASURED,
        /** It failed; the rest goes on. */
        FAILED
    }
}

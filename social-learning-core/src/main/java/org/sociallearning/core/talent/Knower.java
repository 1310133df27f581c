package org.sociallearning.core.talent;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sociallearning.core.event.ParticipantId;

/**
 * Somebody who may know and consented to be found, with the evidence and without a number. Immutable.
 *
 * @param person who
 * @param evidence the latest of each kind, in the order of the kinds
 */
public record Knower(ParticipantId person, List<Evidence> evidence) {
    public Knower {
        evidence = List.copyOf(evidence);
    }

    /** The evidence in words, a sentence for each. */
    public String text(Locale locale) {
        return evidence.stream().map(one -> one.text(locale)).collect(Collectors.joining(" "));
    }
}

package org.sociallearning.core.language;

import java.util.List;
import java.util.Optional;
import org.sociallearning.core.event.Signal;

/**
 * What a detector says about one passage: the signals it found, perhaps none, or that it abstains. "Nothing found" is a
 * finding that counts in shares; an abstention counts nowhere. Immutable and thread-safe.
 */
public final class PassageAnswer {
    private final List<Signal> signals;
    private final Optional<String> abstained;

    private PassageAnswer(List<Signal> signals, Optional<String> abstained) {
        this.signals = List.copyOf(signals);
        this.abstained = abstained;
    }

    /** It looked, and this is what it found. */
    public static PassageAnswer of(List<Signal> signals) {
        return new PassageAnswer(signals, Optional.empty());
    }

    /** It looked and found nothing. */
    public static PassageAnswer nothing() {
        return of(List.of());
    }

    /** It cannot judge this passage, for a reason without any words of it, such as "language not covered". */
    public static PassageAnswer abstain(String why) {
        return new PassageAnswer(List.of(), Optional.of(why));
    }

    /** The signals; empty when nothing was found and when it abstained. */
    public List<Signal> signals() {
        return signals;
    }

    /** Why it abstained, if it did. */
    public Optional<String> abstained() {
        return abstained;
    }
}

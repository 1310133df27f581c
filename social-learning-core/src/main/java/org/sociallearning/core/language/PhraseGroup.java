package org.sociallearning.core.language;

import java.util.List;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.SignalLabel;

/** Phrases of a lexicon that have one effect. */
record PhraseGroup(
        String name, SignalLabel label, Band band, Effect effect, List<Option> options, List<List<String>> phrases) {

    PhraseGroup {
        options = options.stream().distinct().sorted().toList();
        phrases = List.copyOf(phrases);
    }

    PhraseGroup with(List<List<String>> phrases) {
        return new PhraseGroup(name, label, band, effect, options, phrases);
    }

    enum Effect {
        /** Gives the signal. */
        SIGNAL,
        /** Takes back a signal whose words are all among its own. */
        UNLESS,
        /** Takes back each signal of the sentence it stands in. */
        NEVER
    }

    enum Option {
        /** Counts only where a sentence begins, perhaps behind a greeting or a name. */
        AT_START,
        /** Counts only where the sentence does not end with a mark. */
        UNPUNCTUATED
    }
}

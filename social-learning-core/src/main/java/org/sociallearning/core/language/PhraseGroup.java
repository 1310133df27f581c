package org.sociallearning.core.language;

import java.util.List;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.SignalLabel;

/**
 * Phrases of a lexicon that have one effect.
 *
 * @param mark the name of the mark of which the sentence needs one phrase; empty when it needs none
 */
record PhraseGroup(
        String name,
        SignalLabel label,
        Band band,
        Effect effect,
        List<Option> options,
        String mark,
        List<List<String>> phrases) {

    PhraseGroup {
        options = options.stream().distinct().sorted().toList();
        phrases = List.copyOf(phrases);
    }

    PhraseGroup with(List<List<String>> phrases) {
        return new PhraseGroup(name, label, band, effect, options, mark, phrases);
    }

    boolean has(Option option) {
        return options.contains(option);
    }

    enum Effect {
        /** Gives the signal. */
        SIGNAL,
        /** Takes back a signal whose words are all among its own. */
        UNLESS,
        /** Takes back each signal of the sentence it stands in. */
        NEVER,
        /** Gives nothing itself; lets groups count that need it in their sentence. */
        MARK
    }

    enum Option {
        /** Counts only where a sentence begins, perhaps behind a greeting or a name. */
        AT_START,
        /** Counts only where the sentence does not end with a mark. */
        UNPUNCTUATED,
        /** Counts only in a sentence that asks. */
        ASKED,
        /** Counts only in a sentence that does not ask. */
        TOLD
    }
}

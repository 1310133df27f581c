package org.sociallearning.core.language;

import java.util.List;
import java.util.Locale;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.TextFormat;

/** Short ways for tests to ask what the built-in detector finds. */
final class Signals {
    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final SignalGuard GUARD = SignalGuard.of(SignalDetectors.builtIn());

    private Signals() {}

    static List<Signal> in(Passage passage) {
        SignalsFound found = GUARD.detect(passage);
        return found.detections().get(0).isEmpty()
                ? List.of()
                : found.detections().get(0).get(0).signals();
    }

    static List<Signal> in(String text) {
        return in(Passage.plain(text));
    }

    static boolean thanks(String text) {
        return has(Passage.plain(text), SignalLabel.GRATITUDE);
    }

    static boolean asks(String text) {
        return has(Passage.plain(text), SignalLabel.QUESTION);
    }

    static boolean thanks(String text, TextFormat format) {
        return has(Passage.of(text, format), SignalLabel.GRATITUDE);
    }

    static boolean asks(String text, TextFormat format) {
        return has(Passage.of(text, format), SignalLabel.QUESTION);
    }

    static boolean has(Passage passage, SignalLabel label) {
        return in(passage).stream().anyMatch(signal -> signal.label() == label);
    }

    /** The words a format leaves to match, as one line: | is the end of a block, # something left out. */
    static String words(String text, TextFormat format) {
        ScannedText scanned = ScannedText.scan(text, format);
        StringBuilder words = new StringBuilder();
        for (int token = 0; token < scanned.count(); token++) {
            if (scanned.isWord(token)) {
                words.append(words.isEmpty() ? "" : " ");
                for (int i = scanned.from(token); i < scanned.to(token); i++) {
                    char c = scanned.text().at(i);
                    words.append(c == MappedText.OBJECT ? '#' : c);
                }
            } else if (scanned.isEnd(token) && token < scanned.count() - 1) {
                words.append(" |");
            }
        }
        return words.toString();
    }
}

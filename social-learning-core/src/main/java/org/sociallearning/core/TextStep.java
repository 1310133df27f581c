package org.sociallearning.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.language.DetectorHealth;
import org.sociallearning.core.language.LanguageRecogniser;
import org.sociallearning.core.language.Passage;
import org.sociallearning.core.language.SignalGuard;
import org.sociallearning.core.language.SignalsFound;
import org.sociallearning.core.language.WordCount;

/** What is found in a text on its way in: language, length, signals. Then it is dropped unless it is kept. Thread-safe. */
final class TextStep {
    private static final Logger LOG = LoggerFactory.getLogger(TextStep.class);

    private final SignalGuard guard;
    private final TextRetention retention;

    TextStep(SignalGuard guard, TextRetention retention) {
        this.guard = guard;
        this.retention = retention;
    }

    /** What a text says about itself. */
    private record Found(@Nullable Locale language, int words, List<Detection> detections) {}

    /** The contribution with what was found in its text, and without that text unless it is kept. */
    Contributed read(Contributed contributed, boolean agreed) {
        String text = contributed.text();
        if (text == null) {
            return contributed;
        }
        Found found = find(text, contributed.format(), contributed.language());
        int words = contributed.words() == Contributed.WORDS_UNKNOWN ? found.words() : contributed.words();
        return contributed
                .withLanguage(found.language())
                .withWords(words)
                .withDetections(joined(contributed.detections(), found.detections()))
                .withText(keeps(agreed) ? text : null);
    }

    /** The same of an edit. */
    Revised read(Revised revised, boolean agreed) {
        String text = revised.text();
        if (text == null) {
            return revised;
        }
        Found found = find(text, revised.format(), revised.language());
        int words = revised.words() == Contributed.WORDS_UNKNOWN ? found.words() : revised.words();
        return revised.withLanguage(found.language())
                .withWords(words)
                .withDetections(joined(revised.detections(), found.detections()))
                .withText(keeps(agreed) ? text : null);
    }

    private Found find(String text, TextFormat format, @Nullable Locale stated) {
        Passage passage = Passage.of(text, format);
        Locale language = stated == null
                ? LanguageRecogniser.dutchAndEnglish().recognise(passage).strongest()
                : stated;
        SignalsFound signals = guard.detect(stated == null ? passage : passage.in(stated));
        signals.problems().forEach(problem -> LOG.warn("a detector failed: {}", problem));
        return new Found(language, WordCount.of(passage), signals.detections().get(0));
    }

    List<DetectorHealth> detectors() {
        return guard.health();
    }

    private static List<Detection> joined(List<Detection> given, List<Detection> found) {
        List<Detection> all = new ArrayList<>(given);
        all.addAll(found);
        return all;
    }

    TextRetention retention() {
        return retention;
    }

    private boolean keeps(boolean agreed) {
        return agreed && retention.keeps();
    }
}

package org.sociallearning.core.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.TextFormat;

/** The library's passage. It keeps what was scanned, so that several detectors share one scan. */
final class WrittenPassage implements Passage {
    private final String text;
    private final TextFormat format;
    private final @Nullable Locale language;
    private final boolean draft;
    // Two threads may both scan; they get equal results, and either may stay.
    private volatile @Nullable ScannedText scanned;

    WrittenPassage(String text, TextFormat format, @Nullable Locale language, boolean draft) {
        this.text = text;
        this.format = format;
        this.language = language;
        this.draft = draft;
    }

    ScannedText scanned() {
        ScannedText known = scanned;
        if (known == null) {
            known = ScannedText.scan(text, format);
            scanned = known;
        }
        return known;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public TextFormat format() {
        return format;
    }

    @Override
    public @Nullable Locale language() {
        return language;
    }

    @Override
    public boolean draft() {
        return draft;
    }

    @Override
    public Passage in(@Nullable Locale stated) {
        return new WrittenPassage(text, format, stated, draft);
    }

    @Override
    public Passage asDraft() {
        return new WrittenPassage(text, format, language, true);
    }

    @Override
    public String toString() {
        return "Passage[" + text.length() + " characters, " + format + ", language "
                + (language == null ? "unstated" : language.toLanguageTag()) + (draft ? ", draft" : "") + "]";
    }
}

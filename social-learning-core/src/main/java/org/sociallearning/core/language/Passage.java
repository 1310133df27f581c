package org.sociallearning.core.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.TextFormat;

/**
 * One text as its author wrote it, with what is known about it. Made by the library or by the factories here; a
 * detector only reads it. Immutable and thread-safe. {@code toString} shows the length and never the text.
 */
public interface Passage {

    /** The original text; the offsets of a signal count its UTF-16 units. May be empty. */
    String text();

    /** How the text is marked up. */
    TextFormat format();

    /** The language as its author or the host states it, or null when nobody said. Only the language counts, no region. */
    @Nullable
    Locale language();

    /** Whether this is the author's own draft, not yet sent: the only place where a person judgement may be pointed at. */
    boolean draft();

    /** The same passage in a stated language; null takes the statement back. */
    Passage in(@Nullable Locale language);

    /** The same passage as a draft of its author. */
    Passage asDraft();

    /** A sent text in the given format, of unstated language. */
    static Passage of(String text, TextFormat format) {
        return new WrittenPassage(text, format, null, false);
    }

    /** A sent text without markup, of unstated language. */
    static Passage plain(String text) {
        return of(text, TextFormat.PLAIN);
    }
}

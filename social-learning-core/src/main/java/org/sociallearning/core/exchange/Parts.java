package org.sociallearning.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which parts of a source a format of single files reads: the only one, whatever its name, else those with its endings. */
final class Parts {
    private Parts() {}

    /** The parts to read; others are told to the sink as unknown. */
    static List<Source.Part> toRead(Source source, Sink sink, String... endings) throws IOException {
        List<Source.Part> all = source.parts();
        if (all.size() == 1) {
            return all;
        }
        List<Source.Part> parts = new ArrayList<>();
        for (Source.Part part : all) {
            if (ends(part, endings)) {
                parts.add(part);
            } else {
                sink.unknown("file " + part.fileName());
            }
        }
        if (parts.isEmpty()) {
            throw new UnreadableSourceException("source (" + source.name()
                    + ") must be a file, or hold files that end in " + String.join(" or ", endings));
        }
        return parts;
    }

    static boolean any(Source source, String... endings) throws IOException {
        for (Source.Part part : source.parts()) {
            if (ends(part, endings)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Source.Part part, String... endings) {
        String name = part.fileName().toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}

package org.sociallearning.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.sociallearning.core.event.SignalLabel;

/**
 * A contribution that was invented and labelled for this project; the head of the resource file says how.
 *
 * @param untouched whether its text may only be counted and not be read while lexicons are changed
 */
record GoldText(String id, boolean untouched, Set<SignalLabel> labels, String text) {

    GoldText {
        labels = Set.copyOf(labels);
    }

    /** All in one language, {@code nl} or {@code en}. */
    static List<GoldText> in(String language) {
        String name = "gold-" + language + ".tsv";
        try (InputStream bytes = Objects.requireNonNull(GoldText.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(GoldText::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldText of(String line) {
        String[] fields = line.split("\t", -1);
        Set<SignalLabel> labels = EnumSet.noneOf(SignalLabel.class);
        if (!fields[2].equals("-")) {
            for (String label : fields[2].split(" ", -1)) {
                labels.add(SignalLabel.valueOf(label.toUpperCase(Locale.ROOT)));
            }
        }
        int number = Integer.parseInt(fields[0].substring(fields[0].indexOf('-') + 1));
        return new GoldText(fields[0], number % 2 == 0, labels, fields[3].replace("\\n", "\n"));
    }
}

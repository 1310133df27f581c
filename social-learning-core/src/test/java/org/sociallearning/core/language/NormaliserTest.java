package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NormaliserTest {
    private static MappedText normalised(String text) {
        MappedText mapped = new MappedText(text.length());
        for (int i = 0; i < text.length(); i++) {
            mapped.append(text.charAt(i), i, i + 1);
        }
        return Normaliser.normalise(mapped);
    }

    private static String string(MappedText text) {
        StringBuilder string = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            string.append(text.at(i));
        }
        return string.toString();
    }

    @Test
    void composesLowersAndFolds() {
        assertThat(string(normalised("E\u0301e\u0301n \uFF21\u2019s \uFB01ts \u041E\u03BFk\u2026")))
                .isEqualTo("\u00E9\u00E9n a's fits ook...");
    }

    @Test
    void dropsWhatHidesInsideWords() {
        assertThat(string(normalised("t\u200Bh\u202Ea\u2060n\u00ADk\uFE0Fs\uDB40\uDC41")))
                .isEqualTo("thanks");
    }

    @Test
    void capsRunsOfMarksEvenWhenFormatCharactersStandBetween() {
        MappedText text = normalised("a" + "\u0316\u200B\u0301".repeat(500) + "b");
        assertThat(string(text)).isEqualTo("\u00E1b");
        assertThat(text.start(1)).isEqualTo(1501);
    }

    @Test
    void tracesEachUnitBack() {
        MappedText text = normalised("xe\u0301\uFB01y");
        assertThat(string(text)).isEqualTo("x\u00E9fiy");
        assertThat(text.start(1)).isEqualTo(1);
        assertThat(text.end(1)).isEqualTo(3);
        assertThat(text.start(2)).isEqualTo(3);
        assertThat(text.start(3)).isEqualTo(3);
        assertThat(text.end(4)).isEqualTo(5);
    }

    @Test
    void boundsWhatExpands() {
        // U+FDFA becomes 18 characters.
        assertThat(normalised("\uFDFA".repeat(20_000)).length()).isLessThan(ScannedText.LONGEST + 20);
    }

    @Property
    void agreesWithTheNormaliserOfThePlatform(@ForAll("latin") String text) {
        String expected = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        assertThat(string(normalised(text))).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings()
                .withChars("aeiouyncAEIOUYNCzZ ,.?!-01")
                .withChars("\u00E9\u00EB\u00EF\u00F6\u00FC\u00E7\u00C9\uFB01\uFF34\u2026\u00BD")
                .ofMaxLength(40);
    }
}

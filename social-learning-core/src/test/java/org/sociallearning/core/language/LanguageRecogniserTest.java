package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.TextFormat;

class LanguageRecogniserTest {
    private static LanguageGuess guess(String text) {
        return LanguageRecogniser.dutchAndEnglish().recognise(Passage.plain(text));
    }

    @Test
    void tellsDutchFromEnglish() {
        assertThat(guess("Ik weet niet of het morgen lukt").tag()).isEqualTo("nl");
        assertThat(guess("I do not know whether it works").tag()).isEqualTo("en");
        assertThat(guess("Nieuwe werkwijze besproken tijdens overleg").strongest())
                .isEqualTo(Signals.DUTCH);
        assertThat(guess("Knowledge sharing workshop tomorrow").strongest()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void saysUnknownBelowTwentyCharacters() {
        assertThat(guess("Ik weet het niet ja").isUnknown()).isTrue();
        assertThat(guess("Ik weet het niet, ja").tag()).isEqualTo("nl");
    }

    @Test
    void saysUnknownWithoutEvidence() {
        assertThat(guess("123456 7890 123456 7890 ??").tag()).isEqualTo("und");
        assertThat(guess(
                                "\u043F\u0440\u0438\u0432\u0435\u0442 \u043C\u0438\u0440 \u0436\u0448\u0449\u044E\u044F\u0431\u0434")
                        .isUnknown())
                .isTrue();
        assertThat(guess("").strongest()).isNull();
    }

    @Test
    void namesBothWhereBothAreThere() {
        LanguageGuess mixed = guess("Ik heb het niet gezien. I have not seen it and do not know.");
        assertThat(mixed.isMixed()).isTrue();
        assertThat(mixed.tag()).isEqualTo("mul");
        assertThat(mixed.languages()).containsExactlyInAnyOrder(Signals.DUTCH, Locale.ENGLISH);
    }

    @Test
    void readsTheAuthorsWordsOnly() {
        String html = "<blockquote>I do not know what you think of this</blockquote><p>Ik weet het ook nog niet</p>";
        assertThat(LanguageRecogniser.dutchAndEnglish()
                        .recognise(Passage.of(html, TextFormat.HTML))
                        .tag())
                .isEqualTo("nl");
    }
}

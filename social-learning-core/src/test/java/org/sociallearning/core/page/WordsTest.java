package org.sociallearning.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;

class WordsTest {
    private final Words dutch = words("nl-NL");
    private final Words english = words("en-GB");

    @Test
    void writesNumbersAsEachLanguageDoes() {
        assertThat(dutch.whole(1234.4)).isEqualTo("1.234");
        assertThat(english.whole(1234.4)).isEqualTo("1,234");
        assertThat(dutch.decimals(-0.731)).isEqualTo("\u22120,73");
        assertThat(english.decimals(-0.001)).isEqualTo("0.00");
        assertThat(dutch.percent(.364)).isEqualTo("36%");
    }

    @Test
    void writesDatesAndDurationsInOneUnit() {
        assertThat(dutch.day(LocalDate.of(2018, 3, 19))).isEqualTo("19 maart 2018");
        assertThat(english.shortDay(LocalDate.of(2018, 3, 19))).isEqualTo("19 Mar");
        assertThat(dutch.duration(90 * 60_000)).isEqualTo("90 min");
        assertThat(dutch.duration(5.25 * 3_600_000)).isEqualTo("5,2 uur");
        assertThat(english.duration(72 * 3_600_000.0)).isEqualTo("3 days");
    }

    @Test
    void joinsAList() {
        assertThat(dutch.list(List.of("a", "b", "c"))).isEqualTo("a, b en c");
        assertThat(english.list(List.of("a"))).isEqualTo("a");
        assertThat(english.list(List.of())).isEmpty();
    }

    @Test
    void speaksEnglishInAnyOtherLanguage() {
        assertThat(words("fr").list(List.of("a", "b"))).isEqualTo("a and b");
    }

    @Test
    void saysWhichSentenceIsMissing() {
        assertThatThrownBy(() -> english.say("no.such.sentence"))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("sentence (no.such.sentence) must be in the bundle en");
    }

    @Test
    void fillsThePlacesOfAPagesOwnSentences() {
        assertThat(dutch.say("both", 1, "x")).isEqualTo("nl 1 x {2}");
        assertThat(english.count("thing", 1)).isEqualTo("1 thing");
        assertThat(english.count("thing", 2000)).isEqualTo("2,000 things");
        assertThat(english.has("thing")).isFalse();
    }

    @Test
    void saysWhenAPageHasNoSentencesInALanguage() {
        assertThatThrownBy(() -> Words.in(Locale.UK, language -> null))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("sentences (en) must be in the jar");
    }

    @Test
    void hasTheSameSentencesInBothLanguages() throws IOException {
        assertThat(keys("words_nl.properties")).isEqualTo(keys("words_en.properties"));
    }

    private static Words words(String tag) {
        return Words.in(
                Locale.forLanguageTag(tag),
                language -> new ByteArrayInputStream(
                        ("both=" + language + " {0} {1} {2}\nthing.one={0} thing\nthing.many={0} things")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<String> keys(String name) throws IOException {
        Properties keys = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            keys.load(in);
        }
        return keys.stringPropertyNames();
    }
}

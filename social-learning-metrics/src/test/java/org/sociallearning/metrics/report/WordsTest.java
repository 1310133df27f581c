package org.sociallearning.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;

class WordsTest {
    private final Words dutch = Words.in(Locale.forLanguageTag("nl-NL"));
    private final Words english = Words.in(Locale.UK);

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
    void readsEnglishInAnyOtherLanguage() {
        assertThat(Words.in(Locale.FRENCH).say("verdict.UP")).isEqualTo("Up");
    }

    @Test
    void saysWhichSentenceIsMissing() {
        assertThatThrownBy(() -> english.say("no.such.sentence"))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("sentence (no.such.sentence) must be in the bundle en");
    }

    @Test
    void hasTheSameSentencesInBothLanguages() throws IOException {
        assertThat(keys("report_nl.properties").stringPropertyNames())
                .isEqualTo(keys("report_en.properties").stringPropertyNames());
    }

    private static Properties keys(String name) throws IOException {
        Properties keys = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            keys.load(in);
        }
        return keys;
    }
}

package org.sociallearning.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
    @Test
    void readsEnglishInAnyOtherLanguage() {
        assertThat(ReportWords.in(Locale.FRENCH).say("verdict.UP")).isEqualTo("Up");
    }

    @Test
    void hasTheSameSentencesInBothLanguages() throws IOException {
        assertThat(keys("report_nl.properties")).isEqualTo(keys("report_en.properties"));
    }

    private static Set<String> keys(String name) throws IOException {
        Properties keys = new Properties();
        try (InputStream in = ReportWords.class.getResourceAsStream(name)) {
            keys.load(in);
        }
        return keys.stringPropertyNames();
    }
}

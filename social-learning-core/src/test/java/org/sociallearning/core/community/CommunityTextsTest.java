package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;

class CommunityTextsTest {
    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        Set<String> english = keys("community_en.properties");

        assertThat(keys("community_nl.properties")).isEqualTo(english);
        for (String key : english) {
            assertThat(CommunityTexts.of(Locale.ENGLISH).get(key)).isNotBlank();
            assertThat(CommunityTexts.of(Locale.forLanguageTag("nl-BE")).get(key))
                    .isNotBlank()
                    .isNotEqualTo(CommunityTexts.of(Locale.FRENCH).get(key));
        }
    }

    @Test
    void sayWhichTextIsMissing() {
        assertThatThrownBy(() -> CommunityTexts.of(Locale.ENGLISH).get("nothing"))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("text (nothing) must be in both languages");
    }

    private static Set<String> keys(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = CommunityTexts.class.getResourceAsStream(name)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}

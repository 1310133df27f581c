package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class TextsTest {
    @Test
    void dutchAndEnglishHaveTheSameSentences() throws IOException {
        assertThat(keys("nl").stringPropertyNames()).isEqualTo(keys("en").stringPropertyNames());
    }

    @Test
    void hasASentenceForEachKindOfEvidence() throws IOException {
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            assertThat(keys("nl")).containsKey(kind.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void readsNothingInWhatIsFilledIn() {
        assertThat(Texts.of(Locale.ENGLISH).fill("nobody", "{0}{7}")).isEqualTo("Nobody known who knows about {0}{7}.");
    }

    private static Properties keys(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("texts_" + language + ".properties")) {
            properties.load(in);
        }
        return properties;
    }
}

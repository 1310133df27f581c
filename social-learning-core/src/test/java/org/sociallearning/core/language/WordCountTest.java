package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sociallearning.core.event.TextFormat;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            PLAIN | ~~                                     | 0
            PLAIN | don't stop                             | 2
            PLAIN | a - b                                  | 2
            PLAIN | ...                                    | 0
            HTML  | <p>One <b>two</b></p><p>three</p>      | 3
            HTML  | <img alt="five words in an attribute"> | 0
            HTML  | <blockquote>not mine</blockquote>mine  | 1
            """)
    void countsTheWordsOfTheAuthor(TextFormat format, String text, int words) {
        assertThat(WordCount.of(Passage.of(text, format))).isEqualTo(words);
    }
}

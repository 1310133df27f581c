package org.sociallearning.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                         | 0
            don't stop                                 | 2
            a - b                                      | 2
            <p>One <b>two</b></p><p>three</p>          | 3
            1 < 2 and x<y                              | 4
            <img alt="five words in an attribute">     | 0
            <unclosed                                  | 0
            caf\u00E9 \u4F60\u597D \uD835\uDC00        | 3
            """)
    void countsWordsOfHtml(String html, int words) {
        assertThat(Words.inHtml(html)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One</p> two | 2
            a\u00A0b       | 2
            ...            | 0
            """)
    void countsWordsOfPlainText(String text, int words) {
        assertThat(Words.inPlain(text)).isEqualTo(words);
    }
}

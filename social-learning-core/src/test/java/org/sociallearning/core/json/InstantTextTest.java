package org.sociallearning.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    @Property
    void readsEveryInstantThatJavaWrites(@ForAll Instant instant) {
        assertThat(read(instant.toString())).isEqualTo(instant);
    }

    @Property
    void readsAsJavaDoesWhateverTheDigits(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 61) int minute,
            @ForAll @IntRange(max = 61) int second) {
        String text = String.format(
                java.util.Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d.0%dZ",
                year,
                month,
                day,
                hour,
                minute,
                second,
                day);
        assertThat(read(text)).isEqualTo(readByJava(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "0000-02-29T23:59:59.999999999Z",
                "9999-12-31T23:59:59Z",
                "1900-02-28T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "1969-12-31T23:59:59.1Z",
                "+12345-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2018-03-12T18:40:00+01:00",
                "2018-03-12T24:00:00Z",
                "2018-03-12T18:40Z",
                "1900-02-29T00:00:00Z",
                "2018-03-12 18:40:00Z",
                "2018-03-12T18:40:00.Z",
                "2018-03-12T18:40:00.1234567890Z",
                "2018-03-12T18:40:0:Z",
                "2018-03-12T18:40:00",
                "2018-3-12T018:40:00Z",
                "٢٠١٨-03-12T18:40:00Z",
                "",
                "Z"
            })
    void readsOrRefusesAsJavaDoes(String text) {
        assertThat(read(text)).isEqualTo(readByJava(text));
    }

    private static Instant read(String text) {
        char[] chars = ("xx" + text + "yy").toCharArray();
        return InstantText.INSTANT.of(chars, 2, text.length());
    }

    private static Instant readByJava(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }
}

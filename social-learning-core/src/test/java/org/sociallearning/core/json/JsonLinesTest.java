package org.sociallearning.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void splitsAtLineEndsAndCountsEmptyLines() throws IOException {
        assertThat(lines("a\r\n\n  \nbb\n\r\nccc", 100, 100)).containsExactly("1@0:a", "4@7:bb", "6@12:ccc");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(lines("\uFEFFa\nb", 100, 100)).containsExactly("1@3:a", "2@5:b");
    }

    @Test
    void hasNoLineInNothing() throws IOException {
        assertThat(lines("", 100, 100)).isEmpty();
        assertThat(lines("\n\n", 100, 100)).isEmpty();
    }

    @Test
    void reportsALineThatIsTooLongAndGoesOn() throws IOException {
        assertThat(lines("12345\n123456\n12345\r\n1234567890123456789\nx", 5, 3))
                .containsExactly(
                        "1@0:12345",
                        "line 2: (6 bytes) is longer than 5 bytes",
                        "3@13:12345",
                        "line 4: (19 bytes) is longer than 5 bytes",
                        "5@40:x");
    }

    @Test
    void isNotMistakenForUtf16WhereAWriteWasTornAndLeftZeros() throws IOException {
        try (JsonLines lines =
                JsonLines.of(new ByteArrayInputStream("\0\0\0\0\0\n\r\r\n{}".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(lines.next()).isTrue();
            assertThat(lines.number()).isEqualTo(1);
            assertThat(lines.next()).isTrue();
            assertThat(lines.number()).as("a line of carriage returns is empty").isEqualTo(3);
        }
    }

    @Test
    void refusesUtf16() {
        assertThatThrownBy(() -> JsonLines.of(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_16))))
                .isInstanceOf(JsonException.class)
                .hasMessage("line 1, column 1: (input) is UTF-16 or UTF-32, must be UTF-8");
    }

    @Property
    void splitsAsAStringDoes(
            @ForAll List<@net.jqwik.api.constraints.StringLength(max = 30) String> texts,
            @ForAll @IntRange(min = 1, max = 20) int most,
            @ForAll @IntRange(min = 1, max = 9) int piece)
            throws IOException {
        StringBuilder all = new StringBuilder("first\n");
        for (String text : texts) {
            all.append("x")
                    .append(text.codePoints()
                            .filter(c -> c > ' ' && c < 0x7F)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                    .append('\n');
        }
        List<String> expected = new ArrayList<>();
        int number = 0;
        int offset = 0;
        for (String line : all.toString().split("\n", -1)) {
            number++;
            if (!line.isEmpty()) {
                expected.add(
                        line.length() > most
                                ? "line " + number + ": (" + line.length() + " bytes) is longer than " + most + " bytes"
                                : number + "@" + offset + ":" + line);
            }
            offset += line.length() + 1;
        }
        assertThat(lines(all.toString(), most, piece)).isEqualTo(expected);
    }

    static List<String> lines(String text, int most, int piece) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(piece, len));
            }
        };
        List<String> seen = new ArrayList<>();
        try (JsonLines lines = JsonLines.of(in, JsonLimits.DEFAULT.withLine(most))) {
            while (lines.next()) {
                seen.add(
                        lines.isTooLong()
                                ? lines.problem().toString()
                                : lines.number() + "@" + lines.offset() + ":"
                                        + new String(
                                                lines.bytes(),
                                                lines.from(),
                                                lines.to() - lines.from(),
                                                StandardCharsets.UTF_8));
            }
        }
        return seen;
    }
}

package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private static String read(TextReader text, int piece) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[piece];
        for (int n = text.read(buffer, 0, piece); n >= 0; n = text.read(buffer, 0, piece)) {
            String part = new String(buffer, 0, n);
            assertThat(part.indexOf('\n')).isIn(-1, n - 1);
            all.append(part);
        }
        text.close();
        return all.toString();
    }

    private static TextReader of(byte[] bytes) throws IOException {
        return TextReader.of(new BytesPart("t", bytes), UTF_8);
    }

    @Property(tries = 200)
    void givesBackAnyTextInPiecesOfAnySize(@ForAll String text, @ForAll @IntRange(min = 1, max = 9) int piece)
            throws IOException {
        // A lone surrogate is no text: UTF-8 writes a question mark for it. A mark at the start is not part of the
        // text.
        String whole = new String(text.getBytes(UTF_8), UTF_8).replace("\uFEFF", "");

        assertThat(read(of(whole.getBytes(UTF_8)), piece)).isEqualTo(whole);
        assertThat(read(of(("\uFEFF" + whole).getBytes(UTF_16LE)), piece)).isEqualTo(whole);
    }

    @Property(tries = 200)
    void endsForAnyBytes(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        assertThat(read(of(bytes), 7).length()).isLessThanOrEqualTo(2 * bytes.length);
    }

    @Test
    void marksWhatCannotBeDecodedAndGoesOn() throws IOException {
        byte[] bytes = {'a', (byte) 0xC3, 'b', (byte) 0xFF, '\n', 'c', (byte) 0xE2, (byte) 0x82};

        assertThat(read(of(bytes), 100))
                .isEqualTo("a" + TextReader.BROKEN + "b" + TextReader.BROKEN + "\nc" + TextReader.BROKEN);
    }

    @Test
    void marksWhatXmlDoesNotAllow() throws IOException {
        TextReader xml = TextReader.forXml(new BytesPart("t", "a\0b\t\u001F\n".getBytes(UTF_8)));

        assertThat(read(xml, 1)).isEqualTo("a" + TextReader.BROKEN + "b\t" + TextReader.BROKEN + "\n");
    }
}

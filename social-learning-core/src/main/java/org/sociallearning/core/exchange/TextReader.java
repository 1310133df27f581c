package org.sociallearning.core.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a stream: the encoding of its byte-order mark, else the one given. Bytes that mean nothing in the encoding become
 * {@link #BROKEN}, so that only the records that hold them are refused. Gives pieces that never reach over a line's end.
 */
final class TextReader implements Closeable {
    /** Stands for what could not be decoded: U+10FFFF, which no text may hold, as its two characters. */
    static final String BROKEN = "\uDBFF\uDFFF";

    private static final int SIZE = 16 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean keepControls;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    private final CharBuffer chars = CharBuffer.allocate(SIZE);
    private boolean ended;
    private boolean halfBroken;

    private TextReader(InputStream in, Charset charset, boolean keepControls) throws IOException {
        this.in = in;
        this.keepControls = keepControls;
        fill();
        bytes.flip();
        this.decoder = byMark(charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        chars.flip();
    }

    /** Text as it is. */
    static TextReader of(Source.Part part, Charset charset) throws IOException {
        return open(part, charset, true);
    }

    /** Text for an XML parser: characters that XML does not allow become {@link #BROKEN} too. */
    static TextReader forXml(Source.Part part) throws IOException {
        return open(part, StandardCharsets.UTF_8, false);
    }

    private static TextReader open(Source.Part part, Charset charset, boolean keepControls) throws IOException {
        InputStream in = part.open();
        try {
            return new TextReader(in, charset, keepControls);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Whether some of the text could not be decoded. */
    static boolean isBroken(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == BROKEN.charAt(1) && text.charAt(i - 1) == BROKEN.charAt(0)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads up to {@code max} characters, at most to the end of the line, whose {@code \n} is included.
     *
     * @param max at least 1
     * @return how many were read; -1 at the end
     */
    int read(char[] to, int from, int max) throws IOException {
        if (!halfBroken && !chars.hasRemaining() && !decode()) {
            return -1;
        }
        return keepControls ? copy(to, from, max) : replace(to, from, max);
    }

    private int copy(char[] to, int from, int max) {
        int start = chars.position();
        int end = Math.min(chars.limit(), start + max);
        for (int i = start; i < end; i++) {
            if (chars.get(i) == '\n') {
                end = i + 1;
            }
        }
        chars.get(to, from, end - start);
        return end - start;
    }

    private int replace(char[] to, int from, int max) {
        int n = 0;
        char c = 0;
        while (c != '\n' && n < max && (halfBroken || chars.hasRemaining())) {
            c = next();
            to[from + n++] = c;
        }
        return n;
    }

    private char next() {
        if (halfBroken) {
            halfBroken = false;
            return BROKEN.charAt(1);
        }
        char c = chars.get();
        halfBroken = !keepControls && isBannedInXml(c);
        return halfBroken ? BROKEN.charAt(0) : c;
    }

    private static boolean isBannedInXml(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c >= '\uFFFE';
    }

    /** Refills the characters; false at the end. */
    private boolean decode() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                chars.put(BROKEN);
            } else if (result.isUnderflow()) {
                if (ended) {
                    break;
                }
                bytes.compact();
                fill();
                bytes.flip();
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void fill() throws IOException {
        while (bytes.hasRemaining()) {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (n < 0) {
                ended = true;
                return;
            }
            bytes.position(bytes.position() + n);
        }
    }

    private Charset byMark(Charset absent) {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return skip(3, StandardCharsets.UTF_8);
        }
        if (startsWith(0xFF, 0xFE)) {
            return skip(2, StandardCharsets.UTF_16LE);
        }
        return startsWith(0xFE, 0xFF) ? skip(2, StandardCharsets.UTF_16BE) : absent;
    }

    private Charset skip(int length, Charset charset) {
        bytes.position(length);
        return charset;
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.limit() || (bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

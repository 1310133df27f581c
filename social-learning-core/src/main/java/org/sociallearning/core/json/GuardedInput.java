package org.sociallearning.core.json;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes pass the guard; the byte-order mark of UTF-8 is left out, other encodings are refused. */
final class GuardedInput extends InputStream {
    private final InputStream in;
    private final JsonGuard guard;
    private final byte[] head;
    private int headFrom;
    private final int headTo;

    GuardedInput(InputStream in, JsonLimits limits) throws IOException {
        this.in = in;
        this.guard = new JsonGuard(limits);
        this.head = in.readNBytes(4);
        this.headTo = head.length;
        guard.refuseWide(head, 0, headTo);
        this.headFrom = Utf8.mark(head, 0, headTo);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count;
        if (headFrom < headTo) {
            count = Math.min(length, headTo - headFrom);
            System.arraycopy(head, headFrom, bytes, from, count);
            headFrom += count;
        } else {
            count = in.read(bytes, from, length);
        }
        if (count < 0) {
            guard.finish();
        } else {
            guard.check(bytes, from, from + count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

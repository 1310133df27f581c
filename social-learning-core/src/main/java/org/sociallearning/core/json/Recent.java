package org.sociallearning.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gives the string before again when it is the same: a contribution and its event share their id. Used by one thread. */
final class Recent implements JsonText<String> {
    private byte[] bytes = {};
    private int from;
    private int length;
    private @Nullable String last;

    /** The bytes may change from here on. */
    void forget() {
        last = null;
    }

    @Override
    public String of(char[] chars, int charsFrom, int charsLength) {
        return new String(chars, charsFrom, charsLength);
    }

    @Override
    public String ofUtf8(byte[] given, int givenFrom, int givenLength) {
        String known = last;
        if (known != null
                && givenLength == length
                && Arrays.equals(bytes, from, from + length, given, givenFrom, givenFrom + givenLength)) {
            return known;
        }
        bytes = given;
        from = givenFrom;
        length = givenLength;
        String made = new String(given, givenFrom, givenLength, UTF_8);
        last = made;
        return made;
    }
}

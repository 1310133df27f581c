package org.sociallearning.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A string as it is. */
final class Whole implements JsonText<String> {
    static final Whole TEXT = new Whole();

    private Whole() {}

    @Override
    public String of(char[] chars, int from, int length) {
        return new String(chars, from, length);
    }

    @Override
    public String ofUtf8(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, UTF_8);
    }
}

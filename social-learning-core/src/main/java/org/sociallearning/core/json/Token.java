package org.sociallearning.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The kinds of tokens, each by its first byte, of numbers {@code 0}. */
final class Token {
    static final byte NOTHING = 0;
    static final byte TRUE = 't';
    static final byte FALSE = 'f';
    static final byte NULL = 'n';
    static final byte NUMBER = '0';
    static final byte TEXT = '"';

    private Token() {}

    static JsonKind kind(byte token) {
        return switch (token) {
            case '{' -> JsonKind.OBJECT;
            case '[' -> JsonKind.ARRAY;
            case TEXT -> JsonKind.TEXT;
            case NUMBER -> JsonKind.NUMBER;
            case TRUE, FALSE -> JsonKind.BOOLEAN;
            case NULL -> JsonKind.NULL;
            default -> throw new IllegalStateException("there is no current value");
        };
    }

    /** How an error shows the token at this place: a text by its length, a number or a literal as it is. */
    static String shown(byte token, byte[] b, int from, int end) {
        return switch (token) {
            case NOTHING -> "nothing";
            case '{' -> "an object";
            case '[' -> "an array";
            case TEXT -> "a text of " + Scan.units(b, from, end) + " characters";
            default -> new String(b, from, end - from, UTF_8);
        };
    }
}

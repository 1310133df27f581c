package org.sociallearning.core.json;

/** Strings may hold halves of surrogate pairs, as where a host cut a text; UTF-8 may not. */
final class Surrogates {
    private Surrogates() {}

    static boolean areWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** JSON with such halves written as escapes; they can only stand in its strings. */
    static String escaped(String json) {
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) {
                safe.append(c);
            } else if (isPair(json, i)) {
                safe.append(c).append(json.charAt(++i));
            } else {
                safe.append("\\u").append(Integer.toHexString(c));
            }
        }
        return safe.toString();
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}

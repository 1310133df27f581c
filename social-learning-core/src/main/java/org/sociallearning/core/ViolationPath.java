package org.sociallearning.core;

import jakarta.validation.Path;

/** Where a violation is, without those keys of a map that do not look like keys: they may hold anything. */
final class ViolationPath {
    private static final int MOST = 50;

    private ViolationPath() {}

    static String text(Path path) {
        String text = path.toString();
        for (Path.Node node : path) {
            if (node.getKey() instanceof String key && !isAttribute(key)) {
                text = text.replace('[' + key + ']', "[?]");
            }
        }
        return text;
    }

    /** Whether a key reads as {@code vendor:name}. */
    private static boolean isAttribute(String key) {
        int colon = key.indexOf(':');
        return isName(key, 0, colon) && isName(key, colon + 1, key.length());
    }

    private static boolean isName(String key, int from, int to) {
        if (to <= from || to - from > MOST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = key.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') && "_.:-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}

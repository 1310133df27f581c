package org.sociallearning.core.event;

/** Open kinds {@code base[:vendor.name]}. */
final class Kinds {
    private Kinds() {}

    static boolean is(String value, String base) {
        return value.startsWith(base) && (value.length() == base.length() || value.charAt(base.length()) == ':');
    }
}

package org.sociallearning.core.json;

import com.fasterxml.jackson.core.JsonStreamContext;

/** Where a parser of Jackson 2 is, as in {@code object.tags[2]}. */
final class Jackson2Path {
    private static final int MOST = 60;

    private Jackson2Path() {}

    static String of(JsonStreamContext context) {
        StringBuilder path = new StringBuilder();
        append(context, path);
        return path.toString();
    }

    private static void append(JsonStreamContext context, StringBuilder path) {
        JsonStreamContext parent = context.getParent();
        if (parent != null) {
            append(parent, path);
        }
        if (context.inArray()) {
            if (context.hasCurrentIndex()) {
                path.append('[').append(context.getCurrentIndex()).append(']');
            }
        } else if (context.inObject() && context.getCurrentName() != null) {
            if (path.length() > 0) {
                path.append('.');
            }
            path.append(safe(context.getCurrentName()));
        }
    }

    /** A name that looks like one: where the input is broken, a text may stand in the place of a name. */
    private static String safe(String name) {
        if (name.isEmpty() || name.length() > MOST) {
            return "?";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '"' || c == '\\') {
                return "?";
            }
        }
        return name;
    }
}

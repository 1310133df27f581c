package org.sociallearning.core.json;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members that this version does not know: kept as they are written. Used by one thread. */
final class Unknown {
    private @Nullable StringBuilder raw;
    private @Nullable Set<String> names;

    void clear() {
        raw = null;
        names = null;
    }

    /** Keeps the current value. */
    void keep(String name, JsonReader in) {
        if (raw == null || names == null) {
            raw = new StringBuilder();
            names = new HashSet<>();
        }
        if (!names.add(name)) {
            throw in.error("member", "must be there once");
        }
        if (raw.length() > 0) {
            raw.append(',');
        }
        quote(name, raw);
        raw.append(':').append(in.raw());
    }

    /** As members without braces; empty for none. */
    String members() {
        return raw == null ? "" : raw.toString();
    }

    /** Inside a value nothing can be kept apart. */
    static JsonException nested(JsonReader in) {
        return in.error("member", "is not known here").asNewer();
    }

    private static void quote(String name, StringBuilder to) {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            out.text(name);
        }
        to.append(bytes);
    }
}

package org.sociallearning.moderation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.json.JsonKind;
import org.sociallearning.core.json.JsonReader;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A small JSON document in memory: maps, lists, texts, {@link Num}, booleans, null.
 *
 * @param root what it is
 * @param doubles the paths of members that are there twice
 */
record JsonTree(@Nullable Object root, List<String> doubles) {
    /** A number as it is written. */
    record Num(String text) {}

    /** Reads one document of at most so many bytes. */
    static JsonTree read(InputStream in, int longest) throws IOException {
        byte[] bytes = in.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new SocialLearningException("configuration must have at most " + longest + " bytes");
        }
        List<String> doubles = new ArrayList<>();
        try (JsonReader reader = JsonReader.of(new ByteArrayInputStream(bytes))) {
            if (!reader.next()) {
                throw new SocialLearningException("configuration (0 bytes) must be a JSON object. Maybe {}");
            }
            Object root = value(reader, doubles);
            reader.end();
            return new JsonTree(root, doubles);
        }
    }

    private static @Nullable Object value(JsonReader reader, List<String> doubles) {
        JsonKind kind = reader.kind();
        return switch (kind) {
            case OBJECT -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                reader.beginObject();
                for (String name = reader.nextName(); name != null; name = reader.nextName()) {
                    String path = reader.path();
                    boolean twice = members.containsKey(name);
                    members.put(name, value(reader, doubles));
                    if (twice) {
                        doubles.add(path);
                    }
                }
                yield members;
            }
            case ARRAY -> {
                List<@Nullable Object> elements = new ArrayList<>();
                reader.beginArray();
                while (reader.next()) {
                    elements.add(value(reader, doubles));
                }
                yield elements;
            }
            case TEXT -> reader.text();
            case NUMBER -> new Num(reader.numberText());
            case BOOLEAN -> reader.booleanValue();
            case NULL -> null;
        };
    }

    /** A value as a problem shows it. */
    static String show(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        return value instanceof Num number ? number.text() : String.valueOf(value);
    }
}

package org.sociallearning.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.Problem;

/** What is wrong with one xAPI statement: all of it, in the words of the specification's data requirements. */
final class XapiCheck {
    private final String position;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    XapiCheck(String position) {
        this.position = position;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The members that the specification does not know, with their path. */
    Set<String> unknown() {
        return unknown;
    }

    void problem(String path, @Nullable Object value, String rule) {
        problems.add(Problem.of(position, path, value == null ? "absent" : JsonTree.shown(value), rule));
    }

    /** A problem that shows a word of ours. */
    void note(String path, String shown, String rule) {
        problems.add(Problem.of(position, path, shown, rule));
    }

    /** A problem that shows the value, where it can be an id or a time and no text. */
    void idProblem(String path, String value, String rule) {
        boolean isText = value.length() > Problem.MAX_VALUE || value.indexOf(' ') >= 0;
        problems.add(Problem.of(position, path, isText ? Problem.lengthOf(value) : value, rule));
    }

    /** An object that knows these members only, none of them null; absent or of another kind is told and is null. */
    @Nullable
    Map<String, Object> object(String path, @Nullable Object value, Set<String> members) {
        Map<String, Object> object = object(path, value);
        if (object == null) {
            return null;
        }
        for (Map.Entry<String, Object> member : object.entrySet()) {
            String name = member.getKey();
            if (!members.contains(name)) {
                unknown(path, name, members);
            } else if (member.getValue() == JsonTree.NULL) {
                problem(at(path, name), member.getValue(), "must not be null");
            }
        }
        return object;
    }

    /** An object of any members. */
    @SuppressWarnings("unchecked")
    @Nullable
    Map<String, Object> object(String path, @Nullable Object value) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        problem(path, value, "must be an object");
        return null;
    }

    private void unknown(String path, String name, Set<String> members) {
        for (String known : members) {
            if (known.equalsIgnoreCase(name)) {
                note(at(path, known), "another case", "must be spelled in this case");
                return;
            }
        }
        unknown.add("member " + at(path, name));
    }

    /** The elements of an array; absent has none, another kind is told. */
    List<?> array(String path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value != null) {
            problem(path, value, "must be an array");
        }
        return List.of();
    }

    /** A text that may be absent; another kind is told. */
    @Nullable
    String text(String path, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value != null && value != JsonTree.NULL) {
            problem(path, value, "must be a string");
        }
        return null;
    }

    /** A text that must be there. */
    @Nullable
    String requiredText(String path, @Nullable Object value) {
        if (value == null) {
            problem(path, null, "must be there");
        }
        return text(path, value);
    }

    void bool(String path, @Nullable Object value) {
        if (value != null && value != JsonTree.NULL && !(value instanceof Boolean)) {
            problem(path, value, "must be true or false");
        }
    }

    /** A number that may be absent. */
    JsonTree.@Nullable Num number(String path, @Nullable Object value) {
        if (value instanceof JsonTree.Num number) {
            return number;
        }
        if (value != null && value != JsonTree.NULL) {
            problem(path, value, "must be a number");
        }
        return null;
    }

    /** An IRI that may be absent. */
    void iri(String path, @Nullable Object value) {
        String text = text(path, value);
        if (text != null && !XapiValues.isIri(text)) {
            idProblem(path, text, "must be an IRI with a scheme");
        }
    }

    /** An IRI that must be there. */
    void requiredIri(String path, @Nullable Object value) {
        if (value == null) {
            problem(path, null, "must be there");
        }
        iri(path, value);
    }

    void uuid(String path, @Nullable Object value) {
        String text = text(path, value);
        if (text != null && !XapiValues.isUuid(text)) {
            idProblem(path, text, "must be a UUID");
        }
    }

    /** A map from language tags of RFC 5646 to texts, that may be absent. */
    void languageMap(String path, @Nullable Object value) {
        if (value == null || value == JsonTree.NULL) {
            return;
        }
        Map<String, Object> map = object(path, value);
        if (map == null) {
            return;
        }
        map.forEach((tag, text) -> {
            if (!XapiValues.isLanguageTag(tag)) {
                problem(path, tag, "must have language tags of RFC 5646 as names");
            } else if (!(text instanceof String)) {
                problem(at(path, tag), text, "must be a string");
            }
        });
    }

    /** A map from IRIs to anything, that may be absent. */
    void extensions(String path, @Nullable Object value) {
        if (value == null || value == JsonTree.NULL) {
            return;
        }
        Map<String, Object> map = object(path, value);
        if (map == null) {
            return;
        }
        for (String name : map.keySet()) {
            if (!XapiValues.isIri(name)) {
                idProblem(path, name, "must have IRIs as names");
            }
        }
    }

    static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static String at(String path, int index) {
        return path + "[" + index + "]";
    }
}

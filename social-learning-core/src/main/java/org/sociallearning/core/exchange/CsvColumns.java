package org.sociallearning.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of a table holds what: the one of that name in the header, unless a setting names another. */
final class CsvColumns {
    static final String AUTHOR = "author";
    static final String TIME = "time";
    static final String TEXT = "text";
    static final String PARENT = "parent";
    static final String TAGS = "tags";
    static final String ID = "id";
    static final String SPACE = "space";
    static final String KIND = "kind";
    static final String PRIVATE = "private";

    private static final Map<String, String> MEANINGS = meanings();

    private final int count;
    private final Map<String, Integer> places;
    private final List<String> unknown;

    private CsvColumns(int count, Map<String, Integer> places, List<String> unknown) {
        this.count = count;
        this.places = places;
        this.unknown = unknown;
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(AUTHOR, "the column with who wrote it; must be there");
        meanings.put(TIME, "the column with when; must be there");
        meanings.put(TEXT, "the column with the text");
        meanings.put(PARENT, "the column with the id of what it answers, several after each other with ; or |");
        meanings.put(TAGS, "the column with topics, after each other with , ; or |");
        meanings.put(
                ID, "the column with its id; without one the line number is the id, so lines may only be appended");
        meanings.put(SPACE, "the column with the channel, forum or page it stands in");
        meanings.put(KIND, "the column with what it is: question, answer, idea and so on; a remark unless given");
        meanings.put(PRIVATE, "the column that says true, yes or 1 of private messages");
        return meanings;
    }

    static Format describe(Format format) {
        Format described = format;
        for (Map.Entry<String, String> meaning : MEANINGS.entrySet()) {
            described = described.withSetting(meaning.getKey(), meaning.getValue());
        }
        return described
                .withSetting(
                        CsvRows.TIME_FORMAT,
                        "how times are written: iso, epoch-seconds, epoch-millis or a pattern as dd-MM-yyyy HH:mm; iso unless given")
                .withSetting(
                        CsvRows.NO_PARENT,
                        "what the parent column says of what answers nothing, beside being empty; 0 unless given")
                .withSetting(CsvRows.MARKUP, "how texts are marked up: plain, html or markdown; plain unless given");
    }

    /**
     * The columns of this header.
     *
     * @throws UnreadableSourceException when one that must be there, or that a setting names, is not; the message does not show
     *     the header, which may be a line of content
     */
    static CsvColumns of(String part, List<String> header, ReadOptions options) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byName.putIfAbsent(key(header.get(i)), i);
        }
        Map<String, Integer> places = new HashMap<>();
        for (String role : MEANINGS.keySet()) {
            String name = options.setting(role, role);
            Integer place = byName.get(key(name));
            boolean needed = options.settings().containsKey(role) || role.equals(AUTHOR) || role.equals(TIME);
            if (place != null) {
                places.put(role, place);
            } else if (needed) {
                throw new UnreadableSourceException(
                        "file (" + part + ") must have a column " + name + " for its " + role
                                + ", and none of its " + header.size() + " columns is called so. Maybe set " + role
                                + " to another name, or the separator");
            }
        }
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!places.containsValue(i)) {
                unknown.add(header.get(i));
            }
        }
        return new CsvColumns(header.size(), places, unknown);
    }

    int count() {
        return count;
    }

    List<String> unknown() {
        return unknown;
    }

    boolean has(String role) {
        return places.containsKey(role);
    }

    @Nullable
    String value(String role, List<String> fields) {
        Integer place = places.get(role);
        return place == null || place >= fields.size() ? null : fields.get(place);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

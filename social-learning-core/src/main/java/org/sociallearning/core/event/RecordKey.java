package org.sociallearning.core.event;

/** The form {@code source/type/key} of ids that come from a record of a source. */
final class RecordKey {
    private RecordKey() {}

    static String join(String source, String type, String key) {
        return escape(source) + '/' + escape(type) + '/' + key;
    }

    static String part(String value, int index) {
        int first = value.indexOf('/');
        int second = first < 0 ? -1 : value.indexOf('/', first + 1);
        if (second < 0) {
            return "";
        }
        return switch (index) {
            case 0 -> unescape(value.substring(0, first));
            case 1 -> unescape(value.substring(first + 1, second));
            default -> value.substring(second + 1);
        };
    }

    private static String escape(String part) {
        return part.indexOf('/') < 0 && part.indexOf('%') < 0
                ? part
                : part.replace("%", "%25").replace("/", "%2F");
    }

    private static String unescape(String part) {
        return part.indexOf('%') < 0 ? part : part.replace("%2F", "/").replace("%25", "%");
    }
}

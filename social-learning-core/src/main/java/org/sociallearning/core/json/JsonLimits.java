package org.sociallearning.core.json;

/**
 * What a reader refuses in order to keep its memory bounded; the same on every version of the library below. Immutable.
 *
 * @param depth how deep objects and arrays may be nested, at most 64
 * @param text the longest string, in UTF-16 units
 * @param name the longest name of a member, in UTF-16 units
 * @param number the longest number, in characters
 * @param line the longest line of JSON Lines, in bytes
 */
public record JsonLimits(int depth, int text, int name, int number, int line) {
    /** Depth 64, texts of 4,000,000, names of 1,000 and numbers of 200 characters, lines of 16 MiB. */
    public static final JsonLimits DEFAULT = new JsonLimits(64, 4_000_000, 1000, 200, 16 << 20);

    public JsonLimits {
        if (depth < 1 || depth > 64 || text < 1 || name < 1 || number < 1 || line < 1) {
            throw new IllegalArgumentException("limits must be positive, the depth at most 64, and are " + depth + ", "
                    + text + ", " + name + ", " + number + ", " + line);
        }
    }

    /** The same with another depth. */
    public JsonLimits withDepth(int depth) {
        return new JsonLimits(depth, text, name, number, line);
    }

    /** The same with another length of strings. */
    public JsonLimits withText(int text) {
        return new JsonLimits(depth, text, name, number, line);
    }

    /** The same with another length of lines. */
    public JsonLimits withLine(int line) {
        return new JsonLimits(depth, text, name, number, line);
    }
}

package org.sociallearning.core.json;

import org.jspecify.annotations.Nullable;

/**
 * Watches the bytes before the library below sees them, so that no token can make it fill the memory: how deep, how long a
 * string, a name or a number is, and whether it is UTF-8. It does not check the grammar. The bytes may come in pieces.
 */
final class JsonGuard {
    private final JsonLimits limits;
    private long offset;
    private long line = 1;
    private long lineStart;

    private int depth;
    private long objects;
    private boolean nameNext;

    private boolean inString;
    private boolean inName;
    private boolean escaped;
    private int unicode;
    private int length;
    private @Nullable JsonPosition tokenStart;

    private int need;
    private int least;
    private int greatest;

    JsonGuard(JsonLimits limits) {
        this.limits = limits;
    }

    void check(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++, offset++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x80 || need > 0) {
                checkUtf8(b);
            } else if (b == 0) {
                // No JSON holds it, and the library below would take what follows for UTF-16 or UTF-32.
                throw broken("is not JSON here");
            }
            if (inString) {
                inString(b);
            } else {
                outside(b);
            }
        }
    }

    /** At the start of the input: refuses what looks like another encoding. */
    void refuseWide(byte[] bytes, int from, int to) {
        if (Utf8.isWide(bytes, from, to)) {
            throw broken(Utf8.WIDE);
        }
    }

    private JsonException broken(String rule) {
        return JsonException.of(here(), "", "input", rule);
    }

    /** At the end of the input. */
    void finish() {
        if (need > 0) {
            throw broken(Utf8.NOT_UTF8);
        }
    }

    private void inString(int b) {
        if (unicode > 0) {
            unicode--;
        } else if (escaped) {
            escaped = false;
            unicode = b == 'u' ? 4 : 0;
            count(1);
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inString = false;
            length = 0;
        } else if (b < 0x80 || b >= 0xC0) {
            count(b >= 0xF0 ? 2 : 1);
        }
    }

    private void outside(int b) {
        switch (b) {
            case '\n' -> {
                line++;
                lineStart = offset + 1;
                length = 0;
            }
            case ' ', '\t', '\r' -> length = 0;
            case ':' -> {
                length = 0;
                nameNext = false;
            }
            case ',' -> {
                length = 0;
                nameNext = depth > 0 && ((objects >>> (depth - 1)) & 1) != 0;
            }
            case '{' -> enter(true);
            case '[' -> enter(false);
            case '}', ']' -> {
                length = 0;
                depth = Math.max(0, depth - 1);
                nameNext = false;
            }
            case '"' -> {
                inString = true;
                inName = nameNext;
                length = 0;
                tokenStart = here();
            }
            default -> {
                if (length == 0) {
                    tokenStart = here();
                }
                if (++length > limits.number()) {
                    throw tooLong("number", limits.number());
                }
            }
        }
    }

    private void enter(boolean object) {
        length = 0;
        if (depth == limits.depth()) {
            throw JsonException.of(here(), "", "depth " + (depth + 1), tooDeep(limits));
        }
        objects = object ? objects | (1L << depth) : objects & ~(1L << depth);
        depth++;
        nameNext = object;
    }

    private void count(int units) {
        length += units;
        int most = inName ? limits.name() : limits.text();
        if (length > most) {
            throw tooLong(inName ? "name" : "text", most);
        }
    }

    private void checkUtf8(int b) {
        if (need == 0) {
            need = Utf8.following(b);
            if (need < 1) {
                throw broken(Utf8.NOT_UTF8);
            }
            least = Utf8.least(b);
            greatest = Utf8.greatest(b);
        } else {
            if (b < least || b > greatest) {
                throw broken(Utf8.NOT_UTF8);
            }
            need--;
            least = 0x80;
            greatest = 0xBF;
        }
    }

    private JsonPosition here() {
        return new JsonPosition(line, offset - lineStart + 1, offset);
    }

    private JsonException tooLong(String what, int most) {
        return JsonException.of(tokenStart == null ? here() : tokenStart, "", what, tooLong(most));
    }

    static String tooLong(int most) {
        return "is longer than " + most + " characters";
    }

    static String tooDeep(JsonLimits limits) {
        return "is nested deeper than " + limits.depth();
    }
}

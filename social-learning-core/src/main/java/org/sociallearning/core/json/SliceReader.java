package org.sociallearning.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that lies in an array, such as a line of JSON Lines, and one slice after the other. It is ours, from the bytes up:
 * what is not asked for is not decoded, ids are looked up by their bytes, and a value's own bytes can be kept. Used by one
 * thread.
 */
final class SliceReader implements JsonReader {
    private final JsonLimits limits;
    private final Names names = new Names();
    private final SlicePath path;

    private byte[] b = {};
    private int start;
    private int to;
    private int at;

    private int depth;
    private long objects;
    private long begun;
    private boolean entered = true;

    /** The current value: its kind as its first byte, and its place; of a string without the quotes. */
    private byte token;

    private int from;
    private int end;
    private boolean escaped;

    /** A reader whose errors show the names of members that are known, and hide others. */
    SliceReader(JsonLimits limits, Predicate<String> known) {
        this.limits = limits;
        this.path = new SlicePath(known);
    }

    /** Goes before the first document of another slice. */
    SliceReader start(byte[] bytes, int sliceFrom, int sliceTo) {
        b = bytes;
        start = sliceFrom + Utf8.mark(bytes, sliceFrom, sliceTo);
        to = sliceTo;
        at = start;
        depth = 0;
        entered = true;
        token = Token.NOTHING;
        from = start;
        end = start;
        if (Utf8.isWide(bytes, start, sliceTo)) {
            throw JsonException.of(JsonPosition.START, "", "input", Utf8.WIDE);
        }
        int invalid = Utf8.firstInvalid(bytes, start, sliceTo);
        if (invalid >= 0) {
            throw JsonException.of(position(invalid), "", "input", Utf8.NOT_UTF8);
        }
        return this;
    }

    @Override
    public boolean next() {
        skip();
        if (depth > 0) {
            if (isObject()) {
                throw new IllegalStateException("there is no array to read the next element of");
            }
            return element();
        }
        at = Scan.blanks(b, at, to);
        if (at == to) {
            token = Token.NOTHING;
            return false;
        }
        value();
        return true;
    }

    @Override
    public @Nullable String nextName() {
        skip();
        if (depth == 0 || !isObject()) {
            throw new IllegalStateException("there is no object to read the next member of");
        }
        return member() ? name() : null;
    }

    @Override
    public JsonKind kind() {
        return Token.kind(token);
    }

    @Override
    public boolean isNull() {
        return token == Token.NULL;
    }

    @Override
    public void beginObject() {
        if (token != '{' || entered) {
            throw error("must be an object");
        }
        enter();
    }

    @Override
    public void beginArray() {
        if (token != '[' || entered) {
            throw error("must be an array");
        }
        enter();
    }

    @Override
    public String text() {
        requireText();
        return escaped ? unescaped() : new String(b, from, end - from, UTF_8);
    }

    @Override
    public <T> @Nullable T text(JsonText<T> make) {
        requireText();
        if (!escaped) {
            return make.ofUtf8(b, from, end - from);
        }
        char[] chars = unescaped().toCharArray();
        return make.of(chars, 0, chars.length);
    }

    @Override
    public long longValue() {
        if (token != Token.NUMBER || !Scan.isWhole(b, from, end)) {
            throw error("must be a whole number");
        }
        try {
            return Long.parseLong(numberText());
        } catch (NumberFormatException e) {
            throw error("must be a whole number of 64 bits");
        }
    }

    @Override
    public int intValue() {
        if (token == Token.NUMBER && end - from < 10 && b[from] != '-' && Scan.isWhole(b, from, end)) {
            int value = 0;
            for (int i = from; i < end; i++) {
                value = value * 10 + b[i] - '0';
            }
            return value;
        }
        long value = longValue();
        if (value != (int) value) {
            throw error("must be a whole number of 32 bits");
        }
        return (int) value;
    }

    @Override
    public double doubleValue() {
        double value = Double.parseDouble(numberText());
        if (Double.isInfinite(value)) {
            throw error("must be a number of 64 bits");
        }
        return value;
    }

    @Override
    public String numberText() {
        if (token != Token.NUMBER) {
            throw error("must be a number");
        }
        return new String(b, from, end - from, UTF_8);
    }

    @Override
    public boolean booleanValue() {
        if (token != Token.TRUE && token != Token.FALSE) {
            throw error("must be true or false");
        }
        return token == Token.TRUE;
    }

    @Override
    public String raw() {
        int first = valueStart();
        skip();
        return new String(b, first, at - first, UTF_8);
    }

    @Override
    public String path() {
        return path.text(b, depth);
    }

    @Override
    public void end() {
        skip();
        at = Scan.blanks(b, at, to);
        if (at < to) {
            throw JsonException.of(position(at), "", "document", "must be the only one");
        }
    }

    @Override
    public JsonException error(String rule) {
        return error(Token.shown(token, b, from, end), rule);
    }

    @Override
    public JsonException error(String value, String rule) {
        return JsonException.of(position(valueStart()), path(), value, rule);
    }

    /** There is nothing to release: the array is the caller's. */
    @Override
    public void close() {
        skip();
    }

    private void skip() {
        if (entered) {
            return;
        }
        int outside = depth;
        enter();
        while (depth > outside) {
            boolean more = isObject() ? member() : element();
            if (more && !entered) {
                enter();
            }
        }
    }

    private void enter() {
        if (depth == limits.depth()) {
            throw error("depth " + (depth + 1), JsonGuard.tooDeep(limits));
        }
        entered = true;
        depth++;
        long bit = 1L << (depth - 1);
        begun &= ~bit;
        if (token == '{') {
            objects |= bit;
            path.enterObject(depth);
        } else {
            objects &= ~bit;
            path.enterArray(depth);
        }
    }

    private boolean isObject() {
        return ((objects >>> (depth - 1)) & 1) != 0;
    }

    /** Goes to the next element or leaves the array. */
    private boolean element() {
        if (!another((byte) ']')) {
            token = '[';
            return false;
        }
        path.element(depth);
        value();
        return true;
    }

    /** Goes to the next member or leaves the object. */
    private boolean member() {
        if (!another((byte) '}')) {
            token = '{';
            return false;
        }
        if (b[at] != '"') {
            throw broken(at);
        }
        int nameFrom = at + 1;
        int nameTo = Scan.string(b, nameFrom, to);
        if (nameTo < 0) {
            throw broken(-1 - nameTo);
        }
        if (nameTo - nameFrom > limits.name() && Scan.units(b, nameFrom, nameTo) > limits.name()) {
            throw JsonException.of(position(at), "", "name", JsonGuard.tooLong(limits.name()));
        }
        path.member(depth, nameFrom, nameTo);
        at = Scan.blanks(b, nameTo + 1, to);
        if (at == to || b[at] != ':') {
            throw broken(at);
        }
        at = Scan.blanks(b, at + 1, to);
        value();
        return true;
    }

    /** Whether another element or member starts at {@code at}, rather than the end, which is passed then. */
    private boolean another(byte close) {
        at = Scan.blanks(b, at, to);
        if (at == to) {
            throw broken(at);
        }
        long bit = 1L << (depth - 1);
        boolean first = (begun & bit) == 0;
        if (b[at] == close) {
            at++;
            depth--;
            return false;
        }
        if (!first) {
            if (b[at] != ',') {
                throw broken(at);
            }
            at = Scan.blanks(b, at + 1, to);
            if (at == to) {
                throw broken(at);
            }
        }
        begun |= bit;
        return true;
    }

    private void value() {
        if (at == to) {
            throw broken(at);
        }
        from = at;
        byte first = b[at];
        switch (first) {
            case '"' -> string();
            case '{', '[' -> {
                token = first;
                entered = false;
                end = at + 1;
                at++;
            }
            case 't' -> scalar(first, Scan.literal(b, at, to, "true"));
            case 'f' -> scalar(first, Scan.literal(b, at, to, "false"));
            case 'n' -> scalar(first, Scan.literal(b, at, to, "null"));
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                scalar(Token.NUMBER, Scan.number(b, at, to));
                if (end - from > limits.number()) {
                    throw error("number", JsonGuard.tooLong(limits.number()));
                }
            }
            default -> throw broken(at);
        }
    }

    private void string() {
        from = at + 1;
        int plain = Scan.plain(b, from, to);
        escaped = plain == to || b[plain] != '"';
        int close = escaped ? Scan.string(b, plain, to) : plain;
        if (close < 0) {
            throw broken(-1 - close);
        }
        token = Token.TEXT;
        end = close;
        at = close + 1;
        if (end - from > limits.text() && Scan.units(b, from, end) > limits.text()) {
            throw error("text", JsonGuard.tooLong(limits.text()));
        }
    }

    private void scalar(byte kind, int after) {
        if (after < 0) {
            throw broken(-1 - after);
        }
        token = kind;
        end = after;
        at = after;
    }

    private String name() {
        return path.name(names, b, depth);
    }

    private void requireText() {
        if (token != Token.TEXT) {
            throw error("must be a text");
        }
    }

    private String unescaped() {
        StringBuilder text = new StringBuilder(end - from);
        Scan.unescape(b, from, end, text);
        return text.toString();
    }

    private int valueStart() {
        return token == Token.TEXT ? from - 1 : from;
    }

    private JsonPosition position(int index) {
        return JsonPosition.in(b, start, to, index - (long) start);
    }

    private JsonException broken(int index) {
        return JsonException.of(position(index), path(), "input", index >= to ? "ends too early" : "is not JSON here");
    }
}

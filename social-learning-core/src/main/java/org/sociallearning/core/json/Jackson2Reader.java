package org.sociallearning.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads a stream by the streaming parser of Jackson 2. */
final class Jackson2Reader implements JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(
                    JsonFactory.Feature
                            .USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING) // or a host's threads would keep us after closing
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private final JsonLimits limits;
    private final JsonParser parser;
    private @Nullable JsonToken token;
    private int depth;
    private boolean entered = true;

    private Jackson2Reader(JsonLimits limits, JsonParser parser) {
        this.limits = limits;
        this.parser = parser;
    }

    static Jackson2Reader ofStream(InputStream in, JsonLimits limits) throws IOException {
        return new Jackson2Reader(limits, FACTORY.createParser((InputStream) new GuardedInput(in, limits)));
    }

    @Override
    public boolean next() {
        skip();
        advance();
        return token != null && token != JsonToken.END_ARRAY;
    }

    @Override
    public @Nullable String nextName() {
        skip();
        advance();
        if (token == JsonToken.END_OBJECT) {
            return null;
        }
        if (token != JsonToken.FIELD_NAME) {
            throw new IllegalStateException("there is no object to read the next member of");
        }
        try {
            String name = parser.getCurrentName();
            if (name.length() > limits.name()) {
                throw error("name", JsonGuard.tooLong(limits.name()));
            }
            advance();
            return name;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonKind kind() {
        return switch (current()) {
            case START_OBJECT, END_OBJECT -> JsonKind.OBJECT;
            case START_ARRAY, END_ARRAY -> JsonKind.ARRAY;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
            case VALUE_NULL -> JsonKind.NULL;
            default -> JsonKind.TEXT;
        };
    }

    @Override
    public void beginObject() {
        enter(JsonToken.START_OBJECT, "must be an object");
    }

    @Override
    public void beginArray() {
        enter(JsonToken.START_ARRAY, "must be an array");
    }

    @Override
    public String text() {
        checkText();
        try {
            return parser.getText();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public <T> @Nullable T text(JsonText<T> make) {
        checkText();
        try {
            return make.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public long longValue() {
        if (token != JsonToken.VALUE_NUMBER_INT) {
            throw error("must be a whole number");
        }
        try {
            return parser.getLongValue();
        } catch (JsonProcessingException e) {
            throw error("must be a whole number of 64 bits");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public int intValue() {
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
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw error("must be a number");
        }
        try {
            return parser.getText();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean booleanValue() {
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw error("must be true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    @Override
    public String raw() {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter writer = JsonWriter.to(bytes)) {
            copy(writer);
        }
        return bytes.toString();
    }

    @Override
    public String path() {
        return Jackson2Path.of(parser.getParsingContext());
    }

    @Override
    public void end() {
        skip();
        advance();
        if (token != null) {
            throw error("document", "must be the only one");
        }
    }

    @Override
    public JsonException error(String rule) {
        return error(shown(), rule);
    }

    @Override
    public JsonException error(String value, String rule) {
        return JsonException.of(position(parser.getTokenLocation()), path(), value, rule);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes over the current value when it is an object or array that was not entered. */
    private void skip() {
        if (entered) {
            return;
        }
        entered = true;
        int outside = depth - 1;
        while (depth > outside) {
            advance();
            entered = true;
        }
    }

    private void advance() {
        try {
            token = parser.nextToken();
            if (token == null) {
                if (depth > 0) {
                    throw error("input", "ends too early");
                }
                return;
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    entered = false;
                    if (++depth > limits.depth()) {
                        throw error("depth " + depth, JsonGuard.tooDeep(limits));
                    }
                }
                case END_OBJECT, END_ARRAY -> depth--;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    if (parser.getTextLength() > limits.number()) {
                        throw error("number", JsonGuard.tooLong(limits.number()));
                    }
                }
                default -> {}
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private JsonToken current() {
        if (token == null) {
            throw new IllegalStateException("there is no current value");
        }
        return token;
    }

    private void enter(JsonToken start, String rule) {
        if (token != start || entered) {
            throw error(rule);
        }
        entered = true;
    }

    private void checkText() {
        if (token != JsonToken.VALUE_STRING) {
            throw error("must be a text");
        }
        try {
            if (parser.getTextLength() > limits.text()) {
                throw error("text", JsonGuard.tooLong(limits.text()));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private String shown() {
        try {
            return switch (current()) {
                case START_OBJECT, END_OBJECT -> "an object";
                case START_ARRAY, END_ARRAY -> "an array";
                case VALUE_STRING -> "a text of " + parser.getTextLength() + " characters";
                default -> parser.getText();
            };
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void copy(JsonWriter to) {
        switch (kind()) {
            case OBJECT -> {
                beginObject();
                to.beginObject();
                for (String name = nextName(); name != null; name = nextName()) {
                    to.name(name);
                    copy(to);
                }
                to.endObject();
            }
            case ARRAY -> {
                beginArray();
                to.beginArray();
                while (next()) {
                    copy(to);
                }
                to.endArray();
            }
            case TEXT -> to.text(text());
            case NUMBER -> to.raw(numberText());
            case BOOLEAN -> to.flag(booleanValue());
            case NULL -> to.nothing();
        }
    }

    private static JsonPosition position(JsonLocation at) {
        return new JsonPosition(at.getLineNr(), at.getColumnNr(), at.getByteOffset());
    }

    /** What the library below threw, as our own: its messages quote the input. */
    private RuntimeException failed(IOException e) {
        if (e instanceof JsonEOFException) {
            return JsonException.of(position(parser.getCurrentLocation()), path(), "input", "ends too early");
        }
        if (e instanceof JsonProcessingException broken) {
            JsonLocation at = broken.getLocation() == null ? parser.getCurrentLocation() : broken.getLocation();
            return JsonException.of(position(at), path(), "input", "is not JSON here");
        }
        return new UncheckedIOException(e);
    }
}

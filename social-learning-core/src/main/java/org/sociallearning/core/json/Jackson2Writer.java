package org.sociallearning.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes by the streaming generator of Jackson 2, which writes surrogates in names and strings as escapes, whole pairs or not. */
final class Jackson2Writer implements JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(
                    JsonFactory.Feature
                            .USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING) // or a host's threads would keep us after closing
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator generator;

    private Jackson2Writer(OutputStream out) {
        try {
            generator = FACTORY.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        generator.setRootValueSeparator(null);
    }

    static JsonWriter compact(OutputStream out) {
        return new Jackson2Writer(out);
    }

    static JsonWriter indented(OutputStream out) {
        Jackson2Writer writer = new Jackson2Writer(out);
        writer.generator.setPrettyPrinter(new Jackson2Layout());
        return writer;
    }

    @Override
    public JsonWriter beginObject() {
        try {
            generator.writeStartObject();
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter endObject() {
        try {
            generator.writeEndObject();
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter beginArray() {
        try {
            generator.writeStartArray();
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter endArray() {
        try {
            generator.writeEndArray();
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter name(String name) {
        try {
            generator.writeFieldName(name);
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter text(@Nullable String value) {
        try {
            generator.writeString(value);
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter number(long value) {
        try {
            generator.writeNumber(value);
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("number (" + value + ") must be finite");
        }
        try {
            generator.writeNumber(value);
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter flag(boolean value) {
        try {
            generator.writeBoolean(value);
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter nothing() {
        try {
            generator.writeNull();
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter raw(String json) {
        try {
            generator.writeRawValue(safe(json));
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter rawMembers(String json) {
        try {
            generator.writeRaw(',');
            generator.writeRaw(safe(json));
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public JsonWriter line() {
        try {
            generator.writeRaw('\n');
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() {
        try {
            generator.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            generator.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** JSON that fits on one line of UTF-8; line ends and halves of surrogate pairs mean the same then. */
    private static String safe(String json) {
        String line = json.indexOf('\n') < 0 && json.indexOf('\r') < 0
                ? json
                : json.replace('\n', ' ').replace('\r', ' ');
        return Surrogates.areWhole(line) ? line : Surrogates.escaped(line);
    }

    private static RuntimeException failed(IOException e) {
        return e instanceof JsonGenerationException
                ? new IllegalStateException("this value is not allowed here", e)
                : new UncheckedIOException(e);
    }
}

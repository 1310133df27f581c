package org.sociallearning.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** One member or element a line; the library's own layout differs between its versions. */
final class Jackson2Layout implements PrettyPrinter {
    private int depth;

    @Override
    public void writeRootValueSeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator generator) throws IOException {
        generator.writeRaw('{');
        depth++;
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int members) throws IOException {
        end(generator, members, '}');
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw(',');
        line(generator);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw(": ");
    }

    @Override
    public void writeStartArray(JsonGenerator generator) throws IOException {
        generator.writeRaw('[');
        depth++;
    }

    @Override
    public void writeEndArray(JsonGenerator generator, int elements) throws IOException {
        end(generator, elements, ']');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw(',');
        line(generator);
    }

    @Override
    public void beforeArrayValues(JsonGenerator generator) throws IOException {
        line(generator);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator generator) throws IOException {
        line(generator);
    }

    private void end(JsonGenerator generator, int count, char bracket) throws IOException {
        depth--;
        if (count > 0) {
            line(generator);
        }
        generator.writeRaw(bracket);
    }

    private void line(JsonGenerator generator) throws IOException {
        generator.writeRaw('\n');
        for (int i = 0; i < depth; i++) {
            generator.writeRaw("  ");
        }
    }
}

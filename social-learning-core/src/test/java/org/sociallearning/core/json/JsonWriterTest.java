package org.sociallearning.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void writesWithoutWhiteSpace() {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            sample(out);
            out.line();
            out.beginArray().endArray().line();
        }
        assertThat(bytes)
                .hasToString("{\"a\":\"é\\n\\\"\",\"b\":[1,2.5,true,null],\"c\":{},\"d\":[ 1 ],\"e\":null}\n[]\n");
        assertThat(bytes.toBytes()).hasSize(bytes.size());
    }

    @Test
    void writesIndentedInTheSameFormOnEachVersionOfTheLibraryBelow() {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.indentedTo(bytes)) {
            sample(out);
        }
        assertThat(bytes).hasToString("""
                        {
                          "a": "é\\n\\"",
                          "b": [
                            1,
                            2.5,
                            true,
                            null
                          ],
                          "c": {},
                          "d": [ 1 ],
                          "e": null
                        }""");
    }

    @Property
    void writesEveryString(@ForAll String text) {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            out.beginObject().member(text.length() > 100 ? "x" : text, text).endObject();
        }
        JsonReader in = JsonReader.of(bytes.array(), 0, bytes.size());
        in.next();
        in.beginObject();
        in.nextName();
        assertThat(in.text()).isEqualTo(text);
    }

    @Test
    void escapesHalfOfASurrogatePair() {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            out.beginArray();
            out.text("a\uD83D").text("\uDE00b").text("😀").raw("\"\uD83D\"").raw("\"😀\"");
            out.endArray();
        }
        assertThat(bytes).hasToString("[\"a\\uD83D\",\"\\uDE00b\",\"\\uD83D\\uDE00\",\"\\ud83d\",\"😀\"]");
    }

    @Test
    void refusesNumbersThatAreNone() {
        JsonWriter out = JsonWriter.to(new JsonBytes());
        assertThatThrownBy(() -> out.number(Double.NaN)).hasMessage("number (NaN) must be finite");
        assertThatThrownBy(() -> out.number(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToWriteWhatIsNoJson() {
        JsonWriter out = JsonWriter.to(new JsonBytes()).beginObject();
        assertThatThrownBy(() -> out.text("a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void passesOnThatTheStreamFailed() {
        JsonWriter out = JsonWriter.to(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        });
        out.text("a");
        assertThatThrownBy(out::flush).isInstanceOf(UncheckedIOException.class).hasMessageContaining("disk full");
    }

    private static void sample(JsonWriter out) {
        out.beginObject();
        out.member("a", "é\n\"");
        out.name("b").beginArray().number(1).number(2.5).flag(true).nothing().endArray();
        out.name("c").beginObject().endObject();
        out.name("d").raw("[ 1 ]");
        out.member("e", (String) null);
        out.endObject();
    }
}

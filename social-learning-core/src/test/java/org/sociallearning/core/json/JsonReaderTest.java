package org.sociallearning.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.problem.SocialLearningException;

class JsonReaderTest {
    @Test
    void readsMembersAndElementsInTheirOrder() {
        JsonReader in =
                JsonReader.of("{\"id\":\"a\",\"tags\":[\"x\",\"y\"],\"n\":-12,\"d\":1.5e2,\"yes\":true,\"no\":null}");
        List<String> seen = new ArrayList<>();
        assertThat(in.next()).isTrue();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "id" -> seen.add(in.text());
                case "tags" -> {
                    in.beginArray();
                    while (in.next()) {
                        seen.add(in.path() + "=" + in.text());
                    }
                }
                case "n" -> seen.add("" + in.longValue());
                case "d" -> seen.add(in.doubleValue() + " " + in.numberText());
                case "yes" -> seen.add("" + in.booleanValue());
                default -> seen.add(name + " " + in.isNull());
            }
        }
        assertThat(in.next()).isFalse();
        assertThat(seen).containsExactly("a", "tags[0]=x", "tags[1]=y", "-12", "150.0 1.5e2", "true", "no true");
    }

    @Test
    void skipsWhatIsNotRead() {
        JsonReader in = JsonReader.of("{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":[[],[]],\"e\":7}");
        in.next();
        in.beginObject();
        assertThat(in.nextName()).isEqualTo("a");
        assertThat(in.nextName()).isEqualTo("d");
        assertThat(in.nextName()).isEqualTo("e");
        assertThat(in.intValue()).isEqualTo(7);
        assertThat(in.nextName()).isNull();
        in.end();
    }

    @Test
    void givesTheRawValueByteForByte() {
        JsonReader in =
                JsonReader.of("{\"a\": {\"b\" : [1.10, \"\\u00e9\\/é\"]} ,\"c\":1.0e5,\"d\":\"é€😀\",\"e\":tru");
        in.next();
        in.beginObject();
        in.nextName();
        assertThat(in.raw()).isEqualTo("{\"b\" : [1.10, \"\\u00e9\\/é\"]}");
        in.nextName();
        assertThat(in.raw()).isEqualTo("1.0e5");
        in.nextName();
        assertThat(in.raw()).isEqualTo("\"é€😀\"");
    }

    @Test
    void givesTheRawValueOfAStreamInItsShortestForm() throws IOException {
        JsonReader in =
                stream("{\"a\": {\"b\" : [1.10, \"\\u00e9\\/\", true, null, {}]}}".getBytes(StandardCharsets.UTF_8));
        in.next();
        in.beginObject();
        in.nextName();
        assertThat(in.raw()).isEqualTo("{\"b\":[1.10,\"é/\",true,null,{}]}");
        assertThat(in.nextName()).isNull();
    }

    @Test
    void readsSeveralDocuments() throws IOException {
        JsonReader in = stream("1 \"a\"\n[2]{}".getBytes(StandardCharsets.UTF_8));
        List<JsonKind> kinds = new ArrayList<>();
        while (in.next()) {
            kinds.add(in.kind());
        }
        assertThat(kinds).containsExactly(JsonKind.NUMBER, JsonKind.TEXT, JsonKind.ARRAY, JsonKind.OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n"})
    void hasNoDocumentInNothing(String nothing) throws IOException {
        assertThat(JsonReader.of(nothing).next()).isFalse();
        assertThat(stream(nothing.getBytes(StandardCharsets.UTF_8)).next()).isFalse();
    }

    @Test
    void tellsPlacePathAndRuleButNoText() {
        JsonReader in = JsonReader.of("{\"a\":\n {\"b\":[1,\"secret\"]}}");
        in.next();
        in.beginObject();
        in.nextName();
        in.beginObject();
        in.nextName();
        in.beginArray();
        in.next();
        in.next();
        assertThatThrownBy(in::longValue)
                .isInstanceOf(JsonException.class)
                .hasMessage("line 2, column 10: a.b[1] (a text of 6 characters) must be a whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"secret",
                "{\"a\":secret}",
                "{secret:1}",
                "[1,]",
                "{\"a\":1,}",
                "[1 \"secret\"]",
                "\"secret\u0000\"",
                "\"sec\nret\"",
                "\"secret\\x\"",
                "nul",
                "01",
                "1.",
                "-",
                "'secret'",
                "// secret",
                "}",
                "{\"a\" \"secret\"}"
            })
    void refusesBrokenJsonWithoutQuotingIt(String broken) throws IOException {
        assertThatThrownBy(() -> readAll(JsonReader.of(broken)))
                .isInstanceOf(JsonException.class)
                .hasMessageNotContaining("secret");
        JsonReader stream = stream(broken.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> readAll(stream))
                .isInstanceOf(JsonException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysWhereAnInputThatStopsStops() {
        assertThatThrownBy(() -> readAll(JsonReader.of("{\"a\":[1,2")))
                .hasMessage("line 1, column 10: a[1] (input) ends too early");
    }

    @Test
    void refusesASecondDocumentWhereOneIsExpected() throws IOException {
        JsonReader in = JsonReader.of("{} 7");
        in.next();
        assertThatThrownBy(in::end).hasMessage("line 1, column 4: (document) must be the only one");
        JsonReader stream = stream("{} 7".getBytes(StandardCharsets.UTF_8));
        stream.next();
        assertThatThrownBy(stream::end).hasMessage("line 1, column 4: (document) must be the only one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void saysThatAnotherEncodingIsNotUtf8(String encoding) {
        byte[] bytes = "{\"a\":1}".getBytes(Charset.forName(encoding));
        assertThatThrownBy(() -> stream(bytes))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("must be UTF-8");
        assertThatThrownBy(() -> JsonReader.of(bytes, 0, bytes.length)).hasMessageContaining("must be UTF-8");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        byte[] bytes = "\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        readAll(stream(bytes));
        readAll(JsonReader.of(bytes, 0, bytes.length));
    }

    @Test
    void takesNoZerosBehindAByteOrderMarkForUtf32() throws IOException {
        for (String zeros : List.of("\uFEFF\n\0\0\0[", "\uFEFF\"\0\"", "\0\0\0\0[]", " \0 \0")) {
            assertThatThrownBy(() -> readAll(stream(zeros.getBytes(StandardCharsets.UTF_8))))
                    .as(zeros)
                    .isInstanceOf(JsonException.class);
        }
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        for (byte[] bad : List.of(
                bytes(0xFF),
                bytes(0x80),
                bytes(0xC0, 0xAF),
                bytes(0xC3),
                bytes(0xC3, 'a'),
                bytes(0xE0, 0x80, 0x80),
                bytes(0xED, 0xA0, 0x80),
                bytes(0xF0, 0x80, 0x80, 0x80),
                bytes(0xF4, 0x90, 0x80, 0x80),
                bytes(0xF5, 0x80, 0x80, 0x80),
                bytes(0xE2, 0x82))) {
            for (int padding : new int[] {0, 7, 2000}) {
                byte[] json = new byte[padding + bad.length + 3];
                java.util.Arrays.fill(json, (byte) ' ');
                json[padding] = '"';
                System.arraycopy(bad, 0, json, padding + 1, bad.length);
                json[padding + 1 + bad.length] = '"';
                assertThatThrownBy(() -> JsonReader.of(json, 0, json.length)).hasMessageContaining("is not UTF-8");
                assertThatThrownBy(() -> readAll(stream(json))).hasMessageContaining("is not UTF-8");
            }
        }
    }

    @Test
    void acceptsAllOfUtf8() throws IOException {
        StringBuilder all = new StringBuilder("\"");
        for (int c = 0x20; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
            if (c != '"' && c != '\\' && (c < 0xD800 || c > 0xDFFF)) {
                all.appendCodePoint(c);
            }
        }
        byte[] json = all.append('"').toString().getBytes(StandardCharsets.UTF_8);
        JsonReader slice = JsonReader.of(json, 0, json.length);
        slice.next();
        JsonReader stream = stream(json);
        stream.next();
        assertThat(slice.text()).isEqualTo(stream.text()).isEqualTo(all.substring(1, all.length() - 1));
    }

    @Test
    void keepsItsLimitsOnEachVersionOfTheLibraryBelow() throws IOException {
        String digits = "9".repeat(100_000);
        String deep = "[".repeat(65) + "]".repeat(65);
        String name = "{\"" + "n".repeat(60_000) + "\":1}";
        String text = "\"" + "t".repeat(4_000_001) + "\"";
        for (boolean asStream : new boolean[] {false, true}) {
            assertLimit(digits, asStream, "line 1, column 1: (number) is longer than 200 characters");
            assertLimit("[1, " + digits + "]", asStream, "(number) is longer than 200 characters");
            assertLimit(deep, asStream, "(depth 65) is nested deeper than 64");
            assertLimit(name, asStream, "(name) is longer than 1000 characters");
            assertLimit(text, asStream, "line 1, column 1: (text) is longer than 4000000 characters");
        }
        readAll(JsonReader.of("[".repeat(64) + "]".repeat(64)));
        readAll(JsonReader.of("\"" + "\\u00e9".repeat(4_000_000) + "\""));
        readAll(stream(("\"" + "😀".repeat(2_000_000) + "\"").getBytes(StandardCharsets.UTF_8)));
        readAll(JsonReader.of("9".repeat(200)));
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        assertThatThrownBy(() -> first("9223372036854775808").longValue()).hasMessageContaining("64 bits");
        assertThatThrownBy(() -> first("1.0").longValue()).hasMessageContaining("(1.0) must be a whole number");
        assertThatThrownBy(() -> first("2147483648").intValue()).hasMessageContaining("32 bits");
        assertThatThrownBy(() -> first("1e999").doubleValue()).hasMessageContaining("64 bits");
        assertThatThrownBy(() -> first("\"1\"").doubleValue()).hasMessageContaining("must be a number");
        assertThatThrownBy(() -> first("1").booleanValue()).hasMessageContaining("(1) must be true or false");
        assertThatThrownBy(() -> first("1").text()).hasMessageContaining("(1) must be a text");
        assertThatThrownBy(() -> first("[]").beginObject()).hasMessageContaining("(an array) must be an object");
        assertThatThrownBy(() -> first("{}").beginArray()).hasMessageContaining("(an object) must be an array");
        assertThat(first("-9223372036854775808").longValue()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void isAProblemOfTheLine() {
        JsonException e =
                catchThrowableOfType(JsonException.class, () -> first("[1").beginObject());
        assertThat(e.problem()).hasToString("line 1, column 1: (an array) must be an object");
        assertThat(e.problemAtLine(17).position()).isEqualTo("line 17, column 1");
        assertThat(e.problems()).containsExactly(e.problem());
        assertThat(e).isInstanceOf(SocialLearningException.class);
    }

    private static void assertLimit(String json, boolean asStream, String message) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> readAll(asStream ? stream(bytes) : JsonReader.of(bytes, 0, bytes.length)))
                .isInstanceOf(JsonException.class)
                .hasMessageEndingWith(message);
    }

    private static JsonReader first(String json) {
        JsonReader in = JsonReader.of(json);
        in.next();
        return in;
    }

    private static JsonReader stream(byte[] bytes) throws IOException {
        return JsonReader.of(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void readAll(JsonReader in) {
        while (in.next()) {
            if (in.kind() == JsonKind.TEXT) {
                in.text();
            }
        }
    }
}

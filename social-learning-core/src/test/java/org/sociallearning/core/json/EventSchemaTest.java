package org.sociallearning.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.AnyEvent;
import org.sociallearning.core.event.Event;

/** The schema and the code say the same. The schema's validator needs a newer Jackson than we are compiled against. */
@Tag("newest-jackson")
@org.junit.jupiter.api.Tag("newest-jackson")
class EventSchemaTest {
    private static final JsonSchema SCHEMA = schema();
    private static final String LEFT = "\"id\":\"a\",\"at\":\"2018-03-12T18:40:00Z\"";

    @Provide
    Arbitrary<Event> events() {
        return AnyEvent.eventOfAnyVersion();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void holdsForEveryValidEvent(@ForAll("events") Event event) {
        assertThat(violations(written(event))).isEmpty();
    }

    static List<String> golden() {
        return GoldenTest.lines("events-v1.jsonl");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void holdsForWhatVersion1Wrote(String line) {
        assertThat(violations(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"type\":\"left\"}",
                "{\"type\":\"left\",\"id\":\"a\"}",
                "{\"type\":\"left\",\"id\":\"\",\"at\":\"2018-03-12T18:40:00Z\"}",
                "{\"type\":\"left\",\"id\":\"  \",\"at\":\"2018-03-12T18:40:00Z\"}",
                "{\"type\":\"left\",\"id\":\"a\\u0000b\",\"at\":\"2018-03-12T18:40:00Z\"}",
                "{\"type\":\"left\",\"id\":\"a\",\"at\":\"yesterday\"}",
                "{\"type\":\"left\",\"id\":\"a\",\"at\":1520880000}",
                "{\"type\":\"left\"," + LEFT + ",\"actor\":{\"name\":\"p1\"}}",
                "{\"type\":\"left\"," + LEFT + ",\"attributes\":{\"nokey\":\"x\"}}",
                "{\"type\":\"contributed\"," + LEFT + ",\"contribution\":\"a\",\"kind\":\"question\"}",
                "{\"type\":\"contributed\"," + LEFT + ",\"contribution\":\"a\",\"kind\":\"Q!\",\"space\":\"s\"}",
                "{\"type\":\"contributed\"," + LEFT
                        + ",\"contribution\":\"a\",\"kind\":\"question\",\"space\":\"s\",\"words\":1.5}",
                "{\"type\":\"contributed\"," + LEFT
                        + ",\"contribution\":\"a\",\"kind\":\"question\",\"space\":\"s\",\"visibility\":\"friends\"}",
                "{\"type\":\"consent-withdrawn\"," + LEFT + ",\"consents\":[]}",
                "{\"type\":\"observed\"," + LEFT + ",\"practice\":\"p\",\"source\":\"self\",\"scale\":0}",
                "{\"type\":\"answered\"," + LEFT
                        + ",\"questionnaire\":\"q\",\"item\":\"i\",\"moment\":\"m\",\"state\":\"scored\",\"score\":101}"
            })
    void doesNotHoldForWhatIsWrong(String line) {
        assertThat(violations(line)).isNotEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void namesEveryMemberThatIsWritten(@ForAll("events") Event event) {
        String schema = SCHEMA.getSchemaNode().toString();
        for (String name : names(written(event.withHeader(event.header().withUnread(""))))) {
            assertThat(schema.contains("\"" + name + "\"") || written(event).contains("\"moved\""))
                    .isTrue();
        }
    }

    private static Set<String> names(String json) {
        Set<String> names = new TreeSet<>();
        JsonReader in = JsonReader.of(json);
        in.next();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            names.add(name);
        }
        return names;
    }

    private static Set<ValidationMessage> violations(String line) {
        return SCHEMA.validate(line, InputFormat.JSON);
    }

    private static JsonSchema schema() {
        InputStream in = EventJson.class.getResourceAsStream("/social-event.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }

    private static String written(Event event) {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            EventJson.strict().write(event, out);
        }
        return bytes.toString();
    }
}

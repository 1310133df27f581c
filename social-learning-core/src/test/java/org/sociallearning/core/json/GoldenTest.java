package org.sociallearning.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sociallearning.core.event.AnyEvent;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Unread;

/** What a version has written, every later version must read and write alike; these files only grow. */
class GoldenTest {
    static List<String> events() {
        return lines("events-v1.jsonl");
    }

    static List<String> newer() {
        return lines("events-newer.jsonl");
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsAndWritesWhatVersion1Wrote(String line) {
        EventJson json = EventJson.strict();
        Event event = read(json, line);
        assertThat(event).isNotInstanceOf(Unread.class);
        assertThat(event.header().unread()).isEmpty();
        assertThat(written(json, event)).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("newer")
    void writesBackUnchangedWhatANewerVersionWrote(String line) {
        EventJson json = EventJson.keeping();
        Event event = read(json, line);
        assertThat(event.id()).isNotNull();
        assertThat(event instanceof Unread || !event.header().unread().isEmpty())
                .isTrue();
        assertThat(written(json, event))
                .isEqualTo(line.replace("\\u0061gain", event instanceof Unread ? "\\u0061gain" : "again"));
    }

    @Test
    void hasEveryTypeOfEvent() {
        Set<Class<?>> golden = events().stream()
                .map(line -> read(EventJson.strict(), line).getClass())
                .collect(Collectors.toSet());
        assertThat(golden).containsExactlyInAnyOrderElementsOf(AnyEvent.byType().keySet());
    }

    static List<String> lines(String file) {
        InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + file);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event read(EventJson json, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return json.read(bytes, 0, bytes.length);
    }

    private static String written(EventJson json, Event event) {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            json.write(event, out);
        }
        return bytes.toString();
    }
}

package org.sociallearning.core.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonWriter;

/** Events as the text of a column and back, with tables of what is often the same. Not thread-safe; use one for long. */
final class EventText {
    private final EventJson events = EventJson.keeping();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private JsonWriter out = JsonWriter.to(bytes);

    /** Whether an exception left the writer in the middle of an event. */
    private boolean broken;

    private String lastRecorded = "";
    private Instant recordedAt = Instant.EPOCH;
    private ExperimentId experiment = ExperimentId.of("none");

    String of(Event event) {
        bytes.reset();
        if (broken) {
            out = JsonWriter.to(bytes);
        }
        broken = true;
        events.write(event, out);
        out.flush();
        broken = false;
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** @throws org.sociallearning.core.json.JsonException when it cannot be read */
    Event event(String text) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        return events.read(json, 0, json.length);
    }

    /** The entries of one append share it. */
    Instant recordedAt(String text) {
        if (!text.equals(lastRecorded)) {
            recordedAt = Instant.parse(text);
            lastRecorded = text;
        }
        return recordedAt;
    }

    ExperimentId experiment(String value) {
        if (!value.equals(experiment.value())) {
            experiment = ExperimentId.of(value);
        }
        return experiment;
    }
}

package org.sociallearning.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.sociallearning.core.EventValidator;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonBytes;
import org.sociallearning.core.json.JsonException;
import org.sociallearning.core.json.JsonWriter;

/**
 * Whatever bytes come, they are refused, or are an event that can be judged; one that is as it should be is the same after it
 * was written and read again, byte for byte the second time.
 */
@Tag("once")
class EventJsonFuzzTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final EventValidator VALIDATOR = EventValidator.standard(Clock.fixed(NOW, ZoneOffset.UTC));
    private static final EventJson STRICT = EventJson.strict();
    private static final EventJson KEEPING = EventJson.keeping();

    @FuzzTest
    void isRefusedOrIsTheSameAfterItWasWritten(byte[] input) {
        Event strict = read(STRICT, input);
        Event kept = read(KEEPING, input);
        if (strict != null && !strict.equals(kept)) {
            throw new AssertionError("the journal reads another event than the door");
        }
        if (kept != null && VALIDATOR.check("1", kept).isEmpty()) {
            byte[] first = written(kept);
            Event again = KEEPING.read(first, 0, first.length);
            // What a newer version wrote is kept with its white space, of which line ends become blanks: a line stays a
            // line.
            if ((isOneLine(input) && !again.equals(kept)) || !Arrays.equals(written(again), first)) {
                throw new AssertionError(
                        "event of type " + kept.getClass().getSimpleName() + " differs after it was written");
            }
        }
    }

    private static boolean isOneLine(byte[] input) {
        for (byte b : input) {
            if (b == '\n' || b == '\r') {
                return false;
            }
        }
        return true;
    }

    private static Event read(EventJson json, byte[] input) {
        try {
            return json.read(input, 0, input.length);
        } catch (JsonException e) {
            return null;
        }
    }

    private static byte[] written(Event event) {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            KEEPING.write(event, out);
        }
        return bytes.toBytes();
    }
}

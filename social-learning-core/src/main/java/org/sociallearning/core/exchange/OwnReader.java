package org.sociallearning.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Unread;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonException;
import org.sociallearning.core.json.JsonLines;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** Reads our own JSON Lines: one event a line, as this and older versions write them. */
final class OwnReader implements EventReader {
    static final String PEOPLE = "people";
    private static final String IDS = "ids";
    private static final String PSEUDONYMS = "pseudonyms";
    private static final String[] ENDINGS = {".jsonl", ".ndjson", ".json"};
    private static final int PEEK = 64 * 1024;

    private static final Format FORMAT = Format.of("own", "1", "Own JSON Lines, one event a line")
            .withSetting(
                    PEOPLE,
                    "ids: the host's ids of people, which get pseudonyms; pseudonyms: what this very experiment wrote; ids unless given");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean accepts(Source source) throws IOException {
        for (Source.Part part : source.parts()) {
            if (looksOwn(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksOwn(Source.Part part) throws IOException {
        try (InputStream in = part.open()) {
            String start = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8);
            return start.contains("\"type\"") && start.contains("\"at\"") && !start.contains("\"verb\"");
        }
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        String people = sink.options().setting(PEOPLE, IDS);
        if (!people.equals(IDS) && !people.equals(PSEUDONYMS)) {
            throw new SocialLearningException("people (" + people + ") must be " + IDS + " or " + PSEUDONYMS);
        }
        for (Source.Part part : Parts.toRead(source, sink, ENDINGS)) {
            try (InputStream in = part.open();
                    JsonLines lines = JsonLines.of(in)) {
                read(part, lines, people.equals(IDS), sink);
            } catch (JsonException e) {
                sink.refused(e.problem().at(part.name()));
            }
        }
    }

    private static void read(Source.Part part, JsonLines lines, boolean rename, Sink sink) throws IOException {
        EventJson json = EventJson.keeping();
        boolean any = false;
        while (lines.next()) {
            any = true;
            String position = part.name() + ":" + lines.number();
            if (lines.isTooLong()) {
                sink.refused(lines.problem().at(position));
                continue;
            }
            Event event;
            try {
                event = json.read(lines.bytes(), lines.from(), lines.to());
            } catch (JsonException e) {
                sink.refused(e.problem().at(position));
                continue;
            }
            give(position, event, rename, sink);
        }
        if (!any) {
            sink.refused(Problem.of(part.name(), "", "file", "must not be empty"));
        }
    }

    private static void give(String position, Event event, boolean rename, Sink sink) {
        Instant at = event.header().at();
        if (at != null && at.isBefore(Instant.EPOCH)) {
            sink.refused(position, List.of(Problem.of(position, "at", at.toString(), "must not be before 1970")));
        } else if (!rename) {
            sink.event(position, event);
        } else if (event instanceof Unread newer) {
            // Where a newer version puts people is not known, so none of it can get a pseudonym.
            sink.unknown("type " + newer.type());
            sink.leftOut(position, "event of a newer version");
        } else {
            sink.event(position, new Pseudonymised(sink).event(event));
        }
    }
}

package org.sociallearning.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sociallearning.core.json.JsonException;
import org.sociallearning.core.json.JsonKind;
import org.sociallearning.core.json.JsonLines;
import org.sociallearning.core.json.JsonReader;
import org.sociallearning.core.problem.Problem;

/**
 * Reads xAPI statements: one, an array, the answer of a record store ({@code statements} and {@code more}), any of these one a
 * line or after each other. Where each line is a document, a broken line costs that line only; else the rest of the file.
 */
final class XapiReader implements EventReader {
    private static final String[] ENDINGS = {".json", ".jsonl", ".ndjson"};
    private static final int PEEK = 64 * 1024;

    private static final Format FORMAT = Format.of("xapi", "1", "xAPI statements 1.0.3 and 2.0 (JSON)")
            .withSetting(
                    XapiEvents.VERBS,
                    "more lines of verbs, each: verb, activity type, what is done, kind, object; as in xapi-verbs.txt")
            .withSetting(
                    XapiEvents.TIME_IF_ABSENT,
                    "the time of statements without timestamp and stored; they are refused unless given")
            .withSetting(
                    XapiEvents.STRICT,
                    "yes refuses statements with members that xAPI does not know; they are counted unless given");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean accepts(Source source) throws IOException {
        for (Source.Part part : source.parts()) {
            if (hasVerb(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVerb(Source.Part part) throws IOException {
        try (InputStream in = part.open()) {
            String start = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8);
            return start.contains("\"verb\"") && start.contains("\"actor\"");
        }
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        XapiEvents events = new XapiEvents(sink, FORMAT);
        Iterable<Source.Part> parts = Parts.toRead(source, sink, ENDINGS);
        if (sink.peopleOnly()) {
            return;
        }
        for (Source.Part part : parts) {
            try {
                if (isLines(part)) {
                    lines(part, sink, events);
                } else {
                    stream(part, sink, events);
                }
            } catch (JsonException e) {
                sink.refused(XapiEvents.broken(part.name(), e.problem(), ""));
            }
        }
    }

    /** Whether one of the first two lines is a whole document. */
    private static boolean isLines(Source.Part part) throws IOException {
        try (InputStream in = part.open();
                JsonLines lines = JsonLines.of(in)) {
            for (int i = 0; i < 2 && lines.next(); i++) {
                if (!lines.isTooLong() && isDocument(lines)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isDocument(JsonLines lines) {
        try (JsonReader in = JsonReader.of(lines.bytes(), lines.from(), lines.to())) {
            boolean composed = in.next() && (in.kind() == JsonKind.OBJECT || in.kind() == JsonKind.ARRAY);
            in.end();
            return composed;
        } catch (JsonException e) {
            return false;
        }
    }

    private static void lines(Source.Part part, Sink sink, XapiEvents events) throws IOException {
        try (InputStream in = part.open();
                JsonLines lines = JsonLines.of(in)) {
            while (lines.next()) {
                String position = part.name() + ":" + lines.number();
                if (lines.isTooLong()) {
                    sink.refused(lines.problem().at(position));
                    continue;
                }
                Statements statements = new Statements(position, true, sink, events);
                try (JsonReader line = JsonReader.of(lines.bytes(), lines.from(), lines.to())) {
                    // A line of nothing but a byte-order mark, as where files were put one after the other, holds none.
                    if (line.next()) {
                        statements.document(line);
                        line.end();
                    }
                } catch (JsonException e) {
                    sink.refused(XapiEvents.broken(statements.broken(), e.problem(), ""));
                }
            }
        }
    }

    private static void stream(Source.Part part, Sink sink, XapiEvents events) throws IOException {
        Statements statements = new Statements(part.name(), false, sink, events);
        try (JsonReader in = JsonReader.of(part.open())) {
            boolean any = false;
            while (in.next()) {
                any = true;
                statements.document(in);
            }
            if (!any) {
                sink.refused(Problem.of(part.name(), "", "file", "must not be empty"));
            }
        } catch (JsonException e) {
            sink.refused(XapiEvents.broken(statements.broken(), e.problem(), "; the rest of the file was not read"));
        }
    }

    /** The statements of one line or one file, each at a position of its own. */
    private static final class Statements {
        private final String at;
        private final boolean line;
        private final Sink sink;
        private final XapiEvents events;
        private int index;
        private boolean listed;

        Statements(String at, boolean line, Sink sink, XapiEvents events) {
            this.at = at;
            this.line = line;
            this.sink = sink;
            this.events = events;
        }

        void document(JsonReader in) {
            switch (in.kind()) {
                case ARRAY -> list(in);
                case OBJECT -> object(in);
                default -> throw in.error("must be a statement or an array of statements");
            }
        }

        private void list(JsonReader in) {
            listed = true;
            in.beginArray();
            while (in.next()) {
                JsonTree tree = new JsonTree(in);
                read(tree.read(), tree);
            }
        }

        /** A statement, or what a record store answers. */
        private void object(JsonReader in) {
            JsonTree tree = new JsonTree(in);
            Map<String, Object> members = new LinkedHashMap<>();
            boolean answer = false;
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (name.equals("statements") && in.kind() == JsonKind.ARRAY) {
                    answer = true;
                    list(in);
                } else {
                    tree.member(members, name);
                }
            }
            if (!answer) {
                if (line) {
                    in.end();
                }
                read(members, tree);
            } else if (members.get("more") instanceof String more && !more.isEmpty()) {
                sink.unresolved("more statements that the record store has");
            }
        }

        private void read(Object value, JsonTree tree) {
            String position = position();
            index++;
            events.read(position, value, tree);
        }

        private String position() {
            return line && !listed ? at : at + "[" + index + "]";
        }

        /** Where the input stopped making sense. */
        String broken() {
            return position();
        }
    }
}

package org.sociallearning.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.Unread;

/**
 * Events as JSON and back: one flat object per event, as {@code docs/json-form.md} and {@code social-event.schema.json} say.
 * The order of members is free when reading. What a newer version wrote is kept: members that are not known in
 * {@link Header#unread()}, an event of a type that is not known as {@link Unread}; both are written back as they were.
 *
 * <p>Reading checks the form only: what is missing is null in the event, so that validation lists all violations together. What
 * cannot be read is a {@link JsonException}. Not thread-safe: it keeps tables of people, topics and the like, so that the same
 * characters give the same object; use one per thread and for long.
 */
public final class EventJson {
    static final String TYPE = "type";

    private final Values values;
    private final EventForms forms;
    private final HeaderForm header;
    private final Unknown unknown = new Unknown();
    private final UnreadForm unread;
    private final SliceReader slices;
    private final SliceReader scout;
    private final boolean keepsNewer;

    private EventJson(boolean keepsNewer) {
        values = new Values();
        this.forms = new EventForms(values);
        this.header = new HeaderForm(values);
        Set<String> names = forms.names();
        this.slices = new SliceReader(JsonLimits.DEFAULT, names::contains);
        this.scout = new SliceReader(JsonLimits.DEFAULT, names::contains);
        this.unread = new UnreadForm(header, slices);
        this.keepsNewer = keepsNewer;
    }

    /** For input from outside: a value that a closed set does not have is an error. */
    public static EventJson strict() {
        return new EventJson(false);
    }

    /** For our own journal: an event with a value that only a newer version knows is kept as {@link Unread}. */
    public static EventJson keeping() {
        return new EventJson(true);
    }

    /**
     * Reads an event from a part of an array that holds nothing else, such as a line of JSON Lines.
     *
     * @throws JsonException when it cannot be read; its place is counted from {@code from}
     */
    public Event read(byte[] bytes, int from, int to) {
        try {
            return readKnown(bytes, from, to);
        } catch (JsonException e) {
            if (keepsNewer && e.isNewer()) {
                return unread.read(bytes, from, to);
            }
            throw e;
        } finally {
            // Whatever happened: nothing of one record may be there when the next one is read.
            header.clear();
            values.recent.forget();
            unknown.clear();
        }
    }

    /**
     * Reads the current value as an event; slower than from an array, by a copy.
     *
     * @throws JsonException when it cannot be read; its place is counted from the start of the value
     */
    public Event read(JsonReader in) {
        if (in.kind() != JsonKind.OBJECT) {
            throw in.error("must be an object");
        }
        byte[] bytes = in.raw().getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Writes an event as the next value. */
    public void write(Event event, JsonWriter out) {
        if (event instanceof Unread newer) {
            unread.write(newer, out);
            return;
        }
        EventForm<?> form = forms.of(event);
        out.beginObject().member(TYPE, form.type());
        header.write(out, event.header());
        form.write(out, event);
        if (!event.header().unread().isEmpty()) {
            out.rawMembers(event.header().unread());
        }
        out.endObject();
    }

    static JsonReader begin(SliceReader slices, byte[] bytes, int from, int to) {
        JsonReader in = slices.start(bytes, from, to);
        if (!in.next()) {
            throw JsonException.of(JsonPosition.START, "", "nothing", "must be an object");
        }
        in.beginObject();
        return in;
    }

    private Event readKnown(byte[] bytes, int from, int to) {
        JsonReader in = begin(slices, bytes, from, to);
        String name = in.nextName();
        boolean typed = TYPE.equals(name);
        EventForm<?> form = typed ? in.text(forms.byType()) : findType(bytes, from, to);
        if (form == null) {
            return unread.read(bytes, from, to);
        }
        try {
            for (name = typed ? in.nextName() : name; name != null; name = in.nextName()) {
                if (!header.read(name, in) && !form.read(name, in)) {
                    if (!name.equals(TYPE)) {
                        unknown.keep(name, in);
                    } else if (typed) {
                        throw in.error("member", "must be there once");
                    }
                    typed |= name.equals(TYPE);
                }
            }
            slices.end();
        } catch (RuntimeException e) {
            form.clear();
            throw e;
        }
        return form.make(header.make(unknown.members()));
    }

    /** The form of an event whose type is not its first member; null when there is none or it is not known. */
    private @Nullable EventForm<?> findType(byte[] bytes, int from, int to) {
        JsonReader in = begin(scout, bytes, from, to);
        EventForm<?> form = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (name.equals(TYPE)) {
                form = in.text(forms.byType());
            }
        }
        scout.end();
        return form;
    }
}

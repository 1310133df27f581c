package org.sociallearning.core.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Unread;

/** Events of a newer version: the header is understood, the whole is kept as it is written. Used by one thread. */
final class UnreadForm {
    private final HeaderForm header;
    private final SliceReader slices;

    UnreadForm(HeaderForm header, SliceReader slices) {
        this.header = header;
        this.slices = slices;
    }

    Unread read(byte[] bytes, int from, int to) {
        header.clear();
        JsonReader in = EventJson.begin(slices, bytes, from, to);
        @Nullable String type = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (!name.equals(EventJson.TYPE)) {
                header.read(name, in);
            } else if (type == null) {
                type = in.text();
            } else {
                throw in.error("member", "must be there once");
            }
        }
        slices.end();
        if (type == null) {
            throw JsonException.of(JsonPosition.START, EventJson.TYPE, "nothing", "must be given");
        }
        int start = from + Utf8.mark(bytes, from, to);
        String raw = new String(bytes, start, to - start, StandardCharsets.UTF_8).strip();
        return Unread.of(header.make(""), type, raw);
    }

    /** Byte for byte, except where the header was changed since. */
    void write(Unread event, JsonWriter out) {
        byte[] raw = event.raw().getBytes(StandardCharsets.UTF_8);
        if (read(raw, 0, raw.length).header().equals(event.header())) {
            out.raw(event.raw());
            return;
        }
        out.beginObject().member(EventJson.TYPE, event.type());
        header.write(out, event.header());
        try {
            JsonReader in = EventJson.begin(slices, raw, 0, raw.length);
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (!name.equals(EventJson.TYPE) && !header.read(name, in)) {
                    out.name(name).raw(in.raw());
                }
            }
            slices.end();
        } finally {
            header.clear();
        }
        out.endObject();
    }
}

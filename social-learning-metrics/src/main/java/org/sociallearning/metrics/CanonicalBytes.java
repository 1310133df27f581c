package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Week;

/** How states are written so that equal states give equal bytes: maps in order of their keys. */
final class CanonicalBytes {
    /** Writes one value. */
    @FunctionalInterface
    interface Write<T> {
        void to(DataOutput out, T value) throws IOException;
    }

    /** Reads one value into a map. */
    @FunctionalInterface
    interface Read {
        void from(DataInput in) throws IOException;
    }

    private CanonicalBytes() {}

    /** A map in the order of the text of its keys. */
    static <K, V> void map(DataOutput out, Map<K, V> map, Function<? super K, String> text, Write<? super V> write)
            throws IOException {
        List<Map.Entry<K, V>> entries = new ArrayList<>(map.entrySet());
        entries.sort(Comparator.comparing(entry -> text.apply(entry.getKey())));
        out.writeInt(entries.size());
        for (Map.Entry<K, V> entry : entries) {
            text(out, text.apply(entry.getKey()));
            write.to(out, entry.getValue());
        }
    }

    /** Weeks in order of time. */
    static <V> void weeks(DataOutput out, Map<Week, V> map, Write<? super V> write) throws IOException {
        List<Week> weeks = new ArrayList<>(map.keySet());
        weeks.sort(Comparator.naturalOrder());
        out.writeInt(weeks.size());
        for (Week week : weeks) {
            out.writeInt(week.ordinal());
            V value = map.get(week);
            if (value != null) {
                write.to(out, value);
            }
        }
    }

    /** Reads as many times as was written. */
    static void times(DataInput in, Read read) throws IOException {
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            read.from(in);
        }
    }

    /** People in the order of their ids. */
    static void people(DataOutput out, Collection<ParticipantId> people) throws IOException {
        List<String> ids = new ArrayList<>();
        people.forEach(person -> ids.add(person.value()));
        ids.sort(Comparator.naturalOrder());
        out.writeInt(ids.size());
        for (String id : ids) {
            text(out, id);
        }
    }

    static Week week(DataInput in) throws IOException {
        return new Week(in.readInt());
    }

    static ParticipantId person(DataInput in) throws IOException {
        return ParticipantId.of(in.readUTF());
    }

    static void text(DataOutput out, String text) throws IOException {
        out.writeUTF(text);
    }

    /** A person or nobody; ids are never empty. */
    static void someone(DataOutput out, @Nullable ParticipantId person) throws IOException {
        text(out, person == null ? "" : person.value());
    }

    static @Nullable ParticipantId someone(DataInput in) throws IOException {
        String value = in.readUTF();
        return value.isEmpty() ? null : ParticipantId.of(value);
    }
}

package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of which what a desk remembers is written. Equal memories give equal bytes: what has no order is sorted. */
final class MemoryBytes {
    private static final int LONGEST = 1 << 20;

    /** Writes one thing. */
    interface Writer<T> {
        void write(DataOutput out, T one) throws IOException;
    }

    /** Reads one thing. */
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    private MemoryBytes() {}

    static void text(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[size(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void word(DataOutput out, Enum<?> word) throws IOException {
        text(out, word.name());
    }

    static <E extends Enum<E>> E word(DataInput in, Class<E> words) throws IOException {
        return Enum.valueOf(words, text(in));
    }

    static void instant(DataOutput out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Instant instant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static <T> void maybe(DataOutput out, @Nullable T one, Writer<? super T> writer) throws IOException {
        out.writeBoolean(one != null);
        if (one != null) {
            writer.write(out, one);
        }
    }

    static <T> @Nullable T maybe(DataInput in, Reader<? extends T> reader) throws IOException {
        return in.readBoolean() ? reader.read(in) : null;
    }

    /** In the order they have. */
    static <T> void list(DataOutput out, Collection<T> all, Writer<? super T> writer) throws IOException {
        out.writeInt(all.size());
        for (T one : all) {
            writer.write(out, one);
        }
    }

    static <T> List<T> list(DataInput in, Reader<? extends T> reader) throws IOException {
        List<T> all = new ArrayList<>();
        for (int left = size(in); left > 0; left--) {
            all.add(reader.read(in));
        }
        return all;
    }

    /** In the order of the texts. */
    static void texts(DataOutput out, Collection<String> all) throws IOException {
        list(out, all.stream().sorted().toList(), MemoryBytes::text);
    }

    static List<String> texts(DataInput in) throws IOException {
        return list(in, MemoryBytes::text);
    }

    /** In the order of the keys. */
    static <V> void map(DataOutput out, Map<String, V> map, Writer<? super V> writer) throws IOException {
        List<Map.Entry<String, V>> sorted = new ArrayList<>(map.entrySet());
        sorted.sort(Map.Entry.comparingByKey(Comparator.naturalOrder()));
        list(out, sorted, (to, entry) -> {
            text(to, entry.getKey());
            writer.write(to, entry.getValue());
        });
    }

    static <V> void map(DataInput in, Map<String, V> into, Reader<? extends V> reader) throws IOException {
        for (int left = size(in); left > 0; left--) {
            into.put(text(in), reader.read(in));
        }
    }

    private static int size(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > LONGEST) {
            throw new IOException("a size (" + size + ") must be from 0 to " + LONGEST);
        }
        return size;
    }
}

package org.sociallearning.core.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists and sets as arrays; a {@code null} in them is kept, so that validation can say where it is. */
final class ListForm {
    /**
     * The most elements that are read, more than any list of an event may hold. Validation judges each element and compares what
     * it found with one another: a hundred thousand wrong ones in one event would keep it busy for minutes.
     */
    static final int MOST = 12_000;

    private ListForm() {}

    static <T> ValueForm<List<T>> listOf(ValueForm<T> element) {
        return new ValueForm<>() {
            @Override
            public List<T> read(JsonReader in) {
                in.beginArray();
                return in.next() ? elements(in, element) : List.of();
            }

            @Override
            public void write(JsonWriter out, List<T> values) {
                array(out, element, values);
            }

            @Override
            public boolean isEmpty(List<T> values) {
                return values.isEmpty();
            }
        };
    }

    /** Written in the order of the enum, so that the same set is always the same bytes. */
    static <T extends Enum<T>> ValueForm<Set<T>> setOf(ValueForm<T> element) {
        return new ValueForm<>() {
            @Override
            public Set<T> read(JsonReader in) {
                Set<T> values = new LinkedHashSet<>();
                in.beginArray();
                for (int read = 0; in.next(); read++) {
                    bound(in, read);
                    values.add(one(in, element));
                }
                return values;
            }

            @Override
            public void write(JsonWriter out, Set<T> values) {
                array(out, element, new TreeSet<>(values));
            }

            @Override
            public boolean isEmpty(Set<T> values) {
                return values.isEmpty();
            }
        };
    }

    /** From the first element on; one or two of them, as mostly, without another list in between. */
    private static <T> List<T> elements(JsonReader in, ValueForm<T> element) {
        T first = one(in, element);
        if (!in.next()) {
            return first == null ? Collections.singletonList(first) : List.of(first);
        }
        List<T> values = new ArrayList<>();
        values.add(first);
        do {
            bound(in, values.size());
            values.add(one(in, element));
        } while (in.next());
        return values;
    }

    private static void bound(JsonReader in, int read) {
        if (read == MOST) {
            throw in.error("more than " + MOST + " elements", "must be fewer");
        }
    }

    @SuppressWarnings("NullAway") // what must not be null is said by validation, not here
    private static <T> T one(JsonReader in, ValueForm<T> element) {
        return in.isNull() ? null : element.read(in);
    }

    private static <T> void array(JsonWriter out, ValueForm<T> element, Collection<? extends @Nullable T> values) {
        out.beginArray();
        for (T value : values) {
            if (value == null) {
                out.nothing();
            } else {
                element.write(out, value);
            }
        }
        out.endArray();
    }
}

package org.sociallearning.core.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies that keep nulls, so that validation can say where they are instead of a constructor throwing. */
final class Copies {
    private Copies() {}

    static <T> List<T> list(@Nullable Collection<T> values) {
        if (values == null || values.isEmpty()) {
            return List.of();
        }
        for (T value : values) {
            if (value == null) {
                return Collections.unmodifiableList(new ArrayList<>(values));
            }
        }
        return List.copyOf(values);
    }

    static <T> Set<T> set(@Nullable Collection<T> values) {
        if (values == null || values.isEmpty()) {
            return Set.of();
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    static <K, V> Map<K, V> map(@Nullable Map<K, V> values) {
        if (values == null || values.isEmpty()) {
            return Map.of();
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

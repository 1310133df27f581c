package org.sociallearning.core.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps as objects, written in the order of their keys, so that the same map is always the same bytes. */
final class MapForm<K extends Comparable<K>, V> implements ValueForm<Map<K, V>> {
    private final TextForm<K> key;
    private final ValueForm<V> value;

    MapForm(TextForm<K> key, ValueForm<V> value) {
        this.key = key;
        this.value = value;
    }

    @Override
    @SuppressWarnings("NullAway") // what must not be null is said by validation, not here
    public Map<K, V> read(JsonReader in) {
        Map<K, V> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            K at = key.read(in, name);
            if (values.containsKey(at)) {
                throw in.error("member", "must be there once");
            }
            values.put(at, in.isNull() ? null : value.read(in));
        }
        return values;
    }

    @Override
    public void write(JsonWriter out, Map<K, V> values) {
        out.beginObject();
        for (Map.Entry<K, V> entry : new TreeMap<>(values).entrySet()) {
            out.name(key.written(entry.getKey()));
            if (entry.getValue() == null) {
                out.nothing();
            } else {
                value.write(out, entry.getValue());
            }
        }
        out.endObject();
    }

    @Override
    public boolean isEmpty(Map<K, V> values) {
        return values.isEmpty();
    }
}

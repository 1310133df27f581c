package org.sociallearning.core.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Events seen as the records that they are: what no method of theirs can get wrong. */
@SuppressWarnings("exports") // tests are on the class path
public final class RecordParts {
    private RecordParts() {}

    /** The components by name, collections as copies that can be changed. */
    public static Map<String, Object> of(Record record) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            parts.put(component.getName(), copy(value(record, component)));
        }
        return parts;
    }

    /** The same record made of other components. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R record, BiFunction<RecordComponent, Object, Object> change) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = change.apply(components[i], value(record, components[i]));
        }
        try {
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record.getClass() + " cannot be made", e);
        }
    }

    /** The people that a value names, in order, however deep. */
    public static List<ParticipantId> people(Object value) {
        List<ParticipantId> people = new ArrayList<>();
        collect(value, people);
        return people;
    }

    private static void collect(Object value, List<ParticipantId> people) {
        if (value instanceof ParticipantId person) {
            people.add(person);
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(element -> collect(element, people));
        } else if (value instanceof Map<?, ?> map) {
            collect(map.keySet(), people);
            collect(map.values(), people);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(value(record, component), people);
            }
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component + " cannot be read", e);
        }
    }

    private static Object copy(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (value instanceof Set<?> set) {
            return new LinkedHashSet<>(set);
        }
        return value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value;
    }
}

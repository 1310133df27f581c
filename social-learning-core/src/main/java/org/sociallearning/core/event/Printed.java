package org.sociallearning.core.event;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.Problem;

/** Records as they may stand in a log: ids, numbers and times as they are, of texts only how long they are. */
final class Printed {
    private Printed() {}

    /** As a record prints itself, but for its texts. */
    static String record(Record record) {
        StringBuilder printed = new StringBuilder(record.getClass().getSimpleName());
        char before = '[';
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            printed.append(before).append(before == '[' ? "" : " ").append(component.getName());
            printed.append('=').append(shown(value(record, component)));
            before = ',';
        }
        return printed.append(']').toString();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " must be readable", e);
        }
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return Problem.lengthOf(text);
        }
        if (value instanceof Map<?, ?> map) {
            return map.size() + " entries";
        }
        return value instanceof Collection<?> elements && holdsText(elements) ? elements.size() + " texts" : value;
    }

    private static boolean holdsText(Collection<?> elements) {
        return elements.stream().anyMatch(CharSequence.class::isInstance);
    }
}

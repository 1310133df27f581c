package org.sociallearning.core.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A member with an object as its value, which is left out when it is null, empty or the usual one. */
final class OneMember<E, T> extends Member<E> {
    private final ValueForm<T> form;
    private final Function<E, @Nullable T> of;
    private final @Nullable T usual;
    private @Nullable T value;

    OneMember(String name, ValueForm<T> form, Function<E, @Nullable T> of, @Nullable T usual) {
        super(name);
        this.form = form;
        this.of = of;
        this.usual = usual;
        this.value = usual;
    }

    /** What was read, the usual value when nothing was; null where there is no usual one, for validation to see. */
    @SuppressWarnings("NullAway")
    T get() {
        return value;
    }

    @Override
    void readValue(JsonReader in) {
        value = form.read(in);
    }

    @Override
    void clearValue() {
        value = usual;
    }

    @Override
    void write(JsonWriter out, E event) {
        T written = of.apply(event);
        if (written != null && !written.equals(usual) && !form.isEmpty(written)) {
            out.name(name);
            form.write(out, written);
        }
    }
}

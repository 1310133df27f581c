package org.sociallearning.core.json;

import java.util.function.ToIntFunction;

/** A member with a whole number, left out when it is the usual one. */
final class NumberMember<E> extends Member<E> {
    private final ToIntFunction<E> of;
    private final int usual;
    private int value;

    NumberMember(String name, ToIntFunction<E> of, int usual) {
        super(name);
        this.of = of;
        this.usual = usual;
        this.value = usual;
    }

    int get() {
        return value;
    }

    @Override
    void readValue(JsonReader in) {
        value = in.intValue();
    }

    @Override
    void clearValue() {
        value = usual;
    }

    @Override
    void write(JsonWriter out, E event) {
        int written = of.applyAsInt(event);
        if (written != usual) {
            out.member(name, (long) written);
        }
    }
}

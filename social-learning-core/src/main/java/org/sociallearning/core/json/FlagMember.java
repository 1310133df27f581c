package org.sociallearning.core.json;

import java.util.function.Predicate;

/** A member that is true or false, left out when it is as usual. */
final class FlagMember<E> extends Member<E> {
    private final Predicate<E> of;
    private final boolean usual;
    private boolean value;

    FlagMember(String name, Predicate<E> of, boolean usual) {
        super(name);
        this.of = of;
        this.usual = usual;
        this.value = usual;
    }

    boolean get() {
        return value;
    }

    @Override
    void readValue(JsonReader in) {
        value = in.booleanValue();
    }

    @Override
    void clearValue() {
        value = usual;
    }

    @Override
    void write(JsonWriter out, E event) {
        boolean written = of.test(event);
        if (written != usual) {
            out.member(name, written);
        }
    }
}

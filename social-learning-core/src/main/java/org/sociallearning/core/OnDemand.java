package org.sociallearning.core;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a thing when it is first asked for, so that who does not ask pays nothing. Thread-safe. */
final class OnDemand<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    OnDemand(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        T thing = made;
        if (thing == null) {
            thing = make.get();
            made = thing;
        }
        return thing;
    }
}

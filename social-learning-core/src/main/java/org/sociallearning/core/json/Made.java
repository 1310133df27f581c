package org.sociallearning.core.json;

import java.util.function.Function;

/** What is made of a string. */
final class Made<T> implements JsonText<T> {
    private final Recent strings;
    private final Function<String, T> make;

    Made(Recent strings, Function<String, T> make) {
        this.strings = strings;
        this.make = make;
    }

    @Override
    public T of(char[] chars, int from, int length) {
        return make.apply(strings.of(chars, from, length));
    }

    @Override
    public T ofUtf8(byte[] bytes, int from, int length) {
        return make.apply(strings.ofUtf8(bytes, from, length));
    }
}

package org.sociallearning.core.problem;

import java.util.Objects;

/**
 * One law that every implementation of a plug-in interface keeps: a name that reads as a sentence, and a check that throws
 * an {@link AssertionError} when it is broken. In JUnit each law is one dynamic test:
 * {@code laws.map(law -> dynamicTest(law.name(), law.check()::run))}. Immutable.
 *
 * @param name the law in words
 * @param check what tries it
 */
public record Law(String name, Check check) {
    /** What tries a law. */
    @FunctionalInterface
    public interface Check {
        /**
         * Tries the law once.
         *
         * @throws AssertionError when the law is broken
         * @throws Exception when the implementation itself fails
         */
        void run() throws Exception;
    }

    public Law {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(check, "check");
    }

    /** A law of this name. */
    public static Law of(String name, Check check) {
        return new Law(name, check);
    }

    /**
     * Breaks the law when the condition does not hold.
     *
     * @throws AssertionError with the message, when {@code holds} is false
     */
    public static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}

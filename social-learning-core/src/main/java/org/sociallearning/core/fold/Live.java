package org.sociallearning.core.fold;

import java.util.function.Function;

/**
 * The state of a fold, kept up to date. Thread-safe.
 *
 * @param <S> the state
 */
@FunctionalInterface
public interface Live<S> {
    /**
     * Reads the state as it stands now, while nothing is added to it. A reading copies what it gives out and changes nothing.
     *
     * @throws RuntimeException what the reading throws
     */
    <T> T read(Function<? super S, ? extends T> reading);
}

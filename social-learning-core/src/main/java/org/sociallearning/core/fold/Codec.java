package org.sociallearning.core.fold;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads states by hand. The bytes are canonical: equal states give equal bytes, whatever the order in which they
 * were made. People are written by their pseudonyms as text ({@code writeUTF}), so that they can be erased from states that cannot
 * be made anew. Stateless and thread-safe.
 *
 * @param <S> the state
 */
public interface Codec<S> {
    /** The version of the bytes; a snapshot of another version is rebuilt. */
    int version();

    /** Writes a state. */
    void write(S state, DataOutput out) throws IOException;

    /** Reads a state that this version wrote. */
    S read(DataInput in) throws IOException;
}

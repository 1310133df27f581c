package org.sociallearning.core.exchange;

import java.io.IOException;

/**
 * Reads one format of other products' exports: a plug-in. Readers are small, stream, use bounded memory, are tolerant of what
 * they do not know (it is counted and kept by name) and strict on what they need (a record that lacks it is refused with its
 * position and the rest goes on). They hold no state between calls and are thread-safe. {@link EventReaderContract} has
 * the laws that every reader keeps. Run readers by {@link EventReaders#read}, which adds progress, cancellation and clear errors.
 */
public interface EventReader {
    /** What this reader reads. */
    Format format();

    /**
     * Whether the source looks like this format: by the names of its parts and at most the first few kilobytes of them.
     *
     * @throws IOException when the source cannot be opened
     */
    boolean accepts(Source source) throws IOException;

    /**
     * Gives every record of the source to the sink, in the order of the source where it has one. It may be called twice on the
     * same source: first with a sink that takes {@linkplain Sink#peopleOnly() people only}, then for the rest.
     *
     * @throws UnreadableSourceException when the source as a whole is not of this format
     * @throws IOException when the source cannot be read
     */
    void read(Source source, Sink sink) throws IOException;
}

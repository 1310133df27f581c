package org.sociallearning.core.exchange;

import java.util.List;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Problem;

/**
 * What a reader gives its records to. Each record of the source has a position that is unique in the source (a part and a line:
 * {@code Posts.xml:12}; a part and an index: {@code statements.json[3]}) and ends in exactly one way: as one or more events at
 * that position, as {@link #refused}, or as {@link #leftOut}. Names given here are names of types, fields and files, never
 * text of people. A sink is used by one thread.
 */
public interface Sink {
    /** How to read. */
    ReadOptions options();

    /** The pseudonym of a person; readers put nothing else about a person into an event. */
    ParticipantId participant(String hostId);

    /** An event that was read from the record at this position. */
    void event(String position, Event event);

    /** The record at this position cannot be read, for all of these reasons. */
    void refused(String position, List<Problem> problems);

    /** The record at this position is as it should be, and its kind is not recorded: {@code down vote}. */
    void leftOut(String position, String kind);

    /** Something that the reader does not know: a field, a file, a type. It does not end a record. */
    void unknown(String name);

    /** A record points at something that is not in the source. It does not end a record. */
    void unresolved(String name);

    /** The record of this problem cannot be read. */
    default void refused(Problem problem) {
        refused(problem.position(), List.of(problem));
    }

    /**
     * A hint: true when only what {@link EventReaders#isAboutPeople} is kept and the rest will be read once more. A reader may
     * then leave out the parts that hold no such events, and may as well ignore the hint.
     */
    default boolean peopleOnly() {
        return false;
    }

    /** Asked often: true ends the reading. */
    default boolean cancelled() {
        return false;
    }

    /**
     * Called now and then with how much was read.
     *
     * @param bytes the bytes read so far
     * @param total the bytes there are, -1 when that is not known
     */
    default void progress(long bytes, long total) {}
}

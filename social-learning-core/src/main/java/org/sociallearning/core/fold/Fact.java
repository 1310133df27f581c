package org.sociallearning.core.fold;

import java.time.Instant;

/**
 * What followers are given: something happened, or something was responded to. A fact is what the journal holds after
 * corrections: withdrawn, retracted and erased things are not delivered, edits and merges are already in it. Immutable.
 */
public sealed interface Fact permits Happened, Response {
    /** The time that decides in which week the fact lies. */
    Instant at();

    /** The week of {@link #at()} in the experiment's zone. */
    Week week();

    /** When the journal had all of it. */
    Instant recordedAt();
}

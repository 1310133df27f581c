package org.sociallearning.core.journal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;

/** What is taken out of the entries of an experiment. Applying it twice changes nothing more. Thread-safe. */
sealed interface Removal permits Erasure, Trimming {
    /** The event that stands in the journal afterwards: the same object when nothing changes, null when it goes. */
    @Nullable
    Event rest(Event event);

    /** The people of whom nothing must be left, also where an entry cannot be read. */
    Set<ParticipantId> ids();

    /** The entry that says that it was done. */
    Erased told(Erased somebody);
}

package org.sociallearning.core.experiment;

import java.util.List;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.UnitId;

/**
 * Who volunteered and may be asked: they said so themselves, have not stopped, take part now and consent to be asked. People
 * stand in the order of their pseudonyms, which means nothing. Thread-safe.
 */
public interface Volunteers {
    /** Everyone who volunteered for a task, in any space. */
    List<ParticipantId> of(Task task);

    /** Who volunteered to animate and belongs to this unit now. */
    List<ParticipantId> animating(UnitId unit);

    /** Who volunteered to animate this space, or all spaces. */
    List<ParticipantId> animating(SpaceId space);

    /** Who is named as a keeper of this precondition and volunteered to keep. */
    List<ParticipantId> keeping(PreconditionId precondition);
}

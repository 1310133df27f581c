package org.sociallearning.core.fold;

import java.time.Instant;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;

/**
 * A contribution was responded to: by a reply or an appreciation. Each pair is delivered exactly once, when the later of its
 * two ends is passed. It lies in the week of what it answers. Immutable.
 *
 * @param origin the contribution that is answered
 * @param by the {@link Contributed} or {@link Appreciated} that answers it
 * @param week the week of {@code origin}, in the experiment's zone
 * @param recordedAt when the later of the two was recorded
 */
public record Response(Contributed origin, Event by, Week week, Instant recordedAt) implements Fact {
    @Override
    public Instant at() {
        return origin.at();
    }

    /** Whether this is a reply, rather than an appreciation. */
    public boolean isReply() {
        return by instanceof Contributed;
    }

    /** Who responded, seen from the contribution. */
    public Responder responder() {
        ParticipantId author = origin.actor();
        ParticipantId actor = by.actor();
        if (actor == null) {
            return by instanceof Appreciated appreciated && !appreciated.neverOwn()
                    ? Responder.UNKNOWN
                    : Responder.ANOTHER;
        }
        return actor.equals(author) ? Responder.SELF : Responder.ANOTHER;
    }

    /** From the contribution to the response in milliseconds; 0 where imprecise times put the response first. */
    public long delayMillis() {
        return Math.max(0, by.at().toEpochMilli() - origin.at().toEpochMilli());
    }
}

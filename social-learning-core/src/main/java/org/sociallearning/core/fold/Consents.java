package org.sociallearning.core.fold;

import java.time.Instant;
import java.util.Map;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;

/**
 * What people consented to and which sources have a stated basis, in any order of the events that say so: the part of the
 * roster that the intake needs. Belongs to one thread at a time while it changes.
 */
public final class Consents {
    private final RosterState state = new RosterState();

    /** Nobody has consented to anything yet. */
    public Consents() {}

    /** Takes in an event that says something about consent; others change nothing. */
    public void add(Event event) {
        ParticipantId person = event.actor();
        if (event instanceof BasisStated basis) {
            state.bases.add(RosterState.Basis.of(basis));
        } else if (person == null) {
            return;
        } else if (event instanceof Joined joined) {
            grant(person, event.at(), joined.consents());
        } else if (event instanceof ConsentGiven given) {
            grant(person, event.at(), given.consents());
        } else if (event instanceof ConsentWithdrawn withdrawn) {
            Membership membership = state.of(person);
            withdrawn
                    .consents()
                    .forEach(consent ->
                            membership.withdrawn.merge(consent, event.at().toEpochMilli(), Math::max));
        }
    }

    private void grant(ParticipantId person, Instant at, Map<Consent, Instant> consents) {
        RosterFold.grant(state.of(person), at.toEpochMilli(), consents);
    }

    /** Whether a consent of the person, given and not withdrawn since, reaches back to this time. */
    public boolean covers(ParticipantId person, Consent consent, Instant factAt) {
        Membership membership = state.people.get(person);
        return membership != null && membership.reach(consent) <= factAt.toEpochMilli();
    }

    /** Whether a basis stated for the source covers facts of this time. */
    public boolean covers(String source, Consent consent, Instant factAt) {
        return state.reach(source, consent) <= factAt.toEpochMilli();
    }

    /** Whether the person withdrew this consent and has not given it again. */
    public boolean withdrew(ParticipantId person, Consent consent) {
        Membership membership = state.people.get(person);
        return membership != null
                && membership.withdrawn.containsKey(consent)
                && membership.reach(consent) == Membership.NEVER;
    }
}

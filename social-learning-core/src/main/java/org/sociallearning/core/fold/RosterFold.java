package org.sociallearning.core.fold;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;

/**
 * The fold that makes the {@link Roster}: joins, leaves, consents given and withdrawn, the first act of each person, and the
 * bases on which sources are recorded.
 * Stateless and thread-safe.
 */
public final class RosterFold implements Fold<RosterState> {
    /** The fold; it has no parameters. */
    public RosterFold() {}

    @Override
    public RosterState empty() {
        return new RosterState();
    }

    @Override
    public void add(RosterState state, Fact fact) {
        if (!(fact instanceof Happened happened)) {
            return;
        }
        Event event = happened.event();
        if (event instanceof BasisStated basis) {
            state.state(RosterState.Basis.of(basis));
            return;
        }
        ParticipantId person = event.actor();
        if (person == null) {
            return;
        }
        long at = event.at().toEpochMilli();
        if (isAct(event)) {
            // A time that is only a date says no more than "by the end of it": midnight would come before a join that
            // day.
            act(
                    state,
                    person,
                    at + event.header().precision().toMillis(),
                    event.id().source());
            return;
        }
        Membership membership = state.of(person);
        if (event instanceof Joined joined) {
            UnitId unit = joined.unit();
            membership.joinings.add(new Membership.Joining(
                    at, event.id().value(), unit == null ? null : unit.value(), roles(joined.roles())));
            grant(membership, at, joined.consents());
        } else if (event instanceof Left) {
            membership.leavings.add(at);
        } else if (event instanceof ConsentGiven given) {
            grant(membership, at, given.consents());
        } else if (event instanceof ConsentWithdrawn withdrawn) {
            withdrawn.consents().forEach(consent -> membership.withdrawn.merge(consent, at, Math::max));
        }
    }

    private static boolean isAct(Event event) {
        return !(event instanceof Joined
                || event instanceof Left
                || event instanceof ConsentGiven
                || event instanceof ConsentWithdrawn);
    }

    private static void act(RosterState state, ParticipantId person, long at, String source) {
        if (!state.hasActed(person, at, source)) {
            Membership membership = state.of(person);
            membership.firstAct = Math.min(membership.firstAct, at);
            membership.sources.add(source);
        }
    }

    private static Set<Role> roles(Set<Role> roles) {
        return roles.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    static void grant(Membership membership, long at, Map<Consent, Instant> consents) {
        consents.forEach(
                (consent, reach) -> membership.grants.add(new Membership.Grant(at, consent, reach.toEpochMilli())));
    }

    @Override
    public RosterState merge(RosterState left, RosterState right) {
        right.bases.forEach(left::state);
        right.people.forEach((person, membership) -> left.of(person).merge(membership));
        return left;
    }

    @Override
    public Codec<RosterState> codec() {
        return new RosterCodec();
    }

    /** A roster as the state stands now; later changes of the state do not show in it. */
    public Roster read(RosterState state) {
        return state.roster();
    }
}

package org.sociallearning.core.fold;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;

/** The state of the roster: people to what is known of their membership, and stated bases. Belongs to one thread at a time. */
public final class RosterState {
    /** A basis on which the people of a source are recorded from a time on. */
    record Basis(String source, long from, Set<Consent> consents) {
        static Basis of(BasisStated stated) {
            Set<Consent> consents = EnumSet.of(Consent.TAKE_PART);
            consents.addAll(stated.consents());
            return new Basis(stated.source(), stated.from().toEpochMilli(), Collections.unmodifiableSet(consents));
        }
    }

    final Map<ParticipantId, Membership> people = new HashMap<>();
    final TreeSet<Basis> bases = new TreeSet<>(Comparator.comparing(Basis::source)
            .thenComparingLong(Basis::from)
            .thenComparing(basis -> basis.consents().toString()));

    private @Nullable Roster shown;

    RosterState() {}

    /** From when facts of a source may be used under a stated basis; {@link Membership#NEVER} without one. */
    long reach(String source, Consent consent) {
        long reach = Membership.NEVER;
        for (Basis basis : bases) {
            if (basis.source().equals(source) && basis.consents().contains(consent)) {
                reach = Math.min(reach, basis.from());
            }
        }
        return reach;
    }

    /** From when facts of a person may be used: by their own consent, or by a basis of a source in which they acted. */
    long reach(Membership membership, Consent consent) {
        long reach = membership.reach(consent);
        if (!membership.withdrawn.containsKey(consent)) {
            for (String source : membership.sources) {
                reach = Math.min(reach, reach(source, consent));
            }
        }
        return reach;
    }

    /** The membership of a person, to be changed: what a roster that was read shows stays as it is. */
    Membership of(ParticipantId person) {
        shown = null;
        Membership membership = people.get(person);
        if (membership == null || membership.isShown) {
            Membership own = new Membership();
            if (membership != null) {
                own.merge(membership);
            }
            people.put(person, own);
            return own;
        }
        return membership;
    }

    /** A basis changes what all may be used for. */
    void state(Basis basis) {
        shown = null;
        bases.add(basis);
    }

    /** Whether it is known of a person that they did something in a source at this time or before. */
    boolean hasActed(ParticipantId person, long at, String source) {
        Membership membership = people.get(person);
        return membership != null && membership.firstAct <= at && membership.sources.contains(source);
    }

    /** The roster as it stands now: the same one until something changes, so that reading it again costs nothing. */
    Roster roster() {
        Roster roster = shown;
        if (roster == null) {
            RosterState copy = new RosterState();
            copy.bases.addAll(bases);
            copy.people.putAll(people);
            people.values().forEach(membership -> membership.isShown = true);
            roster = new RosterView(copy);
            shown = roster;
        }
        return roster;
    }
}

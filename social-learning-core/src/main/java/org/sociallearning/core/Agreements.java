package org.sociallearning.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.journal.Merges;

/**
 * What people agreed to and which sources have a stated basis, in any order of the events that say so. Ids that were merged
 * are one person; what was retracted was not said. Belongs to one thread at a time while it changes.
 */
final class Agreements {
    private final Map<ParticipantId, List<Event>> said = new HashMap<>();
    private final List<BasisStated> bases = new ArrayList<>();
    private final Set<EventId> retracted = new HashSet<>();
    private final List<Merged> merged = new ArrayList<>();
    private Merges merges = Merges.NONE;

    void add(Event event) {
        if (event instanceof BasisStated basis) {
            bases.add(basis);
        } else if (event instanceof Retracted retraction) {
            retracted.add(retraction.event());
            merges = merges(merged, retracted);
        } else if (event instanceof Merged merge) {
            merged.add(merge);
            merges = merges(merged, retracted);
        } else if (event.actor() != null
                && (event instanceof Joined || event instanceof ConsentGiven || event instanceof ConsentWithdrawn)) {
            said.computeIfAbsent(event.actor(), unused -> new ArrayList<>(1)).add(event);
        }
    }

    private static Merges merges(List<Merged> merged, Set<EventId> retracted) {
        return Merges.of(
                merged.stream().filter(merge -> !retracted.contains(merge.id())).toList());
    }

    /** These and others together. */
    Both with(Agreements others) {
        return new Both(this, others);
    }

    /** What stands between a person and one thing they may agree to. */
    record Standing(@Nullable Instant reach, boolean isWithdrawn) {
        /** Whether what was agreed to, and not withdrawn since, reaches back to this time. */
        boolean covers(Instant factAt) {
            return reach != null && !reach.isAfter(factAt);
        }
    }

    /** What two sets of agreements say together. */
    record Both(Agreements one, Agreements other) {
        Standing of(ParticipantId person, Consent consent) {
            List<Event> heard = new ArrayList<>(2);
            for (ParticipantId id : merges().ids(person)) {
                heard.addAll(one.said.getOrDefault(id, List.of()));
                heard.addAll(other.said.getOrDefault(id, List.of()));
            }
            Instant withdrawn = Instant.MIN;
            for (Event event : heard) {
                if (event instanceof ConsentWithdrawn back
                        && back.consents().contains(consent)
                        && back.at().isAfter(withdrawn)
                        && stands(event)) {
                    withdrawn = back.at();
                }
            }
            Instant reach = null;
            for (Event event : heard) {
                Instant given = given(event).get(consent);
                if (given != null
                        && event.at().isAfter(withdrawn)
                        && (reach == null || given.isBefore(reach))
                        && stands(event)) {
                    reach = given;
                }
            }
            return new Standing(reach, reach == null && withdrawn.isAfter(Instant.MIN));
        }

        private static Map<Consent, Instant> given(Event event) {
            if (event instanceof Joined joined) {
                return joined.consents();
            }
            return event instanceof ConsentGiven given ? given.consents() : Map.of();
        }

        /** Whether a basis stated for the source covers this at this time; each covers taking part. */
        boolean isOnABasis(String source, Consent consent, Instant at) {
            return isOnABasis(one.bases, source, consent, at) || isOnABasis(other.bases, source, consent, at);
        }

        private boolean isOnABasis(List<BasisStated> bases, String source, Consent consent, Instant at) {
            for (BasisStated basis : bases) {
                if (basis.source().equals(source)
                        && (consent == Consent.TAKE_PART || basis.consents().contains(consent))
                        && !basis.from().isAfter(at)
                        && stands(basis)) {
                    return true;
                }
            }
            return false;
        }

        private boolean stands(Event event) {
            return !one.retracted.contains(event.id()) && !other.retracted.contains(event.id());
        }

        private Merges merges() {
            if (other.merged.isEmpty() && other.retracted.isEmpty()) {
                return one.merges;
            }
            List<Merged> all = new ArrayList<>(one.merged);
            all.addAll(other.merged);
            Set<EventId> gone = new HashSet<>(one.retracted);
            gone.addAll(other.retracted);
            return Agreements.merges(all, gone);
        }
    }
}

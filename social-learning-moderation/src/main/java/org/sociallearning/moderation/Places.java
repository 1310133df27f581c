package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Volunteered;

/**
 * Who spoke last when in each space in the last 90 days, which encounters are there, and who offered to animate. The order in
 * which it is told makes no difference. Guarded by the desk's lock.
 */
final class Places {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String EVERYWHERE = "";

    private final Map<SpaceId, Place> places = new TreeMap<>(Comparator.comparing(SpaceId::value));
    private final Map<EncounterId, Meeting> meetings = new HashMap<>();
    private final Map<ParticipantId, Map<String, Offer>> offers = new HashMap<>();
    private Instant horizon = Instant.MIN;

    /** When each person spoke last in a space, and when somebody unknown did. */
    private static final class Place {
        final Map<ParticipantId, Instant> spoke = new HashMap<>();
        Instant unknown = Instant.MIN;
    }

    /** The last word on an encounter: what was held stays held. */
    private record Meeting(
            Instant at,
            EventId said,
            EncounterState state,
            @Nullable SpaceId space) {
        static Meeting later(Meeting known, Meeting other) {
            if (known.isHeld() != other.isHeld()) {
                return known.isHeld() ? known : other;
            }
            int order = Comparator.comparing(Meeting::at)
                    .thenComparing(Meeting::state)
                    .thenComparing(meeting -> meeting.said.value())
                    .compare(other, known);
            return order > 0 ? other : known;
        }

        boolean isHeld() {
            return state == EncounterState.HELD;
        }
    }

    /** The last word of a person on animating. */
    private record Offer(Instant at, EventId said, @Nullable Instant until) {
        static Offer later(Offer known, Offer other) {
            int order = other.at.compareTo(known.at);
            return order > 0 || (order == 0 && other.said.value().compareTo(known.said.value()) > 0) ? other : known;
        }

        boolean holds(Instant now) {
            return !at.isAfter(now) && (until == null || until.isAfter(now));
        }
    }

    private record SeenGroup(
            SpaceId space,
            int people,
            Instant lastActive,
            @Nullable Instant lastOfTwo,
            @Nullable Instant nextEncounter,
            boolean hasVolunteers)
            implements Group {}

    static Places copyOf(Places other) {
        Places copy = new Places();
        other.places.forEach((space, place) -> {
            Place same = copy.place(space);
            same.spoke.putAll(place.spoke);
            same.unknown = place.unknown;
        });
        copy.meetings.putAll(other.meetings);
        other.offers.forEach((person, said) -> copy.offers.put(person, new HashMap<>(said)));
        return copy;
    }

    private Place place(SpaceId space) {
        return places.computeIfAbsent(space, unused -> new Place());
    }

    void contributed(Contributed contributed) {
        if (contributed.at().isBefore(horizon)) {
            return;
        }
        Place place = place(contributed.space());
        ParticipantId actor = contributed.actor();
        if (actor == null) {
            place.unknown = later(place.unknown, contributed.at());
        } else {
            place.spoke.merge(actor, contributed.at(), Places::later);
        }
    }

    void met(Met met) {
        if (!met.at().isBefore(horizon)) {
            Meeting said = new Meeting(met.at(), met.id(), met.state(), met.space());
            meetings.merge(met.encounter(), said, Meeting::later);
        }
    }

    void volunteered(ParticipantId person, Volunteered offer) {
        if (offer.task() == Task.ANIMATING) {
            SpaceId space = offer.space();
            offers.computeIfAbsent(person, unused -> new HashMap<>())
                    .merge(
                            space == null ? EVERYWHERE : space.value(),
                            new Offer(offer.at(), offer.id(), offer.until()),
                            Offer::later);
        }
    }

    /** Forgets who has not spoken for long, and encounters long ago. */
    void prune(Instant now) {
        horizon = now.minus(KEPT);
        places.values().removeIf(place -> {
            place.spoke.values().removeIf(at -> at.isBefore(horizon));
            return place.spoke.isEmpty() && place.unknown.isBefore(horizon);
        });
        meetings.values().removeIf(meeting -> meeting.at().isBefore(horizon));
    }

    /** The groups that are large enough to be spoken of. */
    List<Group> groups(Cast cast, Instant now) {
        List<Group> groups = new ArrayList<>();
        places.forEach((space, place) -> {
            List<Instant> spoke = new ArrayList<>();
            place.spoke.forEach((person, at) -> {
                if (cast.isParticipant(person)) {
                    spoke.add(at);
                }
            });
            if (spoke.size() >= Group.FLOOR) {
                spoke.sort(Comparator.reverseOrder());
                groups.add(new SeenGroup(
                        space,
                        spoke.size(),
                        lastActive(space, place, cast, now),
                        spoke.get(1),
                        nextEncounter(space, now),
                        hasVolunteers(space, cast.askable(), now)));
            }
        });
        return groups;
    }

    private Instant lastActive(SpaceId space, Place place, Cast cast, Instant now) {
        Instant last = place.unknown;
        for (Map.Entry<ParticipantId, Instant> one : place.spoke.entrySet()) {
            last = cast.isProgram(one.getKey()) ? last : later(last, one.getValue());
        }
        for (Meeting meeting : meetings.values()) {
            if (meeting.isHeld()
                    && space.equals(meeting.space())
                    && !meeting.at().isAfter(now)) {
                last = later(last, meeting.at());
            }
        }
        return last;
    }

    private @Nullable Instant nextEncounter(SpaceId space, Instant now) {
        return meetings.values().stream()
                .filter(meeting -> meeting.state() == EncounterState.PLANNED
                        && meeting.at().isAfter(now))
                .filter(meeting -> space.equals(meeting.space()))
                .map(Meeting::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean hasVolunteers(SpaceId space, Set<ParticipantId> askable, Instant now) {
        for (Map.Entry<ParticipantId, Map<String, Offer>> one : offers.entrySet()) {
            if (askable.contains(one.getKey())) {
                Offer here = one.getValue().get(space.value());
                Offer everywhere = one.getValue().get(EVERYWHERE);
                if ((here != null && here.holds(now)) || (everywhere != null && everywhere.holds(now))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}

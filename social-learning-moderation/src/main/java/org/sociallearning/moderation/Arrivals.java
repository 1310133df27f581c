package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Responder;
import org.sociallearning.core.fold.Response;

/**
 * When each person joined, what they first contributed and when it was first answered. The order in which it is told makes no
 * difference. Guarded by the desk's lock.
 */
final class Arrivals {
    private static final Duration KEPT = Duration.ofDays(120);

    private final Map<ParticipantId, Instant> joined = new HashMap<>();
    private final Map<ParticipantId, First> firsts = new HashMap<>();
    private int replaced;

    /** A person's first contribution, the time of the first answer to it, and whether it is history. */
    private record First(
            Instant at,
            ContributionId id,
            boolean answerable,
            boolean historic,
            @Nullable Instant answered) {
        static First earlier(First known, First other) {
            if (known.id.equals(other.id)) {
                boolean historic = known.historic || other.historic;
                boolean sooner =
                        known.answered == null || (other.answered != null && other.answered.isBefore(known.answered));
                return new First(
                        known.at, known.id, known.answerable, historic, sooner ? other.answered : known.answered);
            }
            int order = other.at.compareTo(known.at);
            return order < 0 || (order == 0 && other.id.value().compareTo(known.id.value()) < 0) ? other : known;
        }
    }

    /** Somebody who came lately: without who it is. */
    record Arrival(
            @Nullable Instant joined,
            @Nullable Instant spoke,
            boolean answerable,
            @Nullable Instant answered) {}

    /** What is known by now, but for answers to what was said at or after an instant. */
    static Arrivals copyOf(Arrivals other, Instant answersFrom) {
        Arrivals copy = new Arrivals();
        copy.joined.putAll(other.joined);
        other.firsts.forEach((person, first) -> copy.firsts.put(
                person,
                first.at.isBefore(answersFrom)
                        ? first
                        : new First(first.at, first.id, first.answerable, first.historic, null)));
        return copy;
    }

    void joined(ParticipantId person, Instant at) {
        joined.merge(person, at, (known, other) -> other.isBefore(known) ? other : known);
    }

    void contributed(ParticipantId person, Contributed contributed, boolean historic) {
        First first = new First(contributed.at(), contributed.contribution(), contributed.answerable(), historic, null);
        merge(person, first);
    }

    void answered(ParticipantId person, Response response) {
        Contributed origin = response.origin();
        Instant by = response.by().at().isBefore(origin.at())
                ? origin.at()
                : response.by().at();
        boolean counts = response.responder() == Responder.ANOTHER;
        First first = new First(origin.at(), origin.contribution(), origin.answerable(), false, counts ? by : null);
        merge(person, first);
    }

    private void merge(ParticipantId person, First first) {
        First known = firsts.get(person);
        First now = known == null ? first : First.earlier(known, first);
        firsts.put(person, now);
        replaced += known == null || known.id.equals(now.id) ? 0 : 1;
    }

    /** How often what was somebody's first turned out not to be. */
    int replaced() {
        return replaced;
    }

    boolean isFirst(ParticipantId person, ContributionId contribution) {
        First first = firsts.get(person);
        return first != null && first.id.equals(contribution);
    }

    /** Those who came in the last 120 days. */
    NewVoices view(Predicate<ParticipantId> participants, Instant now) {
        Instant since = now.minus(KEPT);
        List<Arrival> lately = new ArrayList<>();
        firsts.forEach((person, first) -> {
            boolean counts = !first.historic && !first.at.isBefore(since) && !first.at.isAfter(now);
            if (counts && participants.test(person)) {
                Instant came = joined.get(person);
                boolean isNew = came != null && !came.isAfter(first.at) && !came.isBefore(since);
                Instant answered = first.answered == null || first.answered.isAfter(now) ? null : first.answered;
                lately.add(new Arrival(isNew ? came : null, first.at, first.answerable, answered));
            }
        });
        joined.forEach((person, came) -> {
            First first = firsts.get(person);
            boolean silent = first == null || first.at.isAfter(now);
            if (silent && !came.isBefore(since) && !came.isAfter(now) && participants.test(person)) {
                lately.add(new Arrival(came, null, false, null));
            }
        });
        return new Lately(List.copyOf(lately));
    }

    /** What a policy sees of it. */
    record Lately(List<Arrival> arrivals) implements NewVoices {
        @Override
        public @Nullable Count spoke(Instant from, Instant until, Duration within) {
            int of = 0;
            int yes = 0;
            for (Arrival arrival : arrivals) {
                if (isIn(arrival.joined, from, until)) {
                    of++;
                    yes += isBy(arrival.spoke, arrival.joined, within) ? 1 : 0;
                }
            }
            return of < Group.FLOOR ? null : new Count(yes, of);
        }

        @Override
        public int first(Instant from, Instant until) {
            return (int) arrivals.stream()
                    .filter(arrival -> isIn(arrival.spoke, from, until))
                    .count();
        }

        @Override
        public @Nullable Count answered(Instant from, Instant until, Duration within) {
            int of = 0;
            int yes = 0;
            for (Arrival arrival : arrivals) {
                if (arrival.answerable && isIn(arrival.spoke, from, until)) {
                    of++;
                    yes += isBy(arrival.answered, arrival.spoke, within) ? 1 : 0;
                }
            }
            return of < Group.FLOOR ? null : new Count(yes, of);
        }

        private static boolean isIn(@Nullable Instant at, Instant from, Instant until) {
            return at != null && !at.isBefore(from) && at.isBefore(until);
        }

        private static boolean isBy(@Nullable Instant at, @Nullable Instant start, Duration within) {
            return at != null && start != null && !at.isAfter(start.plus(within));
        }

        /** Numbers only: the times of people stay inside. */
        @Override
        public String toString() {
            return "new voices of " + arrivals.size() + " people";
        }
    }
}

package org.sociallearning.core.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.*;

/**
 * What remains of an event once a person in it counts as "someone" from the beginning: one table, a line per type of event.
 * Everybody forgotten goes out of the lists of all events; what is said here is what remains of an event of their own. It
 * loses its actor and attributes in any case. Immutable.
 */
final class Forgetting {
    /** What remains of an event of a forgotten person, already without its actor and attributes; null when it goes. */
    private interface Rest<E extends Event> {
        @Nullable
        Event of(E event, Predicate<ContributionId> isOwn);
    }

    private static final Map<Class<? extends Event>, Rest<?>> TABLE = new HashMap<>();

    static {
        // Contributions and responses stay, as by someone; a response to oneself would count as by another and goes.
        row(Contributed.class, Forgetting::contributed);
        row(Appreciated.class, (event, isOwn) -> isOwn.test(event.contribution()) ? null : event.withNeverOwn(true));
        // Membership, claims, discoveries, and what is nothing without its person go.
        goes(Joined.class, Left.class, ConsentGiven.class, ConsentWithdrawn.class);
        goes(Claimed.class, Discovered.class, Volunteered.class, Accepted.class);
        // An act of someone stays countable; own words go.
        row(
                CheckedIn.class,
                (event, isOwn) -> event.withTalkedAbout(null).withInterest(null).withImprovements(null));
        row(Met.class, (event, isOwn) -> event.withMinutes(null));
        row(PreconditionStated.class, (event, isOwn) -> event.withRemark(null));
        row(Confirmed.class, (event, isOwn) -> event.withSharedWork(null));
        stays(Requested.class, Fulfilled.class, Sought.class, SearchEnded.class, Started.class, Completed.class);
        stays(Observed.class, DiscoveryConfirmed.class, Contested.class, Answered.class, Attended.class, Custom.class);
        // What belongs to the experiment stays; who said it goes.
        stays(Opened.class, Ended.class, BasisStated.class, Registered.class, OutputNamed.class, OutputSeen.class);
        stays(Proposed.class);
        // Corrections stay where their target does: an edit of one's own contribution would bring words back.
        row(Revised.class, (event, isOwn) -> isOwn.test(event.contribution()) ? null : event);
        row(Signalled.class, (event, isOwn) -> isOwn.test(event.contribution()) ? null : event);
        goes(Unappreciated.class);
        stays(Withdrawn.class, Retracted.class, Erased.class, Merged.class);
        // Nobody knows what else stands in an event of a newer version.
        goes(Unread.class);
    }

    private final Predicate<ParticipantId> forgotten;
    private final BiPredicate<ParticipantId, ContributionId> own;

    /**
     * @param forgotten who counts as someone
     * @param own whether the contribution, where it is known, is by the same person
     */
    Forgetting(Predicate<ParticipantId> forgotten, BiPredicate<ParticipantId, ContributionId> own) {
        this.forgotten = forgotten;
        this.own = own;
    }

    /** What remains of the event; the same object when nobody forgotten is named in it, null when nothing remains. */
    @Nullable
    Event rest(Event event) {
        boolean[] named = {false};
        Event others = event.mapPeople(person -> {
            boolean goes = person != null && forgotten.test(person);
            named[0] |= goes;
            return goes ? null : person;
        });
        if (!named[0] || others == null) {
            return named[0] ? null : event;
        }
        ParticipantId actor = event.actor();
        if (actor == null || others.actor() != null) {
            return others;
        }
        Header header = others.header().withAttributes(Map.of()).withUnread("");
        return row(event.getClass()).of(others.withHeader(header), contribution -> own.test(actor, contribution));
    }

    /** The types that have a line in the table. */
    static Set<Class<? extends Event>> types() {
        return Set.copyOf(TABLE.keySet());
    }

    private static Event contributed(Contributed event, Predicate<ContributionId> isOwn) {
        List<ContributionId> parents = new ArrayList<>(event.inReplyTo());
        parents.removeIf(isOwn);
        return event.withInReplyTo(parents)
                .withAddressedTo(List.of())
                .withLanguage(null)
                .withTopics(List.of())
                .withDetections(List.of())
                .withWords(Contributed.WORDS_UNKNOWN)
                .withText(null);
    }

    @SuppressWarnings("unchecked") // a row is only put under its own type
    private static Rest<Event> row(Class<? extends Event> type) {
        Rest<?> row = TABLE.get(type);
        if (row == null) {
            throw new IllegalStateException("event type (" + type.getSimpleName() + ") must say what is forgotten");
        }
        return (Rest<Event>) row;
    }

    private static <E extends Event> void row(Class<E> type, Rest<E> rest) {
        TABLE.put(type, rest);
    }

    @SafeVarargs
    private static void goes(Class<? extends Event>... types) {
        for (Class<? extends Event> type : types) {
            TABLE.put(type, (event, isOwn) -> null);
        }
    }

    @SafeVarargs
    private static void stays(Class<? extends Event>... types) {
        for (Class<? extends Event> type : types) {
            TABLE.put(type, (event, isOwn) -> event);
        }
    }
}

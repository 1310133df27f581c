package org.sociallearning.core.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Signalled;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.event.Unread;
import org.sociallearning.core.event.Withdrawn;

/**
 * The corrections that stand at a position, keyed by their targets, whatever the order in which they were added. A retraction
 * takes away any event but another retraction. Not thread-safe while it is added to; {@link #settle} makes it safe to read
 * from many threads.
 */
final class Standing {
    private static final Comparator<Event> BY_TIME =
            Comparator.comparing(Event::at).thenComparing(event -> event.id().value());

    private final Set<EventId> retracted = new HashSet<>();
    private final Map<ContributionId, List<Correction>> byContribution = new HashMap<>();
    private final Map<ContributionId, List<Unappreciated>> undone = new HashMap<>();
    private final List<Merged> merged = new ArrayList<>();
    private final Map<ParticipantId, List<Event>> consents = new HashMap<>();
    private final Set<ParticipantId> withdrawers = new HashSet<>();
    private final Map<ParticipantId, List<Event>> keepings = new HashMap<>();
    private final Set<ParticipantId> silencers = new HashSet<>();

    private Merges merges = Merges.NONE;
    private Set<ParticipantId> forgotten = Set.of();
    private Set<ParticipantId> silent = Set.of();
    private int people;
    private boolean settled = true;

    static Standing of(Iterable<Entry> entries) {
        Standing standing = new Standing();
        entries.forEach(entry -> standing.add(entry.event()));
        standing.settle();
        return standing;
    }

    /** Adds an event; one that corrects nothing and gives no consent changes nothing. */
    void add(Event event) {
        if (event instanceof Retracted retraction) {
            retracted.add(retraction.event());
            settled = settled && merged.isEmpty() && withdrawers.isEmpty() && silencers.isEmpty();
        } else if (event instanceof Revised revised) {
            list(byContribution, revised.contribution()).add(revised);
        } else if (event instanceof Signalled signalled) {
            list(byContribution, signalled.contribution()).add(signalled);
        } else if (event instanceof Withdrawn withdrawn) {
            list(byContribution, withdrawn.contribution()).add(withdrawn);
        } else if (event instanceof Unappreciated unappreciated) {
            list(undone, unappreciated.contribution()).add(unappreciated);
        } else if (event instanceof Merged merge) {
            merged.add(merge);
            settled = false;
        } else {
            agreement(event, Consent.TAKE_PART, consents, withdrawers);
            agreement(event, Consent.KEEP_TEXT, keepings, silencers);
        }
    }

    private void agreement(
            Event event, Consent consent, Map<ParticipantId, List<Event>> said, Set<ParticipantId> withdrew) {
        ParticipantId person = event.actor();
        if (person != null && isAbout(event, consent)) {
            list(said, person).add(event);
            if (event instanceof ConsentWithdrawn) {
                withdrew.add(person);
            }
            settled = settled && withdrew.isEmpty();
        }
    }

    /** Works out what follows from all that was added. */
    void settle() {
        if (settled) {
            return;
        }
        List<Merged> standing = new ArrayList<>(merged);
        standing.removeIf(merge -> retracted.contains(merge.id()));
        Merges before = merges;
        merges = Merges.of(standing);
        Set<ParticipantId> someone = withdrawn(withdrawers, consents);
        Set<ParticipantId> unkept = withdrawn(silencers, keepings);
        if (!merges.equals(before) || !someone.equals(forgotten) || !unkept.equals(silent)) {
            people++;
        }
        forgotten = someone;
        silent = unkept;
        settled = true;
    }

    /** Counts how often it changed who is who, who counts as someone, or whose text may be read. */
    int people() {
        return people;
    }

    private Set<ParticipantId> withdrawn(Set<ParticipantId> withdrew, Map<ParticipantId, List<Event>> said) {
        Set<ParticipantId> people = new HashSet<>();
        for (ParticipantId person : withdrew) {
            if (withdrawal(person, said) != null) {
                people.add(merges.name(person));
            }
        }
        return people;
    }

    /** The withdrawal by which the person takes no part; null when there is none, or consent was given after it. */
    @Nullable
    ConsentWithdrawn withdrawal(ParticipantId person) {
        return withdrawal(person, consents);
    }

    /** The withdrawal that another consent of the person may undo: of taking part, else of keeping text; null when none stands. */
    @Nullable
    ConsentWithdrawn undoable(@Nullable ParticipantId person) {
        if (person == null || isForgotten(person)) {
            return person == null ? null : withdrawal(person);
        }
        return !silent.isEmpty() && silent.contains(merges.name(person)) ? withdrawal(person, keepings) : null;
    }

    private @Nullable ConsentWithdrawn withdrawal(ParticipantId person, Map<ParticipantId, List<Event>> said) {
        Event last = null;
        for (ParticipantId id : merges.ids(person)) {
            for (Event event : said.getOrDefault(id, List.of())) {
                if (!retracted.contains(event.id()) && (last == null || isLater(event, last))) {
                    last = event;
                }
            }
        }
        return last instanceof ConsentWithdrawn withdrawal ? withdrawal : null;
    }

    /** Of two at the same time the withdrawal is the later. */
    private static boolean isLater(Event event, Event than) {
        int order = event.at().compareTo(than.at());
        if (order == 0) {
            order = Boolean.compare(event instanceof ConsentWithdrawn, than instanceof ConsentWithdrawn);
        }
        return order == 0 ? BY_TIME.compare(event, than) > 0 : order > 0;
    }

    /** The people who count as someone, by the ids they go by. */
    Set<ParticipantId> forgotten() {
        return forgotten;
    }

    /** Which ids are one person. */
    Merges merges() {
        return merges;
    }

    boolean isForgotten(@Nullable ParticipantId person) {
        return person != null && !forgotten.isEmpty() && forgotten.contains(merges.name(person));
    }

    boolean isOne(@Nullable ParticipantId person, @Nullable ParticipantId other) {
        return person != null && other != null && merges.name(person).equals(merges.name(other));
    }

    /**
     * The event after all corrections that aim at it and with people under the ids they go by, but nobody forgotten yet; null
     * when it does not stand or is not delivered.
     */
    @Nullable
    Event corrected(Event event) {
        if (event instanceof Unread || (event instanceof Correction && !(event instanceof ConsentWithdrawn))) {
            return null;
        }
        if (!retracted.isEmpty() && retracted.contains(event.id())) {
            return null;
        }
        Event now = event;
        if (event instanceof Contributed contributed) {
            now = withoutUnkeptText(byContribution.isEmpty() ? contributed : edited(contributed));
        } else if (event instanceof Appreciated appreciated && isUndone(appreciated)) {
            return null;
        }
        return now == null || merges.isEmpty()
                ? now
                : now.mapPeople(person -> person == null ? null : merges.name(person));
    }

    /** Who withdrew the consent to keep text has none that can be read, whether or not it was purged already. */
    private @Nullable Contributed withoutUnkeptText(@Nullable Contributed now) {
        if (now == null || now.text() == null || now.actor() == null || silent.isEmpty()) {
            return now;
        }
        return silent.contains(merges.name(now.actor())) ? now.withText(null) : now;
    }

    /** The people whose text must not be kept any more, by the ids they go by. */
    Set<ParticipantId> silent() {
        return silent;
    }

    private @Nullable Contributed edited(Contributed recorded) {
        List<Correction> all = byContribution.get(recorded.contribution());
        if (all == null) {
            return recorded;
        }
        Revised edit = null;
        for (Correction correction : all) {
            if (retracted.contains(correction.id())) {
                continue;
            }
            if (correction instanceof Withdrawn) {
                return null;
            }
            if (correction instanceof Revised other && (edit == null || BY_TIME.compare(other, edit) > 0)) {
                edit = other;
            }
        }
        Contributed now = edit == null
                ? recorded
                : recorded.withLanguage(edit.language())
                        .withTopics(edit.topics())
                        .withDetections(edit.detections())
                        .withWords(edit.words())
                        .withText(edit.text());
        return Detections.replaced(now, signals(all, edit));
    }

    /** What slow detectors said last; what they said of an older text than the present one says nothing. */
    private List<Signalled> signals(List<Correction> all, @Nullable Revised edit) {
        List<Signalled> signals = new ArrayList<>();
        for (Correction correction : all) {
            if (correction instanceof Signalled signalled
                    && !retracted.contains(signalled.id())
                    && (edit == null || !signalled.at().isBefore(edit.at()))) {
                signals.add(signalled);
            }
        }
        signals.sort(BY_TIME);
        return signals;
    }

    boolean isUndone(Appreciated appreciated) {
        for (Unappreciated by : undone.getOrDefault(appreciated.contribution(), List.of())) {
            if (by.kind().equals(appreciated.kind())
                    && isOne(by.actor(), appreciated.actor())
                    && !appreciated.at().isAfter(by.at())
                    && !retracted.contains(by.id())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a journal must give the event to those who read what stands. */
    static boolean isStanding(Event event) {
        return event instanceof Correction || event instanceof Joined || event instanceof ConsentGiven;
    }

    private static boolean isAbout(Event event, Consent consent) {
        return event instanceof Joined joined && joined.consents().containsKey(consent)
                || event instanceof ConsentGiven given && given.consents().containsKey(consent)
                || event instanceof ConsentWithdrawn withdrawn
                        && withdrawn.consents().contains(consent);
    }

    private static <K, V> List<V> list(Map<K, List<V>> map, K key) {
        return map.computeIfAbsent(key, absent -> new ArrayList<>(1));
    }
}

package org.sociallearning.core;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Observed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Appended;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.Journal;

/**
 * Who may be recorded, and until when: those who consented to take part, as far back as their consent reaches, and the people of a source
 * for which a basis was stated, until the experiment ends. It follows the journal, so that several nodes agree. Thread-safe.
 */
final class ConsentGate {
    private static final int BATCH = 10_000;

    private final Journal journal;
    private final ExperimentId experiment;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Agreements recorded = new Agreements();
    private Ends ends = new Ends();
    private @Nullable Instant keptFrom;
    private long position;
    private long erased;

    ConsentGate(Journal journal, ExperimentId experiment) {
        this.journal = journal;
        this.experiment = experiment;
    }

    /** What is recorded, and beside it what the earlier events of one batch say. */
    final class Batch {
        private final Agreements offered = new Agreements();
        private final Ends offeredEnds = new Ends();
        private @Nullable String imported;

        /** The same for an import of this source: all that it holds may be recorded under its stated basis, whatever ids it has. */
        Batch of(String source) {
            imported = source;
            return this;
        }

        /** Whether the event may be recorded. */
        boolean admits(Event event) {
            ParticipantId actor = event.actor();
            if (actor == null) {
                return !isAboutAPerson(event) || isOnABasis(event);
            }
            if (event instanceof Left || event instanceof ConsentWithdrawn || event instanceof ConsentGiven) {
                return true;
            }
            if (event instanceof Joined joined) {
                return joined.consents().containsKey(Consent.TAKE_PART) || covers(actor, event);
            }
            return covers(actor, event);
        }

        /** Whether a person other than the actor may stand in the event. */
        boolean covers(ParticipantId person, Event event) {
            lock.readLock().lock();
            try {
                Agreements.Standing agreed = recorded.with(offered).of(person, Consent.TAKE_PART);
                return agreed.covers(event.at()) || (!agreed.isWithdrawn() && isOnABasis(event));
            } finally {
                lock.readLock().unlock();
            }
        }

        /** When the experiment ended, if the event must not happen after that and does; null otherwise. */
        @Nullable
        Instant endBefore(Event event) {
            if (!Ends.bind(event)) {
                return null;
            }
            lock.readLock().lock();
            try {
                Instant end = ends.first(offeredEnds);
                return end != null && event.at().isAfter(end) ? end : null;
            } finally {
                lock.readLock().unlock();
            }
        }

        /** Before when everything was forgotten, if the event happened before that and may not come back; null otherwise. */
        @Nullable
        Instant forgottenBefore(Event event) {
            lock.readLock().lock();
            try {
                Instant kept = keptFrom;
                return kept != null && event.at().isBefore(kept) && !Ends.areAboutBelonging(event) ? kept : null;
            } finally {
                lock.readLock().unlock();
            }
        }

        /** Whether the person lets the text of an event be kept, or the basis on which it was imported names that. */
        boolean keepsText(ParticipantId person, Event event) {
            lock.readLock().lock();
            try {
                Agreements.Standing agreed = recorded.with(offered).of(person, Consent.KEEP_TEXT);
                return agreed.covers(event.at()) || (!agreed.isWithdrawn() && isOnABasis(event, Consent.KEEP_TEXT));
            } finally {
                lock.readLock().unlock();
            }
        }

        private boolean isOnABasis(Event event) {
            return isOnABasis(event, Consent.TAKE_PART);
        }

        private boolean isOnABasis(Event event, Consent consent) {
            lock.readLock().lock();
            try {
                Agreements.Both both = recorded.with(offered);
                return both.isOnABasis(event.id().source(), consent, event.at())
                        || (imported != null && both.isOnABasis(imported, consent, event.at()));
            } finally {
                lock.readLock().unlock();
            }
        }

        /** Takes in what an admitted event says, for those after it. */
        void take(Event event) {
            offered.add(event);
            offeredEnds.add(event);
        }
    }

    /** Starts a batch on all that is recorded by now. */
    Batch batch() {
        catchUp();
        return new Batch();
    }

    /** Takes in what was just appended; when others appended meanwhile, it is read from the journal instead. */
    void appended(Appended appended, List<? extends Event> events) {
        lock.writeLock().lock();
        try {
            if (position == appended.last() - appended.recorded()) {
                events.forEach(this::add);
                position = appended.last();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets all and reads the journal again, after an erasure. */
    void reset() {
        lock.writeLock().lock();
        try {
            recorded = new Agreements();
            ends = new Ends();
            keptFrom = null;
            position = 0;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void catchUp() {
        if (journal.last() == position()) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (position == 0) {
                erased = journal.last();
            }
            List<Entry> entries = journal.after(position, BATCH);
            while (!entries.isEmpty()) {
                for (Entry entry : entries) {
                    if (entry.experiment().equals(experiment)) {
                        add(entry.event());
                    }
                    position = entry.sequence();
                }
                if (wasErased(entries)) {
                    reset();
                    erased = journal.last();
                }
                entries = journal.after(position, BATCH);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Whether somebody was erased since all was read, perhaps by another node: they may be in what was read before. */
    private boolean wasErased(List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.event() instanceof Erased
                        && entry.experiment().equals(experiment)
                        && entry.sequence() > erased);
    }

    private void add(Event event) {
        recorded.add(event);
        ends.add(event);
        if (event instanceof Erased erasure && erasure.before() != null) {
            keptFrom = keptFrom == null || erasure.before().isAfter(keptFrom) ? erasure.before() : keptFrom;
        }
    }

    private long position() {
        lock.readLock().lock();
        try {
            return position;
        } finally {
            lock.readLock().unlock();
        }
    }

    private static boolean isAboutAPerson(Event event) {
        return event instanceof Contributed || event instanceof Appreciated || event instanceof Observed;
    }
}

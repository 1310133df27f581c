package org.sociallearning.core.journal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/**
 * Leads followers through the journal of one experiment: facts in commit order, each response once, when the later of its two
 * ends is passed; no lookup goes past the entry that is delivered. Corrections are told with the weeks they touch. A feed
 * remembers the corrections up to where it was last, so each follower best has its own; used for another position it reads
 * them again. Not thread-safe, but {@link #facts} may be used from any thread.
 */
public final class Feed {
    private final Journal journal;
    private final ExperimentId experiment;
    private final ZoneId zone;
    private Standing standing = new Standing();
    private long reached;

    private Feed(Journal journal, ExperimentId experiment, ZoneId zone) {
        this.journal = journal;
        this.experiment = experiment;
        this.zone = zone;
    }

    /** A feed of one experiment, whose weeks lie in this zone. */
    public static Feed of(Journal journal, ExperimentId experiment, ZoneId zone) {
        return new Feed(journal, experiment, zone);
    }

    /**
     * Delivers what the next entries bring.
     *
     * @param from the sequence that the follower has passed; 0 for none
     * @param limit at most how many entries of the journal, those of other experiments included
     * @return the sequence that the follower has passed now; {@code from} when there is nothing more
     * @throws FollowerFailure when the follower throws; it says from where to go on
     */
    public long advance(long from, int limit, Follower follower) {
        long end = journal.last();
        List<Entry> batch = journal.after(from, limit);
        if (batch.isEmpty()) {
            // Sequences at the end may have no entry that this version can read.
            return Math.max(from, end);
        }
        if (from != reached) {
            standing = Standing.of(journal.standing(experiment, from));
            reached = from;
        }
        List<Entry> ours = new ArrayList<>(batch.size());
        for (Entry entry : batch) {
            if (entry.experiment().equals(experiment)) {
                ours.add(entry);
            }
        }
        Lookups lookups = new Lookups(journal, experiment, ours);
        View view = new View(standing, lookups, new WeekCalendar(zone));
        long passed = from;
        for (Entry entry : ours) {
            lookups.moveTo(entry.sequence());
            try {
                deliver(entry, view, lookups, follower);
            } catch (RuntimeException | Error e) {
                // Whatever a follower throws, even for want of memory, stops that follower alone.
                reached = -1;
                throw new FollowerFailure(follower.name(), passed, e);
            }
            passed = entry.sequence();
        }
        reached = batch.get(batch.size() - 1).sequence();
        return reached;
    }

    /** The facts as they stand at a sequence. Thread-safe. */
    public Facts facts(long upTo) {
        Journal source = journal;
        ExperimentId ours = experiment;
        ZoneId ourZone = zone;
        return new Facts() {
            @Override
            public long position() {
                return upTo;
            }

            @Override
            public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {
                source.facts(ours, ourZone, weeks, upTo, sinks);
            }

            @Override
            public void each(Weeks weeks, Consumer<? super Fact> sink) {
                source.facts(ours, ourZone, weeks, upTo, () -> fact -> {
                    synchronized (sink) {
                        sink.accept(fact);
                    }
                });
            }
        };
    }

    private void deliver(Entry entry, View view, Lookups lookups, Follower follower) {
        Event recorded = entry.event();
        correct(entry, follower);
        if (recorded instanceof Contributed contributed) {
            unlink(contributed, lookups, follower);
        }
        Event event = view.event(recorded);
        if (event == null) {
            return;
        }
        follower.on(new Happened(event, view.week(event), entry.recordedAt()));
        view.responses(entry, event, follower::on);
        if (event instanceof Contributed contributed) {
            earlier(entry, contributed, view, lookups, follower);
        }
    }

    /** Adds the entry to what stands and tells the follower when that changes facts it was given before. */
    private void correct(Entry entry, Follower follower) {
        Event recorded = entry.event();
        ConsentWithdrawn undone = standing.undoable(recorded.actor());
        int people = standing.people();
        standing.add(recorded);
        standing.settle();
        boolean otherPeople = people != standing.people();
        if (recorded instanceof Correction correction) {
            boolean all = otherPeople || recorded instanceof Erased;
            follower.corrected(correction, all ? Weeks.ALL : Touched.by(correction, standing, journal, entry, zone));
        } else if (otherPeople && undone != null) {
            follower.corrected(undone, Weeks.ALL);
        }
    }

    /** Delivers the responses that came before what they answer. */
    private void earlier(Entry entry, Contributed contributed, View view, Lookups lookups, Follower follower) {
        for (Entry response : lookups.earlierResponses(contributed.contribution())) {
            Event by = view.event(response.event());
            if (by != null && View.answered(by).contains(contributed.contribution())) {
                follower.on(view.response(entry, contributed, response, by));
            }
        }
    }

    /**
     * Only now it may show that somebody who counts as someone had answered themselves: the answer was given with its link,
     * and the appreciation as one of somebody else.
     */
    private void unlink(Contributed recorded, Lookups lookups, Follower follower) {
        ParticipantId actor = recorded.actor();
        ConsentWithdrawn withdrawal = actor != null && standing.isForgotten(actor) ? standing.withdrawal(actor) : null;
        if (withdrawal == null) {
            return;
        }
        for (Entry response : lookups.earlierResponses(recorded.contribution())) {
            if (standing.isOne(actor, response.event().actor())) {
                follower.corrected(withdrawal, weeks(response.event(), lookups));
            }
        }
    }

    /** The weeks of a response and of all that it answers. */
    private Weeks weeks(Event response, Lookups lookups) {
        Set<Week> weeks = new HashSet<>();
        weeks.add(Week.of(response.at(), zone));
        for (ContributionId parent : View.answered(response)) {
            Entry origin = lookups.get(parent);
            if (origin != null) {
                weeks.add(Week.of(origin.event().at(), zone));
            }
        }
        return Weeks.of(weeks);
    }
}

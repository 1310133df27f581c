package org.sociallearning.core.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.*;

/**
 * Gives up what is kept too long: everything before a time, or texts from before a time with those that must not be kept any
 * more. Who is a member of what, and what the experiment itself is, stays: figures of the time since stand on it. So does
 * that a person was there at first, without what they did. Made from one pass over what the experiment recorded, applied in a
 * second. Thread-safe once made.
 */
final class Trimming implements Removal {
    /** The type of what is left of the first thing that a person did. */
    static final String FIRST_ACT = "social-learning.first-act";

    private static final Set<Class<? extends Event>> STAYS = Set.of(
            Opened.class,
            Ended.class,
            BasisStated.class,
            Registered.class,
            OutputNamed.class,
            Joined.class,
            Left.class,
            ConsentGiven.class,
            ConsentWithdrawn.class,
            Merged.class,
            Retracted.class,
            Erased.class);

    private final @Nullable Instant eventsBefore;
    private final Instant textsBefore;
    private final Set<ContributionId> unkept;
    private final Set<ContributionId> gone;
    private final Set<EventId> firsts;
    private final Set<EventId> early;

    Trimming(
            @Nullable Instant eventsBefore,
            Instant textsBefore,
            Set<ContributionId> unkept,
            Set<ContributionId> gone,
            Set<EventId> firsts,
            Set<EventId> early) {
        this.eventsBefore = eventsBefore;
        this.textsBefore = textsBefore;
        this.unkept = unkept;
        this.gone = gone;
        this.firsts = firsts;
        this.early = early;
    }

    /** Whether an event may be recorded although it happened before what is kept: it says who belongs. */
    static boolean stays(Event event) {
        return STAYS.contains(event.getClass());
    }

    /** Collects what must be known of the history. */
    static final class Maker {
        private final @Nullable Instant eventsBefore;
        private final Instant textsBefore;
        private final Standing standing;
        private final Set<ContributionId> unkept = new HashSet<>();
        private final Set<ContributionId> gone = new HashSet<>();
        private final Set<ContributionId> kept = new HashSet<>();
        private final Map<ParticipantId, Event> firsts = new HashMap<>();
        private final List<Event> answers = new ArrayList<>();

        private Maker(@Nullable Instant eventsBefore, Instant textsBefore, List<Entry> standing) {
            this.eventsBefore = eventsBefore;
            this.textsBefore = textsBefore;
            this.standing = Standing.of(standing);
        }

        static Maker ofEvents(Instant before) {
            return new Maker(before, Instant.MIN, List.of());
        }

        static Maker ofTexts(Instant before, List<Entry> standing) {
            return new Maker(null, before, standing);
        }

        void see(Event event) {
            ParticipantId actor = event.actor();
            if (event instanceof Contributed said) {
                if (actor != null
                        && standing.silent().contains(standing.merges().name(actor))) {
                    unkept.add(said.contribution());
                }
                if (eventsBefore != null) {
                    (said.at().isBefore(eventsBefore) ? gone : kept).add(said.contribution());
                }
            }
            if (eventsBefore == null
                    || !event.at().isBefore(eventsBefore)
                    || event instanceof Correction
                    || stays(event)) {
                return;
            }
            if (!gone.containsAll(View.answered(event))) {
                answers.add(event);
            }
            if (actor != null) {
                firsts.merge(actor, event, (one, other) -> latest(other).isBefore(latest(one)) ? other : one);
            }
        }

        /** By when an event of this precision happened. */
        private static Instant latest(Event event) {
            return event.at().plus(event.header().precision());
        }

        Trimming make() {
            Set<EventId> ids = new HashSet<>();
            firsts.values().forEach(event -> ids.add(event.id()));
            Set<EventId> early = new HashSet<>();
            for (Event answer : answers) {
                // clocks differ: an answer to what is kept may seem to be older, and would be missed there
                if (View.answered(answer).stream().anyMatch(kept::contains)) {
                    early.add(answer.id());
                    if (answer instanceof Contributed said) {
                        gone.remove(said.contribution());
                    }
                }
            }
            return new Trimming(eventsBefore, textsBefore, unkept, gone, ids, early);
        }
    }

    @Override
    public @Nullable Event rest(Event event) {
        if (eventsBefore != null && !stays(event) && !early.contains(event.id())) {
            ContributionId corrected = corrected(event);
            if (corrected == null ? event.at().isBefore(eventsBefore) : gone.contains(corrected)) {
                return firsts.contains(event.id()) ? firstAct(event) : null;
            }
        }
        if (event instanceof Contributed said && said.text() != null && isUnkept(said.contribution(), said.at())) {
            return said.withText(null);
        }
        return event instanceof Revised edit && edit.text() != null && isUnkept(edit.contribution(), edit.at())
                ? edit.withText(null)
                : event;
    }

    private static Event firstAct(Event event) {
        if (event instanceof Custom known && known.type().equals(FIRST_ACT)) {
            return event;
        }
        Header header = Header.of(event.id(), event.at(), event.actor())
                .withPrecision(event.header().precision());
        return Custom.of(event.id(), FIRST_ACT, event.actor(), event.at()).withHeader(header);
    }

    /** What a correction goes with, whatever the times: clocks differ, and without it the contribution would read otherwise. */
    private static @Nullable ContributionId corrected(Event event) {
        if (event instanceof Revised edit) {
            return edit.contribution();
        }
        if (event instanceof Signalled found) {
            return found.contribution();
        }
        return event instanceof Withdrawn withdrawn ? withdrawn.contribution() : null;
    }

    private boolean isUnkept(ContributionId contribution, Instant at) {
        return at.isBefore(textsBefore) || unkept.contains(contribution);
    }

    @Override
    public Set<ParticipantId> ids() {
        return Set.of();
    }

    @Override
    public Erased told(Erased somebody) {
        return somebody.withBefore(eventsBefore);
    }

    @Nullable
    Instant eventsBefore() {
        return eventsBefore;
    }

    Instant textsBefore() {
        return textsBefore;
    }

    Set<ContributionId> unkept() {
        return unkept;
    }

    Set<ContributionId> gone() {
        return gone;
    }

    Set<EventId> firsts() {
        return firsts;
    }

    Set<EventId> early() {
        return early;
    }
}

package org.sociallearning.core.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;

/**
 * The effective view: recorded events as they stand after corrections, and what answers what. The one mechanism of all
 * journals. As thread-safe as the contributions it is given.
 */
final class View {
    /** The contributions that a position has reached. */
    interface Contributions {
        /** The entry that recorded the contribution, or null. */
        @Nullable
        Entry get(ContributionId id);
    }

    private final Standing standing;
    private final Contributions contributions;
    private final Forgetting forgetting;
    private final Calendar calendar;

    /** Finds weeks. */
    interface Calendar {
        Week week(Event event);
    }

    View(Standing standing, Contributions contributions, Calendar calendar) {
        this.standing = standing;
        this.contributions = contributions;
        this.calendar = calendar;
        this.forgetting = new Forgetting(standing::isForgotten, this::isOwn);
    }

    /** The event as it stands, or null when it does not stand or is not delivered. */
    @Nullable
    Event event(Event recorded) {
        Event corrected = standing.corrected(recorded);
        return corrected == null || standing.forgotten().isEmpty() || corrected instanceof ConsentWithdrawn
                ? corrected
                : forgetting.rest(corrected);
    }

    /** What an event, as it stands, answers: each contribution once, itself left out. */
    static Collection<ContributionId> answered(Event effective) {
        if (effective instanceof Appreciated appreciated) {
            return List.of(appreciated.contribution());
        }
        if (!(effective instanceof Contributed reply) || reply.inReplyTo().isEmpty()) {
            return List.of();
        }
        List<ContributionId> parents = reply.inReplyTo();
        if (parents.size() == 1) {
            return parents.get(0).equals(reply.contribution()) ? List.of() : parents;
        }
        Collection<ContributionId> distinct = new LinkedHashSet<>(parents);
        distinct.remove(reply.contribution());
        return distinct;
    }

    /** The responses that an event, as it stands, is to contributions that stand. */
    void responses(Entry entry, Event effective, Consumer<? super Response> sink) {
        for (ContributionId parent : answered(effective)) {
            Entry origin = contributions.get(parent);
            if (origin != null && event(origin.event()) instanceof Contributed contributed) {
                sink.accept(response(origin, contributed, entry, effective));
            }
        }
    }

    /** The response between two entries as they stand. */
    Response response(Entry origin, Contributed contributed, Entry by, Event effective) {
        return new Response(
                contributed,
                effective,
                calendar.week(contributed),
                origin.recordedAt().isAfter(by.recordedAt()) ? origin.recordedAt() : by.recordedAt());
    }

    Week week(Event event) {
        return calendar.week(event);
    }

    private boolean isOwn(ParticipantId person, ContributionId contribution) {
        Entry origin = contributions.get(contribution);
        return origin != null && standing.isOne(person, origin.event().actor());
    }

    /** The contributions that an entry, as recorded, names. */
    static List<ContributionId> named(Event recorded) {
        if (recorded instanceof Contributed contributed) {
            List<ContributionId> named = new ArrayList<>(contributed.inReplyTo());
            named.add(contributed.contribution());
            return named;
        }
        return recorded instanceof Appreciated appreciated ? List.of(appreciated.contribution()) : List.of();
    }
}

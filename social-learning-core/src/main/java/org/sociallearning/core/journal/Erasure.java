package org.sociallearning.core.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Signalled;
import org.sociallearning.core.event.Unread;

/**
 * What remains of each recorded event once a person is erased. Made from one pass over what the experiment recorded, applied
 * in a second. Applying it twice changes nothing more. Thread-safe once made.
 */
final class Erasure implements Removal {
    private final Set<ParticipantId> ids;
    private final Set<ContributionId> own;
    private final Set<EventId> undone;
    private final Forgetting forgetting;

    Erasure(Set<ParticipantId> ids, Set<ContributionId> own, Set<EventId> undone) {
        this.ids = ids;
        this.own = own;
        this.undone = undone;
        this.forgetting = new Forgetting(ids::contains, (person, contribution) -> own.contains(contribution));
    }

    /** Collects what must be known of the person. */
    static final class Maker {
        private final Standing standing;
        private final Set<ParticipantId> ids;
        private final Set<ContributionId> own = new HashSet<>();
        private final Set<EventId> undone = new HashSet<>();

        Maker(List<Entry> standing, ParticipantId person) {
            this.standing = Standing.of(standing);
            this.ids = this.standing.merges().ids(person);
        }

        void see(Event event) {
            if (event.actor() == null || !ids.contains(event.actor())) {
                return;
            }
            if (event instanceof Contributed contributed) {
                own.add(contributed.contribution());
            } else if (event instanceof Appreciated appreciated && standing.isUndone(appreciated)) {
                undone.add(appreciated.id());
            }
        }

        Erasure make() {
            return new Erasure(ids, own, undone);
        }
    }

    @Override
    public Set<ParticipantId> ids() {
        return ids;
    }

    Set<ContributionId> own() {
        return own;
    }

    Set<EventId> undone() {
        return undone;
    }

    @Override
    public @Nullable Event rest(Event event) {
        if (undone.contains(event.id()) || isNamed(event.id()) || event instanceof Merged merged && isMerge(merged)) {
            return null;
        }
        if (event instanceof Revised revised && own.contains(revised.contribution())
                || event instanceof Signalled signalled && own.contains(signalled.contribution())
                || event instanceof Retracted retracted && isNamed(retracted.event())) {
            return null;
        }
        String unread = event instanceof Unread raw ? raw.raw() : event.header().unread();
        if (!unread.isEmpty() && mentions(unread)) {
            Event known = event instanceof Unread
                    ? null
                    : event.withHeader(event.header().withUnread(""));
            return known == null ? null : forgetting.rest(known);
        }
        return forgetting.rest(event);
    }

    @Override
    public Erased told(Erased somebody) {
        return somebody;
    }

    /** The entry that says somebody was erased. */
    static Erased erased(long sequence, Instant at) {
        return Erased.of(EventId.of("journal", "erased", Long.toString(sequence)), at);
    }

    private boolean isMerge(Merged merged) {
        return ids.contains(merged.alias()) || ids.contains(merged.person());
    }

    /** Ids of events about a person hold the pseudonym. */
    private boolean isNamed(EventId id) {
        if (!id.value().startsWith("person/")) {
            return false;
        }
        for (ParticipantId person : ids) {
            if (id.key().startsWith(person.value() + "@")) {
                return true;
            }
        }
        return false;
    }

    /** Whether JSON that this version does not understand holds the person as a string. */
    private boolean mentions(String json) {
        List<String> quoted = new ArrayList<>();
        ids.forEach(person -> quoted.add('"' + person.value() + '"'));
        return quoted.stream().anyMatch(json::contains);
    }
}

package org.sociallearning.promises;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.*;
import org.sociallearning.core.journal.Entry;

/**
 * The history in which a person was "someone" from the beginning, made from the whole history as {@code docs/privacy.md} says,
 * by building anew what stays: none of the code that erases is used.
 */
final class Someone {
    private final List<Entry> entries;
    private final Set<ParticipantId> ids = new HashSet<>();
    private final Set<ContributionId> own = new HashSet<>();
    private final Set<EventId> retracted = new HashSet<>();

    private Someone(List<Entry> entries, ParticipantId person) {
        this.entries = entries;
        each(Retracted.class).forEach(by -> retracted.add(by.event()));
        ids.add(person);
        for (int known = 0; known < ids.size(); ) {
            known = ids.size();
            for (Merged merge : each(Merged.class)) {
                if (!retracted.contains(merge.id()) && (ids.contains(merge.alias()) || ids.contains(merge.person()))) {
                    ids.addAll(List.of(merge.alias(), merge.person()));
                }
            }
        }
        each(Contributed.class).stream().filter(this::isTheirs).forEach(event -> own.add(event.contribution()));
    }

    /** What stays of each entry, with sequence and time of recording. */
    static List<Entry> history(List<Entry> entries, ParticipantId person) {
        Someone someone = new Someone(entries, person);
        List<Entry> stays = new ArrayList<>();
        for (Entry entry : entries) {
            Event event = someone.stays(entry.event());
            if (event != null) {
                stays.add(new Entry(entry.sequence(), entry.experiment(), entry.recordedAt(), event));
            }
        }
        return stays;
    }

    private <E extends Event> List<E> each(Class<E> type) {
        return entries.stream()
                .map(Entry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private boolean isTheirs(Event event) {
        return event.actor() != null && ids.contains(event.actor());
    }

    private @Nullable Event stays(Event event) {
        if (event instanceof Revised edit && own.contains(edit.contribution())
                || event instanceof Signalled found && own.contains(found.contribution())
                || event instanceof Merged merge && (ids.contains(merge.alias()) || ids.contains(merge.person()))) {
            return null;
        }
        if (isTheirs(event)) {
            return bySomeone(event);
        }
        return event.mapPeople(person -> person != null && ids.contains(person) ? null : person);
    }

    private @Nullable Event bySomeone(Event event) {
        Header someone = Header.of(event.id(), event.at(), null)
                .withPrecision(event.header().precision());
        if (event instanceof Contributed said) {
            List<ContributionId> parents = new ArrayList<>(said.inReplyTo());
            parents.removeAll(own);
            return Contributed.of(said.kind(), said.contribution(), said.space(), null, said.at())
                    .withHeader(someone)
                    .withThread(said.thread())
                    .withInReplyTo(parents)
                    .withVisibility(said.visibility())
                    .withFormat(said.format())
                    .withAnswerable(said.answerable());
        }
        if (event instanceof Appreciated given) {
            return own.contains(given.contribution()) || isUndone(given)
                    ? null
                    : Appreciated.of(given.id(), given.kind(), given.contribution(), null, given.at())
                            .withHeader(someone)
                            .withNeverOwn(true);
        }
        if (event instanceof Met met) {
            return others(met.withHeader(someone).withMinutes(null));
        }
        if (event instanceof PreconditionStated stated) {
            return others(stated.withHeader(someone).withRemark(null));
        }
        if (event instanceof CheckedIn) {
            return CheckedIn.of(event.id(), event.at()).withHeader(someone);
        }
        if (event instanceof Confirmed confirmed) {
            return others(new Confirmed(someone, confirmed.person(), confirmed.talent(), null));
        }
        boolean means = STAYS.contains(event.getClass());
        return means ? others(event.withHeader(someone)) : null;
    }

    private @Nullable Event others(Event event) {
        return event.mapPeople(person -> person != null && ids.contains(person) ? null : person);
    }

    private boolean isUndone(Appreciated given) {
        return each(Unappreciated.class).stream()
                .anyMatch(by -> isTheirs(by)
                        && !retracted.contains(by.id())
                        && by.contribution().equals(given.contribution())
                        && by.kind().equals(given.kind())
                        && !by.at().isBefore(given.at()));
    }

    /** What somebody did for the group stays, as done by someone; membership, claims and discoveries do not. */
    private static final Set<Class<? extends Event>> STAYS = Set.of(
            Requested.class,
            Fulfilled.class,
            Sought.class,
            SearchEnded.class,
            Started.class,
            Completed.class,
            Observed.class,
            DiscoveryConfirmed.class,
            Contested.class,
            Attended.class,
            Custom.class,
            Registered.class,
            OutputNamed.class,
            OutputSeen.class,
            BasisStated.class,
            Proposed.class,
            Revised.class,
            Signalled.class,
            Withdrawn.class,
            Retracted.class);
}

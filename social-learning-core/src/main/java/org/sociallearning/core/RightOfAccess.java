package org.sociallearning.core;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Signalled;
import org.sociallearning.core.event.Withdrawn;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Merges;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonWriter;

/**
 * All that is recorded about one person, under every id that was merged into theirs: their own events as they are; events of
 * others that name them, appreciations of what they contributed and corrections of it, without everybody else, their texts and
 * their attributes: what others said is for those to tell. Reads the journal; keeps nothing.
 */
final class RightOfAccess {
    private final Journal journal;
    private final ExperimentId experiment;
    private final Set<ParticipantId> ids;

    private RightOfAccess(Journal journal, ExperimentId experiment, Set<ParticipantId> ids) {
        this.journal = journal;
        this.experiment = experiment;
        this.ids = ids;
    }

    static RightOfAccess of(Journal journal, ExperimentId experiment, ParticipantId person) {
        return new RightOfAccess(journal, experiment, ids(journal, experiment, person));
    }

    /** All ids of the person that this id is one of. */
    static Set<ParticipantId> ids(Journal journal, ExperimentId experiment, ParticipantId person) {
        List<Merged> merged = new ArrayList<>();
        for (Entry entry : journal.standing(experiment, journal.last())) {
            if (entry.event() instanceof Merged merge) {
                merged.add(merge);
            }
        }
        return Merges.of(merged).ids(person);
    }

    /** The events, in the order in which they were recorded. */
    List<Event> events() {
        TreeMap<Long, Event> events = new TreeMap<>();
        List<ContributionId> own = new ArrayList<>();
        for (ParticipantId id : ids) {
            journal.export(experiment, id, entry -> {
                add(events, entry);
                if (entry.event() instanceof Contributed said && isTheirs(said)) {
                    own.add(said.contribution());
                }
            });
        }
        long last = journal.last();
        for (Entry entry : journal.standing(experiment, last)) {
            if (own.contains(corrected(entry.event()))) {
                add(events, entry);
            }
        }
        for (Entry entry : journal.responsesTo(experiment, own, last)) {
            if (entry.event() instanceof Appreciated) {
                add(events, entry);
            }
        }
        return List.copyOf(events.values());
    }

    /** Writes them as JSON Lines. */
    void write(OutputStream out) {
        EventJson json = EventJson.keeping();
        try (JsonWriter writer = JsonWriter.to(out)) {
            for (Event event : events()) {
                json.write(event, writer);
                writer.line();
            }
        }
    }

    private void add(Map<Long, Event> events, Entry entry) {
        Event event = entry.event();
        Event shown = isTheirs(event) ? event : withoutOthers(event);
        if (shown != null) {
            events.put(entry.sequence(), shown);
        }
    }

    private @Nullable Event withoutOthers(Event event) {
        Event bare = event.withHeader(event.header().withAttributes(Map.of()).withUnread(""));
        Event wordless = bare instanceof Contributed said ? said.withText(null) : bare;
        return wordless.mapPeople(person -> person != null && ids.contains(person) ? person : null);
    }

    private boolean isTheirs(Event event) {
        return event.actor() != null && ids.contains(event.actor());
    }

    private static @Nullable ContributionId corrected(Event event) {
        if (event instanceof Revised edit) {
            return edit.contribution();
        }
        if (event instanceof Withdrawn withdrawn) {
            return withdrawn.contribution();
        }
        return event instanceof Signalled found ? found.contribution() : null;
    }
}

package org.sociallearning.core.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.*;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;

/**
 * What the facts of a history must be, worked out the plainest way from the list of its events: no journal, no index, none of
 * the code that journals read with. Slow. It knows the events that {@link JournalHistory} makes.
 */
final class JournalTruth {
    private static final Comparator<Event> BY_TIME =
            Comparator.comparing(Event::at).thenComparing(event -> event.id().value());

    private final List<Event> events;
    private final Set<ParticipantId> erased;
    private final Instant recordedAt;
    private final ZoneId zone;

    /**
     * @param events each once
     * @param erased who counts as someone because they were erased
     */
    JournalTruth(List<Event> events, Set<ParticipantId> erased, Instant recordedAt, ZoneId zone) {
        this.events = List.copyOf(events);
        this.erased = erased;
        this.recordedAt = recordedAt;
        this.zone = zone;
    }

    /** How often each fact must be delivered. */
    Map<Fact, Integer> facts() {
        List<Event> now = new ArrayList<>();
        for (Event event : events) {
            Event effective = effective(event);
            if (effective != null) {
                now.add(effective);
            }
        }
        Map<Fact, Integer> facts = new HashMap<>();
        for (Event event : now) {
            facts.merge(new Happened(event, week(event), recordedAt), 1, Integer::sum);
            for (Event other : now) {
                if (other instanceof Contributed origin && answers(event, origin)) {
                    facts.merge(new Response(origin, event, week(origin), recordedAt), 1, Integer::sum);
                }
            }
        }
        return facts;
    }

    private static boolean answers(Event event, Contributed origin) {
        if (event instanceof Appreciated appreciated) {
            return appreciated.contribution().equals(origin.contribution());
        }
        return event instanceof Contributed reply
                && !reply.contribution().equals(origin.contribution())
                && reply.inReplyTo().contains(origin.contribution());
    }

    private @Nullable Event effective(Event event) {
        boolean withdrawal = event instanceof ConsentWithdrawn;
        if (isRetracted(event) || event instanceof Correction && !withdrawal) {
            return null;
        }
        Event now = event instanceof Contributed contributed ? edited(contributed) : event;
        if (now == null || event instanceof Appreciated appreciated && isUndone(appreciated)) {
            return null;
        }
        if (now instanceof Contributed said && said.actor() != null && withdrew(said.actor(), Consent.KEEP_TEXT)) {
            now = said.withText(null);
        }
        boolean gone = event.actor() != null && isErased(event.actor());
        Event named = now.mapPeople(person -> person == null ? null : name(person));
        return withdrawal && !gone || named == null ? named : forget(event, named);
    }

    private boolean isRetracted(Event event) {
        return !(event instanceof Retracted)
                && of(Retracted.class).anyMatch(by -> by.event().equals(event.id()));
    }

    private <E extends Event> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private <E extends Event> Stream<E> standing(Class<E> type) {
        return of(type).filter(event -> !isRetracted(event));
    }

    private @Nullable Contributed edited(Contributed event) {
        ContributionId id = event.contribution();
        if (standing(Withdrawn.class).anyMatch(by -> by.contribution().equals(id))) {
            return null;
        }
        Contributed now = event;
        Revised edit = standing(Revised.class)
                .filter(by -> by.contribution().equals(id))
                .max(BY_TIME)
                .orElse(null);
        if (edit != null) {
            now = now.withTopics(edit.topics())
                    .withWords(edit.words())
                    .withText(edit.text())
                    .withLanguage(edit.language())
                    .withDetections(edit.detections());
        }
        Map<String, Signalled> last = new java.util.TreeMap<>();
        standing(Signalled.class)
                .filter(by -> by.contribution().equals(id)
                        && (edit == null || !by.at().isBefore(edit.at())))
                .sorted(BY_TIME)
                .forEach(by -> last.put(by.detection().detector(), by));
        return now.withDetections(
                last.values().stream().map(Signalled::detection).toList());
    }

    private boolean isUndone(Appreciated event) {
        ParticipantId actor = event.actor();
        return actor != null
                && standing(Unappreciated.class)
                        .anyMatch(by -> by.contribution().equals(event.contribution())
                                && by.kind().equals(event.kind())
                                && by.actor() != null
                                && ids(by.actor()).contains(actor)
                                && by.at().compareTo(event.at()) >= 0);
    }

    /** Everybody who is reached over merges in either direction. */
    private Set<ParticipantId> ids(ParticipantId person) {
        Set<ParticipantId> ids = new TreeSet<>(Comparator.comparing(ParticipantId::value));
        ids.add(person);
        int before;
        do {
            before = ids.size();
            standing(Merged.class).forEach(merge -> {
                if (ids.contains(merge.alias()) || ids.contains(merge.person())) {
                    ids.add(merge.alias());
                    ids.add(merge.person());
                }
            });
        } while (ids.size() > before);
        return ids;
    }

    private ParticipantId name(ParticipantId person) {
        Set<ParticipantId> ids = ids(person);
        Predicate<ParticipantId> isAlias = id -> standing(Merged.class)
                .anyMatch(merge -> merge.alias().equals(id) && !merge.person().equals(id));
        return ids.stream()
                .filter(isAlias.negate())
                .findFirst()
                .orElseGet(() -> ids.iterator().next());
    }

    private boolean isErased(ParticipantId person) {
        return ids(person).stream().anyMatch(erased::contains);
    }

    private boolean isSomeone(@Nullable ParticipantId person) {
        if (person == null) {
            return false;
        }
        return isErased(person) || withdrew(person, Consent.TAKE_PART);
    }

    /** Whether the last that was said of this consent took it back. */
    private boolean withdrew(ParticipantId person, Consent consent) {
        Set<ParticipantId> ids = ids(person);
        Event last = Stream.concat(
                        standing(ConsentWithdrawn.class)
                                .filter(event -> event.consents().contains(consent)),
                        Stream.concat(
                                standing(ConsentGiven.class)
                                        .filter(event -> event.consents().containsKey(consent)),
                                standing(Joined.class)
                                        .filter(event -> event.consents().containsKey(consent))))
                .filter(event -> ids.contains(event.actor()))
                .max(Comparator.comparing(Event::at)
                        .thenComparing(event -> event instanceof ConsentWithdrawn)
                        .thenComparing(event -> event.id().value()))
                .orElse(null);
        return last instanceof ConsentWithdrawn;
    }

    private @Nullable Event forget(Event recorded, Event named) {
        Event others = named.mapPeople(person -> isSomeone(person) ? null : person);
        ParticipantId actor = recorded.actor();
        if (others == null || actor == null || !isSomeone(actor)) {
            return others;
        }
        Event bare = others.withHeader(others.header().withAttributes(Map.of()).withUnread(""));
        if (bare instanceof Contributed contributed) {
            List<ContributionId> parents = contributed.inReplyTo().stream()
                    .filter(parent -> !isBy(actor, parent))
                    .toList();
            return contributed
                    .withInReplyTo(parents)
                    .withAddressedTo(List.of())
                    .withTopics(List.of())
                    .withDetections(List.of())
                    .withLanguage(null)
                    .withText(null)
                    .withWords(Contributed.WORDS_UNKNOWN);
        }
        if (bare instanceof Appreciated appreciated) {
            return isBy(actor, appreciated.contribution()) ? null : appreciated.withNeverOwn(true);
        }
        return bare instanceof Met ? bare : null;
    }

    private boolean isBy(ParticipantId person, ContributionId contribution) {
        Set<ParticipantId> ids = ids(person);
        return of(Contributed.class)
                .anyMatch(event -> event.contribution().equals(contribution)
                        && event.actor() != null
                        && ids.contains(event.actor()));
    }

    private Week week(Event event) {
        return Week.of(event.at(), zone);
    }

    /** How two countings differ, in a line each, at most ten. */
    static String difference(Map<Fact, Integer> expected, Map<Fact, Integer> actual) {
        Set<Fact> all = new LinkedHashSet<>(expected.keySet());
        all.addAll(actual.keySet());
        StringBuilder lines = new StringBuilder();
        Set<Fact> shown = new HashSet<>();
        for (Fact fact : all) {
            int must = expected.getOrDefault(fact, 0);
            int is = actual.getOrDefault(fact, 0);
            if (must != is && shown.size() < 10) {
                shown.add(fact);
                lines.append("\n  must be delivered ")
                        .append(must)
                        .append(" times, was ")
                        .append(is)
                        .append(": ");
                lines.append(brief(fact));
            }
        }
        return lines.toString();
    }

    private static String brief(Fact fact) {
        if (fact instanceof Response response) {
            return "response to " + response.origin().contribution() + " by "
                    + response.by().id();
        }
        return fact instanceof Happened happened
                ? happened.event().getClass().getSimpleName() + " "
                        + happened.event().id()
                : "";
    }
}

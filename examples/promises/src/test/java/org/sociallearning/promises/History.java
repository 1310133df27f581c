package org.sociallearning.promises;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.*;

/**
 * A random history in which everybody does all kinds of things: an event of each type, texts, replies, corrections, ids that
 * turn out to be one person. The same seed gives the same history.
 */
final class History {
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant START = NOW.minus(Duration.ofDays(84));
    static final List<Topic> TOPICS = List.of(Topic.of("pivot tables"), Topic.of("zymurgy"), Topic.of("macros"));
    static final List<UnitId> UNITS = List.of(UnitId.of("it"), UnitId.of("sales"));
    static final List<SpaceId> SPACES = List.of(SpaceId.of("forum"), SpaceId.of("wiki"));
    static final PreconditionId TONE = PreconditionId.of("safe tone");
    static final EncounterId LECTURE = EncounterId.of("lecture-1");
    static final int PEOPLE = 14;
    static final int MODERATORS = 2;

    private static final OutputId GUIDE = OutputId.of("guide");
    private static final List<String> TEXTS = List.of(
            "Thanks, that helped me a lot!",
            "How do I make a pivot table? Who has an example?",
            "I once made one by hand, see https://example.org/guide, and it took a day.",
            "You should always use macros. Kijk eens naar de handleiding.");

    private final Random random;
    private final List<ParticipantId> people = new ArrayList<>();
    private final List<ParticipantId> aliases = new ArrayList<>();
    private final List<Contributed> contributions = new ArrayList<>();
    private final List<Appreciated> appreciations = new ArrayList<>();
    private final List<EventId> proposals = new ArrayList<>();
    private final List<EventId> searches = new ArrayList<>();
    private final List<EventId> requests = new ArrayList<>();
    private final List<EventId> discoveries = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private int key;

    private History(long seed, Function<String, ParticipantId> pseudonyms) {
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(pseudonyms.apply("person " + i));
        }
        aliases.add(pseudonyms.apply("person 0 elsewhere"));
        aliases.add(pseudonyms.apply("person 1 elsewhere"));
    }

    /** The history of a seed. */
    static History of(long seed, Function<String, ParticipantId> pseudonyms, int acts) {
        History history = new History(seed, pseudonyms);
        history.people();
        for (int i = 0; i < acts; i++) {
            history.events.add(history.anything());
        }
        // so that what is done to the history now makes it no longer
        history.events.add(Answered.of(history.id(), "q", "i", "after", NOW.minusSeconds(90))
                .scored(1));
        history.events.sort(Comparator.comparing(Event::at)
                .thenComparing(event -> event.id().value()));
        return history;
    }

    /** The people, moderators first. */
    List<ParticipantId> everybody() {
        return people;
    }

    /** What happened, in order of time. */
    List<Event> events() {
        return events;
    }

    private void people() {
        events.add(BasisStated.of(EventId.of("host", "basis", "1"), START, "archive", "works council", START));
        for (ParticipantId person : people) {
            int number = people.indexOf(person);
            Role role = number < MODERATORS ? Role.MODERATOR : number == PEOPLE - 1 ? Role.BOT : Role.PARTICIPANT;
            Joined joined = Joined.of(person, START, role).withUnit(UNITS.get(number % 2));
            for (Consent consent : Consent.values()) {
                if (number % 3 != 2 || consent == Consent.TAKE_PART || random.nextInt(3) > 0) {
                    joined = joined.withConsent(consent, START);
                }
            }
            events.add(joined);
            events.add(Volunteered.of(id(), any(List.of(Task.values())), person, at()));
            events.add(Requested.of(id(), Wish.JOIN, "circles", person, at()));
            events.add(Claimed.of(id(), any(TOPICS), person, at()));
        }
        for (ParticipantId alias : aliases) {
            events.add(Joined.of(alias, START));
            events.add(Merged.of(alias, people.get(aliases.indexOf(alias)), at()));
        }
    }

    private Event anything() {
        ParticipantId person = anybody();
        ParticipantId other = any(people);
        Instant at = at();
        switch (random.nextInt(34)) {
            case 0 -> {
                return PreconditionStated.of(id(), TONE, any(List.of(PreconditionState.values())), at)
                        .withKeeper(other)
                        .withRemark("said by somebody")
                        .withHeader(Header.of(id(), at, person));
            }
            case 1 -> {
                return Volunteered.of(id(), any(List.of(Task.values())), person, at)
                        .withSpace(any(SPACES));
            }
            case 2 -> {
                return by(person, OutputNamed.of(id(), GUIDE, "A guide", at));
            }
            case 3 -> {
                return by(person, OutputSeen.of(id(), GUIDE, at));
            }
            case 4 -> {
                return by(person, CheckedIn.of(id(), at).withTalkedAbout("words of somebody"));
            }
            case 5 -> {
                return person.equals(other)
                        ? Claimed.of(id(), any(TOPICS), person, at)
                        : Confirmed.of(id(), person, any(TOPICS), other, at);
            }
            case 6 -> {
                return Met.of(id(), LECTURE, EncounterForm.LECTURE, EncounterState.HELD, at)
                        .withHosts(List.of(person))
                        .withAttendees(List.of(any(people), person, other))
                        .withMinutes("what was said")
                        .withTopics(TOPICS);
            }
            case 7 -> {
                return Attended.of(id(), LECTURE, person, at);
            }
            case 8 -> {
                return Proposed.of(
                                kept(proposals),
                                any(List.of(ProposalForm.values())),
                                List.of(person, other, any(people)),
                                at)
                        .withRound(1);
            }
            case 9 -> {
                return Accepted.of(id(), any(proposals, "proposal"), person, at);
            }
            case 10 -> {
                return Requested.of(kept(requests), any(List.of(Wish.values())), "circles", person, at);
            }
            case 11 -> {
                return by(person, Fulfilled.of(id(), any(requests, "request"), at));
            }
            case 12 -> {
                return Sought.of(kept(searches), any(TOPICS), person, at);
            }
            case 13 -> {
                return by(
                        person,
                        new SearchEnded(
                                Header.of(id(), at, null), any(searches, "search"), SearchOutcome.FOUND, other));
            }
            case 14 -> {
                return Started.of(id(), TaskId.of("t1"), TaskKind.of("k"), TaskSource.MEASURED, person, at);
            }
            case 15 -> {
                return Completed.of(id(), TaskId.of("t1"), TaskKind.of("k"), TaskSource.MEASURED, person, at);
            }
            case 16 -> {
                return Observed.of(id(), Practice.of("asks"), ObservationSource.PEER, 2, 5, person, at);
            }
            case 17 -> {
                return Discovered.of(kept(discoveries), person, at).withText("words of somebody");
            }
            case 18 -> {
                return DiscoveryConfirmed.of(id(), any(discoveries, "discovery"), person, at);
            }
            case 19 -> {
                return person.equals(other)
                        ? Claimed.of(id(), any(TOPICS), person, at)
                        : Contested.of(id(), person, any(TOPICS), other, at);
            }
            case 20 -> {
                return random.nextBoolean()
                        ? Answered.of(id(), "q", "i", "before", at).scored(random.nextInt(5))
                        : Custom.of(id(), "acme.thing", person, at)
                                .withHeader(Header.of(id(), at, person).withAttribute("acme:note", "words"));
            }
            case 21 -> {
                return by(person, Registered.of(id(), "after", at));
            }
            case 22 -> {
                return correction(person, at);
            }
            case 23, 24, 25 -> {
                return appreciation(person, at);
            }
            default -> {
                return contributed(person, at);
            }
        }
    }

    private Event correction(ParticipantId person, Instant at) {
        if (contributions.isEmpty() || appreciations.isEmpty()) {
            return contributed(person, at);
        }
        ContributionId target = any(contributions).contribution();
        switch (random.nextInt(6)) {
            case 0 -> {
                return Withdrawn.of(id(), target, person, at);
            }
            case 1 -> {
                return Revised.of(id(), target, person, at).withText(any(TEXTS)).withTopics(List.of(any(TOPICS)));
            }
            case 2 -> {
                return Signalled.of(
                        id(),
                        target,
                        new Detection("acme", "1", List.of(new Signal(SignalLabel.GRATITUDE, Band.HIGH, 0, 1, "rule"))),
                        at);
            }
            case 3 -> {
                Appreciated undone = any(appreciations);
                ParticipantId by = undone.actor();
                return by == null
                        ? Withdrawn.of(id(), target, person, at)
                        : Unappreciated.of(
                                id(),
                                undone.kind(),
                                undone.contribution(),
                                by,
                                undone.at().plusSeconds(60));
            }
            default -> {
                return Retracted.of(
                        id(), events.get(random.nextInt(events.size())).id(), at);
            }
        }
    }

    private Event appreciation(ParticipantId person, Instant at) {
        if (contributions.isEmpty()) {
            return contributed(person, at);
        }
        boolean nobody = random.nextInt(6) == 0;
        Appreciated given = Appreciated.of(
                        EventId.of(nobody ? "archive" : "host", "like", "" + key++),
                        AppreciationKind.THANKS,
                        any(contributions).contribution(),
                        nobody ? null : person,
                        at)
                .withNeverOwn(nobody && random.nextBoolean());
        appreciations.add(given);
        return given;
    }

    private Contributed contributed(ParticipantId person, Instant at) {
        Contributed made = Contributed.of(
                        any(List.of(ContributionKind.IDEA, ContributionKind.QUESTION, ContributionKind.RESOURCE)),
                        ContributionId.of("forum", "post", "" + key++),
                        any(SPACES),
                        person,
                        at)
                .withTopics(List.of(any(TOPICS)));
        if (!contributions.isEmpty() && random.nextInt(4) > 0) {
            Contributed parent = any(contributions);
            ContributionId thread = parent.thread() == null ? parent.contribution() : parent.thread();
            made = made.withKind(ContributionKind.ANSWER)
                    .withThread(thread)
                    .withInReplyTo(
                            List.of(parent.contribution(), any(contributions).contribution()))
                    .withAddressedTo(List.of(any(people)));
        }
        made = random.nextInt(3) == 0 ? made : made.withText(any(TEXTS));
        made = random.nextInt(5) > 0
                ? made
                : made.withHeader(made.header().withAttribute("acme:mood", "words of somebody"));
        contributions.add(made);
        return made;
    }

    private static Event by(ParticipantId person, Event event) {
        return event.withHeader(event.header().withActor(person));
    }

    private ParticipantId anybody() {
        return random.nextInt(12) == 0 ? any(aliases) : any(people);
    }

    private EventId id() {
        return EventId.of("host", "event", "" + key++);
    }

    private EventId kept(List<EventId> into) {
        EventId id = id();
        into.add(id);
        return id;
    }

    private EventId any(List<EventId> of, @Nullable String none) {
        return of.isEmpty() ? EventId.of("host", "event", "no " + none) : any(of);
    }

    /** Days in which all is quick and days in which it takes long, up to two days before now. */
    private Instant at() {
        return START.plusSeconds(1 + random.nextInt(82 * 86_400));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The types of which there is an event. */
    Map<Class<?>, Long> types() {
        return events.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Event::getClass, java.util.stream.Collectors.counting()));
    }
}

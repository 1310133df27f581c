package org.sociallearning.core.event;

import static org.sociallearning.core.event.AnyValue.appreciationKind;
import static org.sociallearning.core.event.AnyValue.contribution;
import static org.sociallearning.core.event.AnyValue.contributionKind;
import static org.sociallearning.core.event.AnyValue.detection;
import static org.sociallearning.core.event.AnyValue.duration;
import static org.sociallearning.core.event.AnyValue.eventId;
import static org.sociallearning.core.event.AnyValue.header;
import static org.sociallearning.core.event.AnyValue.id;
import static org.sociallearning.core.event.AnyValue.instant;
import static org.sociallearning.core.event.AnyValue.listOf;
import static org.sociallearning.core.event.AnyValue.locale;
import static org.sociallearning.core.event.AnyValue.named;
import static org.sociallearning.core.event.AnyValue.participant;
import static org.sociallearning.core.event.AnyValue.space;
import static org.sociallearning.core.event.AnyValue.text;
import static org.sociallearning.core.event.AnyValue.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary valid events of every type, for the properties of all packages of core. */
@SuppressWarnings("exports") // tests are on the class path
public final class AnyEvent {
    private AnyEvent() {}

    /** An event of any type that this version knows. */
    public static Arbitrary<Event> event() {
        return Arbitraries.oneOf(List.copyOf(byType().values()));
    }

    /** An event of any type, {@link Unread} among them. */
    public static Arbitrary<Event> eventOfAnyVersion() {
        List<Arbitrary<Event>> all = new ArrayList<>(byType().values());
        all.add(as(unread()));
        return Arbitraries.oneOf(all);
    }

    /** Contributions, appreciations and their corrections: what most of a journal is. */
    public static Arbitrary<Event> talk() {
        return Arbitraries.oneOf(List.of(
                as(contributed()),
                as(contributed()),
                as(appreciated()),
                as(appreciated()),
                as(unappreciated()),
                as(revised()),
                as(withdrawn())));
    }

    /** One arbitrary for each type but {@link Unread}. */
    public static Map<Class<? extends Event>, Arbitrary<Event>> byType() {
        Map<Class<? extends Event>, Arbitrary<Event>> all = new LinkedHashMap<>();
        all.put(Contributed.class, as(contributed()));
        all.put(Appreciated.class, as(appreciated()));
        all.put(Unappreciated.class, as(unappreciated()));
        all.put(Revised.class, as(revised()));
        all.put(Withdrawn.class, as(withdrawn()));
        all.put(Retracted.class, as(two(eventId(), Retracted::new)));
        all.put(
                Signalled.class,
                as(Combinators.combine(header(), contribution(), detection()).as(Signalled::new)));
        people(all);
        activities(all);
        talents(all);
        experiments(all);
        return all;
    }

    public static Arbitrary<Contributed> contributed() {
        return Combinators.combine(
                        Combinators.combine(header(), contribution(), contributionKind(), space())
                                .as((header, id, kind, space) -> Contributed.of(kind, id, space, null, header.at())
                                        .withHeader(header)),
                        contribution().injectNull(0.5),
                        locale().injectNull(0.5),
                        listOf(topic()),
                        AnyValue.oftenNot(listOf(detection()), List.of()),
                        Arbitraries.integers().between(-1, 5000),
                        listOf(contribution()),
                        Combinators.combine(
                                        listOf(participant()),
                                        Arbitraries.of(true, false),
                                        Arbitraries.of(Visibility.class),
                                        Arbitraries.of(TextFormat.class),
                                        text().injectNull(0.5))
                                .as(Ending::new))
                .as((start, thread, language, topics, detections, words, inReplyTo, ending) -> start.withThread(thread)
                        .withLanguage(language)
                        .withTopics(topics)
                        .withDetections(detections)
                        .withWords(words)
                        .withInReplyTo(inReplyTo)
                        .withAddressedTo(ending.addressedTo)
                        .withAnswerable(ending.answerable)
                        .withVisibility(ending.visibility)
                        .withFormat(ending.format)
                        .withText(ending.text));
    }

    public static Arbitrary<Appreciated> appreciated() {
        return Combinators.combine(header(), contribution(), appreciationKind(), Arbitraries.of(true, false))
                .as(Appreciated::new);
    }

    public static Arbitrary<Unappreciated> unappreciated() {
        return Combinators.combine(header(), contribution(), appreciationKind()).as(Unappreciated::new);
    }

    public static Arbitrary<Revised> revised() {
        return Combinators.combine(
                        header(),
                        contribution(),
                        locale().injectNull(0.5),
                        listOf(topic()),
                        AnyValue.oftenNot(listOf(detection()), List.of()),
                        Arbitraries.integers().between(-1, 5000),
                        Arbitraries.of(TextFormat.class),
                        text().injectNull(0.5))
                .as(Revised::new);
    }

    public static Arbitrary<Withdrawn> withdrawn() {
        return two(contribution(), Withdrawn::new);
    }

    public static Arbitrary<Unread> unread() {
        return Combinators.combine(eventId(), instant())
                .as((id, at) -> Unread.of(
                        Header.of(id, at, null).withUnread(""),
                        "moved",
                        "{\"type\":\"moved\",\"id\":\""
                                + id.value().replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"at\":\"" + at
                                + "\",\"to\":[1.0,{}]}"));
    }

    private static void people(Map<Class<? extends Event>, Arbitrary<Event>> all) {
        all.put(
                BasisStated.class,
                as(Combinators.combine(header(), id(), basis(), instant(), AnyValue.consents())
                        .as(BasisStated::new)));
        all.put(
                Joined.class,
                as(Combinators.combine(
                                header(),
                                named(UnitId::of).injectNull(0.5),
                                Arbitraries.of(Role.class).set().ofMaxSize(5),
                                locale().injectNull(0.5),
                                AnyValue.reaches())
                        .as(Joined::new)));
        all.put(Left.class, as(header().map(Left::new)));
        all.put(ConsentGiven.class, as(two(AnyValue.reaches(), ConsentGiven::new)));
        all.put(
                ConsentWithdrawn.class,
                as(two(Arbitraries.of(Consent.class).set().ofMinSize(1), ConsentWithdrawn::new)));
        all.put(
                Merged.class,
                as(Combinators.combine(header(), participant(), participant()).as(Merged::new)));
        all.put(
                Erased.class,
                as(Combinators.combine(header(), instant().injectNull(0.5)).as(Erased::new)));
        all.put(
                Volunteered.class,
                as(Combinators.combine(
                                header(),
                                Arbitraries.of(Task.class),
                                instant().injectNull(0.5),
                                space().injectNull(0.5))
                        .as(Volunteered::new)));
    }

    private static void activities(Map<Class<? extends Event>, Arbitrary<Event>> all) {
        all.put(Met.class, as(met()));
        all.put(Attended.class, as(two(named(EncounterId::of), Attended::new)));
        all.put(
                Requested.class,
                as(Combinators.combine(header(), Arbitraries.of(Wish.class), id(), Arbitraries.of(true, false))
                        .as(Requested::new)));
        all.put(Fulfilled.class, as(two(eventId(), Fulfilled::new)));
        all.put(
                Proposed.class,
                as(Combinators.combine(
                                header(),
                                Arbitraries.of(ProposalForm.class),
                                listOf(participant()),
                                Arbitraries.integers().between(0, 9))
                        .as(Proposed::new)));
        all.put(Accepted.class, as(two(eventId(), Accepted::new)));
        all.put(
                Started.class,
                as(Combinators.combine(
                                header(), named(TaskId::of), named(TaskKind::of), Arbitraries.of(TaskSource.class))
                        .as(Started::new)));
        all.put(
                Completed.class,
                as(Combinators.combine(
                                header(),
                                named(TaskId::of),
                                named(TaskKind::of),
                                Arbitraries.of(TaskSource.class),
                                duration().injectNull(0.5))
                        .as(Completed::new)));
        all.put(
                Observed.class,
                as(Combinators.combine(
                                header(),
                                named(Practice::of),
                                Arbitraries.of(ObservationSource.class),
                                Arbitraries.integers().between(0, 5),
                                Arbitraries.integers().between(5, 1000))
                        .as(Observed::new)));
    }

    private static Arbitrary<Met> met() {
        return Combinators.combine(
                        header(),
                        named(EncounterId::of),
                        Arbitraries.of(EncounterForm.LECTURE, EncounterForm.MEETING.refined("acme.stand-up")),
                        Arbitraries.of(EncounterState.class),
                        listOf(participant()),
                        listOf(text()),
                        duration().injectNull(0.5),
                        text().injectNull(0.5))
                .as((header, encounter, form, state, people, partners, duration, minutes) -> new Met(
                        header,
                        encounter,
                        form,
                        state,
                        people.isEmpty() ? null : SpaceId.of("hall"),
                        people,
                        people,
                        partners,
                        List.of(Topic.of("pivot tables")),
                        duration,
                        List.of(RoomRule.of("standing")),
                        minutes));
    }

    private static void talents(Map<Class<? extends Event>, Arbitrary<Event>> all) {
        all.put(Sought.class, as(two(topic(), Sought::new)));
        all.put(
                SearchEnded.class,
                as(Combinators.combine(
                                header(),
                                eventId(),
                                Arbitraries.of(SearchOutcome.class),
                                participant().injectNull(0.5))
                        .as(SearchEnded::new)));
        all.put(Claimed.class, as(two(topic(), Claimed::new)));
        all.put(
                Confirmed.class,
                as(Combinators.combine(header(), participant(), topic(), text().injectNull(0.5))
                        .as(Confirmed::new)));
        all.put(
                Contested.class,
                as(Combinators.combine(header(), participant(), topic()).as(Contested::new)));
        all.put(
                Discovered.class,
                as(Combinators.combine(header(), id().injectNull(0.5), listOf(topic()), text().injectNull(0.5))
                        .as(Discovered::new)));
        all.put(DiscoveryConfirmed.class, as(two(eventId(), DiscoveryConfirmed::new)));
    }

    private static void experiments(Map<Class<? extends Event>, Arbitrary<Event>> all) {
        all.put(
                Opened.class,
                as(Combinators.combine(
                                header(),
                                id(),
                                id(),
                                AnyValue.zone(),
                                AnyValue.cadence().injectNull(0.5))
                        .as(Opened::new)));
        all.put(Ended.class, as(header().map(Ended::new)));
        all.put(
                OutputNamed.class,
                as(Combinators.combine(header(), named(OutputId::of), id(), id().injectNull(0.5))
                        .as(OutputNamed::new)));
        all.put(
                OutputSeen.class,
                as(Combinators.combine(header(), named(OutputId::of), listOf(contribution()))
                        .as(OutputSeen::new)));
        all.put(
                PreconditionStated.class,
                as(Combinators.combine(
                                header(),
                                named(PreconditionId::of),
                                Arbitraries.of(PreconditionState.class),
                                participant().injectNull(0.5),
                                text().injectNull(0.5))
                        .as(PreconditionStated::new)));
        all.put(
                CheckedIn.class,
                as(Combinators.combine(header(), text().injectNull(0.5), text().injectNull(0.5), text().injectNull(0.5))
                        .as(CheckedIn::new)));
        all.put(
                Registered.class,
                as(Combinators.combine(
                                header(),
                                id(),
                                id().list().ofMaxSize(2),
                                Arbitraries.integers().between(1, 10000),
                                listOf(AnyValue.period()))
                        .as(Registered::new)));
        all.put(
                Answered.class,
                as(Combinators.combine(
                                header(),
                                id(),
                                id(),
                                id(),
                                Arbitraries.of(AnswerState.class),
                                Arbitraries.integers().between(0, 100),
                                id().list().ofMaxSize(6))
                        .as((header, questionnaire, item, moment, state, score, codes) -> new Answered(
                                header.withActor(null),
                                questionnaire,
                                item,
                                moment,
                                state,
                                state == AnswerState.SCORED ? score : 0,
                                codes))));
        all.put(Custom.class, as(two(Arbitraries.of("acme.badge", "acme.quiz"), Custom::new)));
    }

    private static Arbitrary<String> basis() {
        return text().map(words -> "works council, " + words);
    }

    private static <T, E> Arbitrary<E> two(Arbitrary<T> value, Combinators.F2<Header, T, E> make) {
        return Combinators.combine(header(), value).as(make);
    }

    private static Arbitrary<Event> as(Arbitrary<? extends Event> events) {
        return events.map(event -> event);
    }

    private record Ending(
            List<ParticipantId> addressedTo,
            boolean answerable,
            Visibility visibility,
            TextFormat format,
            String text) {}
}

package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sociallearning.core.event.*;
import org.sociallearning.house.Requirement;

@Requirement("S1")
class ForgettingTest {
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");
    private static final Instant AT = Instant.parse("2024-03-04T10:00:00Z");
    private static final EventId ID = EventId.of("forum", "x", "1");
    private static final ContributionId OWN = ContributionId.of("forum", "post", "own");
    private static final ContributionId OTHERS = ContributionId.of("forum", "post", "others");
    private static final Topic TOPIC = Topic.of("pivot tables");
    private static final Detection DETECTION = new Detection("d", "1", List.of());

    private final Forgetting forgetting =
            new Forgetting(ANNA::equals, (person, contribution) -> contribution.equals(OWN));

    @Test
    void everyTypeOfEventHasALine() {
        Set<Class<?>> types = new HashSet<>();
        leaves(Event.class, types);
        assertThat(Forgetting.types()).hasSameElementsAs(asEvents(types));
    }

    @Test
    void everyTypeOfEventIsTriedHere() {
        Set<Class<?>> types = new HashSet<>();
        leaves(Event.class, types);
        assertThat(annas().map(Object::getClass).map(Class::getName).toList())
                .containsAll(types.stream().map(Class::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("annas")
    void nothingOfHersRemainsInAnyEvent(Event event) {
        Event rest = forgetting.rest(event);
        if (rest != null) {
            assertThat(rest.toString()).doesNotContain("anna").doesNotContain("secret");
            assertThat(rest.actor()).isNull();
            assertThat(rest.header().attributes()).isEmpty();
            assertThat(rest.id()).isEqualTo(event.id());
            assertThat(rest.at()).isEqualTo(event.at());
        }
    }

    @ParameterizedTest
    @MethodSource("annas")
    void eventsThatDoNotNameHerStayTheSame(Event event) {
        Event brams = event.mapPeople(person -> ANNA.equals(person) ? BRAM : person);
        assertThat(forgetting.rest(brams)).isSameAs(brams);
    }

    @Test
    void aReplyKeepsItsPlaceAndLosesWhatIsHers() {
        Contributed reply = (Contributed) forgetting.rest(contributed());
        assertThat(reply.inReplyTo()).containsExactly(OTHERS);
        assertThat(reply.space()).isEqualTo(SpaceId.of("space"));
        assertThat(reply.thread()).isEqualTo(OTHERS);
        assertThat(reply.kind()).isEqualTo(ContributionKind.ANSWER);
        assertThat(reply.topics()).isEmpty();
        assertThat(reply.detections()).isEmpty();
        assertThat(reply.words()).isEqualTo(Contributed.WORDS_UNKNOWN);
        assertThat(reply.text()).isNull();
        assertThat(reply.addressedTo()).isEmpty();
    }

    @Test
    void anAppreciationOfSomebodyElseStillCounts() {
        Appreciated given = Appreciated.of(ID, AppreciationKind.LIKE, OTHERS, ANNA, AT);
        assertThat(forgetting.rest(given))
                .isEqualTo(given.withHeader(Header.of(ID, AT, null)).withNeverOwn(true));
    }

    @Test
    void anAppreciationOfHerOwnGoes() {
        assertThat(forgetting.rest(Appreciated.of(ID, AppreciationKind.LIKE, OWN, ANNA, AT)))
                .isNull();
    }

    @Test
    void membershipClaimsAndDiscoveriesGo() {
        assertThat(forgetting.rest(Joined.of(ANNA, AT))).isNull();
        assertThat(forgetting.rest(Left.of(ANNA, AT))).isNull();
        assertThat(forgetting.rest(Claimed.of(ID, TOPIC, ANNA, AT))).isNull();
        assertThat(forgetting.rest(new Discovered(Header.of(ID, AT, ANNA), null, List.of(), "x")))
                .isNull();
    }

    @Test
    void othersKeepTheirEventsWithoutHerInTheLists() {
        Contributed mention = contributed().withHeader(Header.of(ID, AT, BRAM).withAttribute("a:b", "kept"));
        Contributed rest = (Contributed) forgetting.rest(mention);
        assertThat(rest).isEqualTo(mention.withAddressedTo(List.of(BRAM)));
    }

    private static Contributed contributed() {
        return Contributed.of(
                        ContributionKind.ANSWER, ContributionId.of("forum", "post", "2"), SpaceId.of("space"), ANNA, AT)
                .withThread(OTHERS)
                .withInReplyTo(List.of(OWN, OTHERS))
                .withAddressedTo(List.of(ANNA, BRAM))
                .withLanguage(Locale.ENGLISH)
                .withTopics(List.of(TOPIC))
                .withDetections(List.of(DETECTION))
                .withWords(7)
                .withText("secret");
    }

    /** One event of each type that names her, with an attribute, and words wherever there may be some of her own. */
    static Stream<Event> annas() {
        Header hers = Header.of(ID, AT, ANNA).withAttribute("host:note", "secret");
        return Stream.of(
                new Accepted(hers, ID),
                new Answered(hers, "q", "i", "m", AnswerState.SCORED, 3, List.of()),
                new Appreciated(hers, OTHERS, AppreciationKind.LIKE, false),
                new Attended(hers, EncounterId.of("e")),
                new BasisStated(hers, "forum", "agreed", AT, Set.of()),
                new CheckedIn(hers, "secret", "secret", "secret"),
                new Claimed(hers, TOPIC),
                new Completed(hers, TaskId.of("t"), TaskKind.of("k"), TaskSource.MEASURED, Duration.ZERO),
                new Confirmed(hers, BRAM, TOPIC, "secret"),
                new Confirmed(hers.withActor(BRAM).withAttributes(Map.of()), ANNA, TOPIC, null),
                new ConsentGiven(hers, Map.of(Consent.BE_FOUND, AT)),
                new ConsentWithdrawn(hers, Set.of(Consent.BE_FOUND)),
                new Contested(hers, BRAM, TOPIC),
                contributed().withHeader(hers),
                new Custom(hers, "vendor.x"),
                new Discovered(hers, null, List.of(TOPIC), "secret"),
                new DiscoveryConfirmed(hers, ID),
                new Ended(hers),
                new Erased(hers, null),
                new Fulfilled(hers, ID),
                new Joined(hers, null, Set.of(), null, Map.of()),
                new Left(hers),
                new Merged(hers, BRAM, ParticipantId.of("chris")),
                new Met(
                        hers,
                        EncounterId.of("e"),
                        EncounterForm.of("lecture"),
                        EncounterState.HELD,
                        null,
                        List.of(ANNA, BRAM),
                        List.of(ANNA, BRAM),
                        List.of(),
                        List.of(TOPIC),
                        null,
                        List.of(),
                        "secret"),
                new Observed(hers, Practice.of("p"), ObservationSource.SELF, 1, 5),
                new Opened(hers, "Coffee lectures", "lecture", ZoneOffset.UTC, null),
                new OutputNamed(hers, OutputId.of("o"), "A manual", null),
                new OutputSeen(hers, OutputId.of("o"), List.of(OWN)),
                new PreconditionStated(hers, PreconditionId.of("p"), PreconditionState.IN_ORDER, ANNA, "secret"),
                new Proposed(hers, ProposalForm.CIRCLE, List.of(ANNA, BRAM), 1),
                new Registered(hers, "m", List.of(), 100, List.of()),
                new Requested(hers, Wish.HOST, "lecture", false),
                new Retracted(hers, ID),
                new Revised(hers, OWN, null, List.of(TOPIC), List.of(), 3, TextFormat.PLAIN, "secret"),
                new SearchEnded(hers, ID, SearchOutcome.FOUND, ANNA),
                new Signalled(hers, OWN, DETECTION),
                new Sought(hers, TOPIC),
                new Started(hers, TaskId.of("t"), TaskKind.of("k"), TaskSource.MEASURED),
                new Unappreciated(hers, OTHERS, AppreciationKind.LIKE),
                new Unread(hers, "t", "{\"secret\":1}"),
                new Volunteered(hers, Task.HOSTING, null, null),
                new Withdrawn(hers, OWN));
    }

    private static void leaves(Class<?> type, Set<Class<?>> into) {
        if (!type.isSealed()) {
            into.add(type);
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            leaves(permitted, into);
        }
    }

    private static List<Class<? extends Event>> asEvents(Set<Class<?>> types) {
        return types.stream()
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .toList();
    }
}

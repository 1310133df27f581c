package org.sociallearning.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for events of every type. Truth are the components of the records. */
class EventLawsTest {
    private record Pair(Event one, Event other) {}

    @Provide
    Arbitrary<Event> events() {
        return AnyEvent.eventOfAnyVersion();
    }

    @Provide
    Arbitrary<Pair> pairs() {
        List<Arbitrary<Event>> types = new ArrayList<>(AnyEvent.byType().values());
        types.add(AnyEvent.unread().map(event -> event));
        return Arbitraries.of(types)
                .flatMap(type -> Combinators.combine(type, type).as(Pair::new));
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void aWitherChangesWhatItNamesAndNothingElse(@ForAll("pairs") Pair pair) throws ReflectiveOperationException {
        withersKeepTheLaw((Record) pair.one, (Record) pair.other);
        withersKeepTheLaw(pair.one.header(), pair.other.header());
    }

    private static void withersKeepTheLaw(Record one, Record other) throws ReflectiveOperationException {
        Map<String, Object> before = RecordParts.of(one);
        for (Method wither : withers(one.getClass())) {
            String named = named(wither);
            Map<String, Object> expected = RecordParts.of(one);
            expected.put(named, RecordParts.of(other).get(named));
            Object given = RecordParts.of(other).get(named);

            Record changed = (Record) wither.invoke(one, given);
            empty(given);

            assertThat(RecordParts.of(changed)).as(wither.toString()).isEqualTo(expected);
            assertThat(RecordParts.of(one)).as("the original of " + wither).isEqualTo(before);
        }
    }

    /** What was given away stays the caller's, who may go on changing it. */
    private static void empty(Object given) {
        if (given instanceof Collection<?> collection) {
            collection.clear();
        } else if (given instanceof Map<?, ?> map) {
            map.clear();
        }
    }

    private static List<Method> withers(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().startsWith("with") && method.getParameterCount() == 1)
                .filter(method -> !method.isVarArgs() && !method.isBridge())
                .toList();
    }

    private static String named(Method wither) {
        String name = wither.getName().substring("with".length());
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    @Test
    void everyTypeOfEventIsLookedAt() {
        List<Class<?>> known = new ArrayList<>(AnyEvent.byType().keySet());
        known.add(Unread.class);

        assertThat(known).containsExactlyInAnyOrderElementsOf(leaves(Event.class));
        assertThat(known).allSatisfy(type -> assertThat(withers(type)).isNotEmpty());
    }

    private static List<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(subtype -> leaves(subtype).stream())
                .toList();
    }

    @Test
    void shortWithersSayTheSameAsLongOnes() {
        Instant at = Instant.parse("2026-03-04T12:00:00Z");
        Contributed post = Contributed.question("forum", "17", ParticipantId.of("anna"), at);
        ContributionId parent = ContributionId.of("forum", "post", "1");

        assertThat(post.withTopics("coffee", "tea"))
                .isEqualTo(post.withTopics(List.of(Topic.of("coffee"), Topic.of("tea"))));
        assertThat(post.inReplyTo(parent)).isEqualTo(post.withInReplyTo(List.of(parent)));

        Header header = post.header().withAttribute("acme:room", "2");
        assertThat(header.withAttribute("acme:floor", "0"))
                .isEqualTo(header.withAttributes(Map.of("acme:room", "2", "acme:floor", "0")));
        assertThat(header.attributes()).containsOnlyKeys("acme:room");

        Joined joined = Joined.of(ParticipantId.of("anna"), at, Role.PARTICIPANT);
        Instant reach = at.minus(Duration.ofDays(30));
        assertThat(joined.withConsent(Consent.BE_FOUND, reach))
                .isEqualTo(joined.withConsents(Map.of(Consent.TAKE_PART, at, Consent.BE_FOUND, reach)));
        assertThat(joined.consents()).containsOnlyKeys(Consent.TAKE_PART);
    }

    @Test
    void anEventPrintsItsTextsAsTheirLengths() {
        Instant at = Instant.parse("2026-03-04T12:00:00Z");
        Confirmed confirmed = Confirmed.of(
                        EventId.of("host", "confirmation", "1"),
                        ParticipantId.of("ben"),
                        Topic.of("tea"),
                        ParticipantId.of("anna"),
                        at)
                .withSharedWork("brewed together");

        assertThat(confirmed.withHeader(confirmed.header().withAttribute("acme:room", "the attic")))
                .hasToString("Confirmed[header=Header[id=host/confirmation/1, at=2026-03-04T12:00:00Z, precision=PT0S,"
                        + " actor=anna, attributes=1 entries, unread=0 characters], person=ben, talent=tea,"
                        + " sharedWork=15 characters]");
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void mappingPeopleToThemselvesChangesNothing(@ForAll("events") Event event) {
        assertThat(event.mapPeople(person -> person)).isEqualTo(event);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void mappingPeopleTwiceIsMappingThemOnceByBoth(
            @ForAll("events") Event event, @ForAll @IntRange(max = 4) int first, @ForAll @IntRange(max = 4) int then) {
        UnaryOperator<ParticipantId> one = person -> goes(person, first) ? null : ParticipantId.of(person + "1");
        UnaryOperator<ParticipantId> two = person -> goes(person, then) ? null : ParticipantId.of("p" + person);

        Event once = event.mapPeople(person -> one.apply(person) == null ? null : two.apply(one.apply(person)));
        Event between = event.mapPeople(one);

        assertThat(between == null ? null : between.mapPeople(two)).isEqualTo(once);
    }

    /** Of 13 people about this many go. */
    private static boolean goes(ParticipantId person, int many) {
        return Math.floorMod(person.hashCode(), 13) < many;
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void mappingPeopleReachesEveryoneTheEventNamesAndNothingElse(@ForAll("events") Event event) {
        Event mapped = Objects.requireNonNull(event.mapPeople(EventLawsTest::renamed));

        assertThat(RecordParts.people(mapped))
                .isEqualTo(RecordParts.people(event).stream()
                        .map(EventLawsTest::renamed)
                        .toList());
        assertThat(mapped.mapPeople(person -> ParticipantId.of(person.value().substring("new ".length()))))
                .isEqualTo(event);
    }

    private static ParticipantId renamed(ParticipantId person) {
        return ParticipantId.of("new " + person);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whoIsDroppedIsNamedNoLonger(@ForAll("events") Event event, @ForAll @IntRange(min = 1, max = 12) int number) {
        Predicate<ParticipantId> stays = person -> !person.equals(ParticipantId.of("p" + number));

        Event without = event.mapPeople(person -> stays.test(person) ? person : null);
        Event withoutAll = event.mapPeople(person -> null);

        if (without == null) {
            assertThat(RecordParts.people(event)).contains(ParticipantId.of("p" + number));
        } else {
            assertThat(RecordParts.people(without))
                    .isEqualTo(RecordParts.people(event).stream().filter(stays).toList());
        }
        assertThat(RecordParts.people(withoutAll)).isEmpty();
    }
}

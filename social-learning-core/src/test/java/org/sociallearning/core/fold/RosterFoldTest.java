package org.sociallearning.core.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.house.Requirement;

class RosterFoldTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");

    private final RosterFold fold = new RosterFold();

    @Test
    void countsExposureFromTheEarlierOfJoiningAndFirstActToLeaving() {
        Roster roster = roster(
                Contributed.question("forum", "1", ANNA, day(1)), Joined.of(ANNA, day(3)), Left.of(ANNA, day(8)));

        assertThat(roster.since(ANNA)).isEqualTo(day(1));
        assertThat(days(roster, ANNA, 0, 20)).isEqualTo(7);
        assertThat(days(roster, ANNA, 2, 4)).isEqualTo(2);
        assertThat(days(roster, BRAM, 0, 20)).isZero();
    }

    @Test
    void takesAnActThatIsDatedByDayForOneAtTheEndOfThatDay() {
        Contributed sometime = Contributed.question("forum", "1", ANNA, day(3));
        Roster roster = roster(
                Joined.of(ANNA, day(3).plus(Duration.ofHours(10))),
                sometime.withHeader(sometime.header().withPrecision(Duration.ofDays(1))));

        assertThat(roster.since(ANNA)).isEqualTo(day(3).plus(Duration.ofHours(10)));
    }

    @Test
    void countsAgainFromTheNextJoiningAfterLeaving() {
        Roster roster = roster(
                Joined.of(ANNA, day(0)), Left.of(ANNA, day(2)), Joined.of(ANNA, day(10)), Left.of(ANNA, day(11)));

        assertThat(days(roster, ANNA, 0, 20)).isEqualTo(3);
    }

    @Test
    void countsNoProgramAndGivesItNoExposure() {
        Roster roster = roster(Joined.of(ANNA, day(0), Role.BOT), Joined.of(BRAM, day(0)));

        assertThat(roster.size()).isEqualTo(1);
        assertThat(roster.isBot(ANNA)).isTrue();
        assertThat(days(roster, ANNA, 0, 5)).isZero();
    }

    @Test
    void knowsTheUnitOfATimeAndTheFirstOneBeforeThat() {
        Roster roster = roster(
                Joined.of(ANNA, day(5)).withUnit(UnitId.of("sales")),
                Joined.of(ANNA, day(9)).withUnit(UnitId.of("it")));

        assertThat(roster.unit(ANNA, day(1))).isEqualTo(UnitId.of("sales"));
        assertThat(roster.unit(ANNA, day(6))).isEqualTo(UnitId.of("sales"));
        assertThat(roster.unit(ANNA, day(9))).isEqualTo(UnitId.of("it"));
        assertThat(roster.unit(BRAM, day(9))).isNull();
    }

    @Test
    @Requirement("S1")
    void letsAConsentReachBackAndEndWhenItIsWithdrawn() {
        Joined joined = Joined.of(ANNA, day(5)).withConsent(Consent.BE_FOUND, day(2));

        Roster given = roster(joined);
        Roster withdrawn = roster(joined, ConsentWithdrawn.of(ANNA, day(7), Consent.BE_FOUND));

        assertThat(given.consents(ANNA, Consent.BE_FOUND, day(3))).isTrue();
        assertThat(given.consents(ANNA, Consent.BE_FOUND, day(1))).isFalse();
        assertThat(withdrawn.consents(ANNA, Consent.BE_FOUND)).isFalse();
        assertThat(withdrawn.consents(ANNA, Consent.TAKE_PART)).isTrue();
    }

    @Test
    @Requirement("S1")
    void coversPeopleOfASourceByAStatedBasisUnlessTheyWithdrew() {
        BasisStated basis = BasisStated.of(EventId.of("host", "basis", "1"), day(0), "forum", "works council", day(0))
                .withConsents(java.util.Set.of(Consent.BE_FOUND));
        Event post = Contributed.question("forum", "1", ANNA, day(1));

        assertThat(roster(basis, post).consents(ANNA, Consent.BE_FOUND)).isTrue();
        assertThat(roster(basis, post).consents(BRAM, Consent.BE_FOUND)).isFalse();
        assertThat(roster(basis, post, ConsentWithdrawn.of(ANNA, day(2), Consent.BE_FOUND))
                        .consents(ANNA, Consent.BE_FOUND))
                .isFalse();
    }

    @Test
    @Requirement("E1")
    void countsAsAMemberWhoJoinedThemselvesAndHasNotLeft() {
        Roster roster = roster(
                Joined.of(ANNA, day(1)),
                Left.of(ANNA, day(5)),
                Joined.of(ANNA, day(9)),
                Joined.of(BRAM, day(0), Role.BOT));

        assertThat(roster.isMember(ANNA, day(0))).isFalse();
        assertThat(roster.isMember(ANNA, day(1))).isTrue();
        assertThat(roster.isMember(ANNA, day(5))).isFalse();
        assertThat(roster.isMember(ANNA, day(8))).isFalse();
        assertThat(roster.isMember(ANNA, day(9))).isTrue();
        assertThat(roster.isMember(BRAM, day(9))).isFalse();
        assertThat(roster.isMember(ParticipantId.of("carla"), day(9))).isFalse();
    }

    @Test
    @Requirement("E1")
    void countsNobodyAsAMemberWhoCameByAnImportOrWithdrew() {
        BasisStated basis = BasisStated.of(EventId.of("host", "basis", "1"), day(0), "forum", "works council", day(0));
        Event post = Contributed.question("forum", "1", ANNA, day(1));
        Event listed = Joined.of(BRAM, day(1)).withConsents(java.util.Map.of());

        assertThat(roster(basis, post, listed).isMember(ANNA, day(2))).isFalse();
        assertThat(roster(basis, post, listed).isMember(BRAM, day(2))).isFalse();
        assertThat(roster(Joined.of(ANNA, day(1)), ConsentWithdrawn.of(ANNA, day(2), Consent.TAKE_PART))
                        .isMember(ANNA, day(1)))
                .isFalse();
    }

    @Test
    void showsInARosterThatWasReadNothingOfWhatComesLater() {
        RosterState state = state(List.of(Joined.of(ANNA, day(1)).withUnit(UnitId.of("north"))));
        Roster before = fold.read(state);

        fold.add(state, happened(Joined.of(ANNA, day(2)).withUnit(UnitId.of("south"))));
        fold.add(state, happened(Joined.of(BRAM, day(2))));
        fold.add(state, happened(ConsentWithdrawn.of(ANNA, day(3), Consent.TAKE_PART)));

        assertThat(before.size()).isEqualTo(1);
        assertThat(before.unit(ANNA, day(9))).isEqualTo(UnitId.of("north"));
        assertThat(before.isMember(ANNA, day(9))).isTrue();
        assertThat(fold.read(state).isMember(ANNA, day(9))).isFalse();
        assertThat(fold.read(state).isMember(BRAM, day(9))).isTrue();
    }

    /** So that a question about people takes no longer in a big community in which much is said. */
    @Test
    void isTheSameRosterUntilSomethingAboutPeopleChanges() {
        RosterState state = state(List.of(Joined.of(ANNA, day(1)), Contributed.question("forum", "1", ANNA, day(2))));
        Roster before = fold.read(state);

        fold.add(state, happened(Contributed.question("forum", "2", ANNA, day(3))));
        assertThat(fold.read(state)).isSameAs(before);

        fold.add(state, happened(Contributed.question("forum", "0", ANNA, day(0))));
        assertThat(fold.read(state).since(ANNA)).isEqualTo(day(0));
        assertThat(before.since(ANNA)).isEqualTo(day(1));
    }

    @Property(tries = 200)
    void doesNotDependOnOrderOrOnHowFactsAreSplit(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Map<EventId, Event> byId = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            Event event = any(random);
            byId.put(event.id(), event); // a journal holds an id once
        }
        List<Event> events = new ArrayList<>(byId.values());
        byte[] whole = bytes(state(events));
        Collections.shuffle(events, random);
        int cut = random.nextInt(events.size());
        RosterState merged = fold.merge(state(events.subList(0, cut)), state(events.subList(cut, events.size())));

        assertThat(bytes(merged)).isEqualTo(whole);
        assertThat(bytes(fold.codec().read(new DataInputStream(new ByteArrayInputStream(whole)))))
                .isEqualTo(whole);
    }

    private static Event any(Random random) {
        ParticipantId person = ParticipantId.of("p" + random.nextInt(5));
        Instant at = day(random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0 ->
                Joined.of(person, at, List.of(Role.values()).get(random.nextInt(5)))
                        .withUnit(UnitId.of("u" + random.nextInt(3)));
            case 1 -> Left.of(person, at);
            case 2 -> ConsentWithdrawn.of(person, at, List.of(Consent.values()).get(random.nextInt(3)));
            case 3 -> BasisStated.of(EventId.of("host", "basis", "1"), at, "s" + random.nextInt(2), "agreed", at);
            default -> Contributed.question("s" + random.nextInt(3), "" + random.nextInt(99), person, at);
        };
    }

    private static Happened happened(Event event) {
        return new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at());
    }

    private RosterState state(List<? extends Event> events) {
        RosterState state = fold.empty();
        for (Event event : events) {
            fold.add(state, happened(event));
        }
        return state;
    }

    private Roster roster(Event... events) {
        return fold.read(state(List.of(events)));
    }

    private byte[] bytes(RosterState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fold.codec().write(state, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static long days(Roster roster, ParticipantId person, int from, int to) {
        return Duration.ofMillis(roster.exposureMillis(person, day(from), day(to)))
                .toDays();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}

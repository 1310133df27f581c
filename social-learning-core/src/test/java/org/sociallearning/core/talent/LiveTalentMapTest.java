package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class LiveTalentMapTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Topic PIVOT = Topic.of("Pivot tables");
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void showsWhoAnsweredAndHelpedWithTheEvidenceAndNoNumber() {
        findable(BRAM);
        Contributed question = happened(question(ANNA, 1));
        Contributed answer = happened(
                Contributed.answer("forum", "2", question, BRAM, day(2)).withTopics("pivot TABLES"));
        responded(question, answer);
        responded(
                answer,
                Appreciated.of(
                        EventId.of("forum", "v", "1"), AppreciationKind.HELPFUL, answer.contribution(), ANNA, day(3)));

        assertThat(map().whoKnows(PIVOT))
                .containsExactly(new Knower(
                        BRAM,
                        List.of(
                                new Evidence(Evidence.Kind.ANSWERED, day(2), answer.contribution()),
                                new Evidence(Evidence.Kind.HELPED, day(3), answer.contribution()))));
        assertThat(map().topics()).containsExactly(PIVOT);
    }

    @Test
    @Requirement("S1")
    void showsNobodyWhoDidNotConsentToBeFound() {
        happened(Joined.of(BRAM, day(0)));
        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(1)));

        assertThat(map().whoKnows(PIVOT)).isEmpty();
        assertThat(map().topics()).isEmpty();
    }

    @Test
    void saysNobodyKnownForATopicThatNobodySpokeOf() {
        assertThat(map().whoKnows(Topic.of("zymurgy"))).isEmpty();
    }

    @Test
    void doesNotTakeAnAnswerToOnesOwnQuestionAsEvidence() {
        findable(ANNA);
        Contributed question = happened(question(ANNA, 1));
        responded(question, happened(Contributed.answer("forum", "2", question, ANNA, day(2))));

        assertThat(map().whoKnows(PIVOT)).isEmpty();
    }

    @Test
    void dropsAContestedClaimUntilItIsMadeAgain() {
        findable(BRAM);
        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(1)));
        happened(Contested.of(EventId.of("forum", "c", "2"), BRAM, PIVOT, ANNA, day(2)));
        assertThat(map().whoKnows(PIVOT)).isEmpty();

        happened(Claimed.of(EventId.of("forum", "c", "3"), PIVOT, BRAM, day(3)));
        assertThat(map().whoKnows(PIVOT)).hasSize(1);
    }

    @Test
    void takesNoConfirmationOfOneself() {
        findable(BRAM);
        happened(Confirmed.of(EventId.of("forum", "c", "1"), BRAM, PIVOT, BRAM, day(1)));
        assertThat(map().whoKnows(PIVOT)).isEmpty();

        happened(Confirmed.of(EventId.of("forum", "c", "2"), BRAM, PIVOT, ANNA, day(1)));
        assertThat(map().whoKnows(PIVOT)).hasSize(1);
    }

    @Test
    void forgetsEvidenceOlderThanItsMemory() {
        findable(BRAM);
        happened(Claimed.of(
                EventId.of("forum", "c", "1"),
                PIVOT,
                BRAM,
                day(100).minus(TalentMap.MEMORY).minusMillis(1)));

        assertThat(map().whoKnows(PIVOT)).isEmpty();
    }

    @Test
    void namesAGapOnlyWhenEnoughPeopleAskedAndNobodyKnows() {
        for (int i = 0; i < 4; i++) {
            happened(question(ParticipantId.of("p" + i), i));
        }
        assertThat(map().gaps(5)).isEmpty();

        happened(question(ParticipantId.of("p4"), 4));
        assertThat(map().gaps(5)).containsExactly(PIVOT);

        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(1)));
        assertThat(map().gaps(5)).isEmpty();
    }

    @Test
    void refusesAFloorUnderFive() {
        assertThatThrownBy(() -> map().gaps(4))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("floor of askers (4) must be at least 5");
    }

    private TalentMap map() {
        return TalentMap.of(
                Folding.once(new InTest()),
                () -> new RosterFold().read(roster()),
                Clock.fixed(day(100), ZoneOffset.UTC));
    }

    private void findable(ParticipantId person) {
        happened(Joined.of(person, day(0)).withConsent(Consent.BE_FOUND, day(0)));
    }

    private static Contributed question(ParticipantId person, int number) {
        return Contributed.question("forum", "q" + number, person, day(1)).withTopics("Pivot tables");
    }

    private <E extends Event> E happened(E event) {
        give(new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at()));
        return event;
    }

    private void responded(Contributed origin, Event by) {
        give(new Response(origin, by, Week.of(origin.at(), ZoneOffset.UTC), by.at()));
    }

    private void give(Fact fact) {
        facts.add(fact);
    }

    private RosterState roster() {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        facts.forEach(fact -> fold.add(state, fact));
        return state;
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private final class InTest implements Facts {
        @Override
        public long position() {
            return facts.size();
        }

        @Override
        public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {
            each(weeks, sinks.get());
        }

        @Override
        public void each(Weeks weeks, Consumer<? super Fact> sink) {
            facts.forEach(sink);
        }
    }
}

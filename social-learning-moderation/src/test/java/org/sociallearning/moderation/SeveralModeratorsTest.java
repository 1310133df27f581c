package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.house.Requirement;

/** Two who facilitate together: each a desk of their own, work passed on, time off. */
@Requirement("F3")
class SeveralModeratorsTest {
    private final Feed feed = new Feed();
    private final ParticipantId mo = feed.participant("mo");
    private final ParticipantId ed = feed.participant("ed");
    private final ParticipantId anna = feed.participant("anna");
    private final List<Suggestion> told = new ArrayList<>();
    private final List<SuggestionId> gone = new ArrayList<>();
    private final SuggestionSink sink = new SuggestionSink() {
        @Override
        public void suggested(Suggestion suggestion) {
            told.add(suggestion);
        }

        @Override
        public void gone(Suggestion suggestion) {
            gone.add(suggestion.id());
        }
    };

    SeveralModeratorsTest() {
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
        feed.happens(Joined.of(ed, time(-30, 0), Role.MODERATOR));
    }

    @Test
    void whatOneHasDoneLeavesTheDeskOfTheOther() {
        ask("1", "forum", time(0, 8));
        Desk desk = desk();
        tickAt(desk, time(1, 9));
        assertThat(told).extracting(Suggestion::moderator).containsExactlyInAnyOrder(mo, ed);
        assertThat(desk.open(ed)).hasSize(1);

        desk.feedback(of(mo).get(0).id(), Feedback.ACTED);

        assertThat(desk.open(ed)).isEmpty();
        assertThat(gone)
                .containsExactlyInAnyOrder(of(mo).get(0).id(), of(ed).get(0).id());
        assertThat(desk.audit(ed)).extracting(AuditEntry::what).endsWith(AuditEntry.What.TAKEN_UP);
        assertThat(desk.policies().get(0).ignored()).isZero();
    }

    @Test
    void whatOneDoesNotFindUsefulStaysWithTheOther() {
        ask("1", "forum", time(0, 8));
        Desk desk = desk();
        tickAt(desk, time(1, 9));

        desk.feedback(of(mo).get(0).id(), Feedback.NOT_USEFUL);

        assertThat(desk.open(mo)).isEmpty();
        assertThat(desk.open(ed)).hasSize(1);
    }

    @Test
    void givesWhatIsHandedOverWithTheNextDigestWithinItsBudget() {
        ask("1", "forum", time(0, 8));
        Desk desk = desk();
        tickAt(desk, time(1, 9));
        desk.feedback(of(ed).get(0).id(), Feedback.NOT_USEFUL);
        SuggestionId given = of(mo).get(0).id();

        assertThat(desk.handOver(given, ed)).isTrue();
        tickAt(desk, time(1, 15));

        assertThat(desk.open(mo)).isEmpty();
        assertThat(desk.open(ed)).isEmpty();
        assertThat(desk.audit(mo)).extracting(AuditEntry::what).endsWith(AuditEntry.What.HANDED_OVER);
        tickAt(desk, time(2, 9));
        assertThat(desk.open(ed)).singleElement().satisfies(one -> {
            assertThat(one.moderator()).isEqualTo(ed);
            assertThat(one.delivery()).isEqualTo(Delivery.DIGEST);
            assertThat(one.id()).isNotEqualTo(given);
        });
        assertThat(desk.audit(ed)).extracting(AuditEntry::what).endsWith(AuditEntry.What.SHOWN);
        assertThat(desk.view(ed).newToday()).isEqualTo(1);
    }

    @Test
    void handsOverNothingThatIsGoneOrOnesOwnOrToWhoDoesNotFacilitateOrMutedIt() {
        Contributed question = ask("1", "forum", time(0, 8));
        for (int i = 0; i < 3; i++) {
            feed.happens(Contributed.answer("forum", "a" + i, question, mo, time(0, 9 + i)));
        }
        ask("2", "forum", time(0, 13));
        Desk desk = desk();
        tickAt(desk, time(1, 9));
        tickAt(desk, time(2, 9));
        Suggestion own = of(mo).stream()
                .filter(one -> one.policy().id().equals("dialogue"))
                .findFirst()
                .orElseThrow();
        Suggestion seen = of(mo).stream()
                .filter(one -> one.policy().id().equals("seen"))
                .findFirst()
                .orElseThrow();

        assertThat(desk.handOver(own.id(), ed)).isFalse();
        assertThat(desk.handOver(seen.id(), anna)).isFalse();
        assertThat(desk.handOver(seen.id(), mo)).isFalse();
        assertThat(desk.handOver(SuggestionId.of("0123"), ed)).isFalse();
        desk.feedback(
                of(ed).stream()
                        .filter(one -> one.policy().id().equals("seen"))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                Feedback.MUTE_POLICY);
        assertThat(desk.handOver(seen.id(), ed)).isFalse();
        desk.feedback(seen.id(), Feedback.NOT_USEFUL);
        assertThat(desk.handOver(seen.id(), ed)).isFalse();
    }

    @Test
    void closesWhatIsOpenForWhoFacilitatesNoMore() {
        ask("1", "forum", time(0, 8));
        Desk desk = desk();
        tickAt(desk, time(1, 9));

        feed.happens(Left.of(mo, time(1, 10)));
        tickAt(desk, time(1, 11));

        assertThat(desk.open(mo)).isEmpty();
        assertThat(gone).containsExactly(of(mo).get(0).id());
        assertThat(desk.open(ed)).hasSize(1);
    }

    @Test
    void whoIsAwayGetsNothingAndOnTheReturnOneDigestAndNoBacklog() {
        Desk desk = desk();
        desk.away(mo, time(14, 0).atZone(java.time.ZoneOffset.UTC).toLocalDate());
        for (int day = 0; day < 12; day++) {
            for (int space = 0; space < 2; space++) {
                ask(day + "-" + space, "space-" + day, time(day, 8));
            }
            tickAt(desk, time(day, 12));
        }
        assertThat(of(mo)).isEmpty();
        assertThat(of(ed)).isNotEmpty();
        assertThat(desk.view(mo).backOn()).isEqualTo(LocalDate.of(2026, 3, 16));

        // the first day back is a Monday: nothing before the digest
        tickAt(desk, time(14, 7));
        assertThat(of(mo)).isEmpty();
        // also on another node, and after a restart
        Desk again = desk();
        tickAt(again, time(14, 9));

        assertThat(of(mo))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(one -> assertThat(one.delivery()).isEqualTo(Delivery.DIGEST));
        int digest = of(mo).size();
        assertThat(again.view(mo).backOn()).isNull();
        for (int hour = 10; hour < 24 * 4; hour++) {
            tickAt(again, time(14, hour));
        }
        assertThat(of(mo)).as("no backlog in the days after").hasSize(digest);
    }

    @Test
    void whoIsBackEarlierGetsWhatIsNewAgain() {
        Desk desk = desk();
        desk.away(mo, LocalDate.of(2026, 12, 31));
        desk.away(mo, null);
        ask("1", "forum", time(0, 8));
        tickAt(desk, time(1, 9));

        assertThat(of(mo)).hasSize(1);
    }

    @Test
    void notesWhySomethingWasShown() {
        ask("1", "forum", time(0, 8));
        Desk desk = desk();
        tickAt(desk, time(1, 9));
        desk.feedback(of(mo).get(0).id(), Feedback.USEFUL);

        assertThat(desk.audit(mo)).hasSize(2);
        assertThat(desk.audit(mo).get(0).why())
                .isEqualTo(of(mo).get(0).finding().figures())
                .isNotEmpty();
        assertThat(desk.audit(mo).get(1).why()).isEmpty();
        assertThat(desk().audit(mo)).as("after a restart").isEqualTo(desk.audit(mo));
    }

    private List<Suggestion> of(ParticipantId moderator) {
        return told.stream().filter(one -> moderator.equals(one.moderator())).toList();
    }

    private Desk desk() {
        return Desk.attach(feed.workspace(), List.of(Policies.seen(), Policies.dialogue()), sink);
    }

    private Contributed ask(String number, String space, Instant at) {
        Contributed question = Contributed.question("forum", number, anna, at)
                .withSpace(org.sociallearning.core.event.SpaceId.of(space));
        feed.happens(question);
        return question;
    }

    private void tickAt(Desk desk, Instant at) {
        feed.moveTo(at);
        desk.tick();
    }
}

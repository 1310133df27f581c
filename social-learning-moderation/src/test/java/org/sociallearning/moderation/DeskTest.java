package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.moderation.Feed.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.event.Withdrawn;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

class DeskTest {
    private final Feed feed = new Feed();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Suggestion> gone = new ArrayList<>();
    private final ParticipantId mo = feed.participant("mo");
    private final ParticipantId anna = feed.participant("anna");
    private final ParticipantId bram = feed.participant("bram");
    private final SuggestionSink sink = new SuggestionSink() {
        @Override
        public void suggested(Suggestion suggestion) {
            suggestions.add(suggestion);
        }

        @Override
        public void gone(Suggestion suggestion) {
            gone.add(suggestion);
        }
    };

    @BeforeEach
    void aModeratorIsThere() {
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
    }

    @Test
    @Requirement("T1")
    void closesSilentlyWhatNoLongerHolds() {
        Desk desk = attach(Policies.seen());
        Contributed question = ask("1", "forum", time(0, 8));
        tickAt(desk, time(1, 9));
        assertThat(desk.open(mo)).hasSize(1);

        feed.happens(
                Contributed.answer("forum", "2", question, bram, time(1, 10)).withAnswerable(false));
        tickAt(desk, time(1, 11));

        assertThat(desk.open(mo)).isEmpty();
        assertThat(gone).hasSize(1);
        assertThat(suggestions).hasSize(1);
        assertThat(desk.audit(mo))
                .extracting(AuditEntry::what)
                .containsExactly(AuditEntry.What.SHOWN, AuditEntry.What.GONE);
        assertThat(desk.policies()).singleElement().satisfies(status -> {
            assertThat(status.shown()).isEqualTo(1);
            assertThat(status.ignored()).isEqualTo(1);
        });
    }

    @Test
    void updatesWhatIsOpenWithoutTellingAgain() {
        Desk desk = attach(Policies.seen());
        ask("1", "forum", time(0, 8));
        tickAt(desk, time(1, 9));
        ask("2", "forum", time(1, 10));
        tickAt(desk, time(2, 11));

        assertThat(suggestions).hasSize(1);
        assertThat(desk.open(mo)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.id()).isEqualTo(suggestions.get(0).id());
            assertThat(suggestion.finding().evidence()).hasSize(2);
        });
    }

    @Test
    @Requirement("S1")
    void saysNothingAboutWhatIsRecordedLongAfterItOccurred() {
        feed.moveTo(time(5, 0));
        feed.record(Contributed.question("forum", "1", anna, time(0, 8)));
        Desk desk = attach(Policies.seen());
        tickAt(desk, time(5, 1));
        tickAt(desk, time(7, 12));

        assertThat(suggestions).isEmpty();
    }

    @Test
    void speaksToWhoeverFacilitatesWhenNoModeratorIsKnown() {
        feed.happens(Left.of(mo, time(-1, 0)));
        Desk desk = attach(Policies.seen());
        ask("1", "forum", time(0, 8));
        tickAt(desk, time(1, 9));

        assertThat(suggestions)
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.moderator()).isNull());
        assertThat(desk.open(null)).hasSize(1);
        assertThat(desk.open(mo)).isEmpty();
    }

    @Test
    void looksAgainWhenSomethingIsCorrected() {
        Desk desk = attach(Policies.seen());
        Contributed one = ask("1", "forum", time(0, 8));
        Contributed two = ask("2", "forum", time(0, 8));
        feed.happens(Appreciated.thanks("forum", "t", two.contribution(), bram, time(0, 9)));
        tickAt(desk, time(1, 9));
        assertThat(desk.open(mo).get(0).finding().evidence()).hasSize(1);

        feed.happens(Unappreciated.of(
                EventId.of("forum", "undo", "t"), AppreciationKind.THANKS, two.contribution(), bram, time(1, 10)));
        assertThat(desk.open(mo).get(0).finding().evidence()).hasSize(2);

        feed.happens(Withdrawn.of(EventId.of("forum", "gone", "1"), one.contribution(), anna, time(1, 11)));
        assertThat(desk.open(mo).get(0).finding().evidence())
                .extracting(Evidence::contribution)
                .containsExactly(two.contribution());
    }

    @Test
    @Requirement("S1")
    void forgetsWhoIsErasedInWhatIsOpenAndInTheAudit() {
        Desk desk = attach(Policies.seen());
        ask("1", "forum", time(0, 8));
        tickAt(desk, time(1, 9));
        assertThat(desk.open(mo)).hasSize(1);

        feed.moveTo(time(1, 10)).erase(anna);
        assertThat(desk.open(mo)).isEmpty();

        feed.erase(mo);
        assertThat(desk.open(mo)).isEmpty();
        assertThat(desk.audit(mo)).isEmpty();
    }

    @Test
    void keepsAFailingPolicyAwayFromTheOthersAndSwitchesItOffForAWhile() {
        int[] calls = new int[1];
        ModerationPolicy bad = policy("test.bad", scene -> {
            calls[0]++;
            throw new IllegalStateException("with text of a contribution");
        });
        Desk desk = attach(bad, Policies.seen());
        ask("1", "forum", time(0, 8));
        for (int hour = 9; hour < 14; hour++) {
            tickAt(desk, time(1, hour));
        }

        assertThat(suggestions)
                .extracting(suggestion -> suggestion.policy().id())
                .containsExactly("seen");
        PolicyStatus off = desk.policies().get(0);
        assertThat(off.failures()).isEqualTo(5);
        assertThat(off.failure()).isEqualTo("java.lang.IllegalStateException");
        assertThat(off.offUntil()).isEqualTo(time(1, 14));
        feed.moveTo(time(1, 13).plusSeconds(60));
        desk.tick();
        assertThat(calls[0]).isEqualTo(5);
        tickAt(desk, time(1, 14));
        assertThat(calls[0]).isEqualTo(6);
        assertThat(desk.policies().get(0).offUntil()).isEqualTo(time(1, 16));
    }

    @Test
    void keepsWhatAPolicyFoundWhileItFails() {
        boolean[] fails = new boolean[1];
        ModerationPolicy shaky = policy("test.shaky", scene -> {
            if (fails[0]) {
                throw new IllegalStateException();
            }
            return List.of(Finding.of("test.shaky"));
        });
        Desk desk = attach(shaky);
        ask("1", "forum", time(0, 8));
        tickAt(desk, time(0, 9));
        fails[0] = true;
        tickAt(desk, time(0, 10));

        assertThat(desk.open(mo)).hasSize(1);
    }

    @Test
    void countsASlowPolicyAsFailing() {
        DeskOptions options = DeskOptions.withDefaults().withSlow(java.time.Duration.ofNanos(1));
        Desk desk = Desk.attach(feed.workspace(), List.of(Policies.seen()), options, sink);
        ask("1", "forum", time(0, 8));
        tickAt(desk, time(1, 9));

        assertThat(suggestions).as("what it found still counts").hasSize(1);
        assertThat(desk.policies().get(0).failure()).isEqualTo("slow");
    }

    @Test
    void goesOnWhenTheSinkThrowsAndLetsItAnswerAtOnce() {
        List<Boolean> answered = new ArrayList<>();
        Desk[] desk = new Desk[1];
        desk[0] = Desk.attach(feed.workspace(), List.of(Policies.seen()), suggestion -> {
            answered.add(desk[0].feedback(suggestion.id(), Feedback.ACTED));
            throw new IllegalStateException();
        });
        ask("1", "forum", time(0, 8));
        tickAt(desk[0], time(1, 9));

        assertThat(answered).containsExactly(true);
        assertThat(desk[0].open(mo)).isEmpty();
        assertThat(desk[0].policies().get(0).acted()).isEqualTo(1);
    }

    @Test
    void refusesAPolicyTwiceAndPoliciesThatStepBackBeforeEachOther() {
        assertThatThrownBy(() -> attach(Policies.seen(), Policies.seen()))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("policy (seen) must be at a desk once");
        ModerationPolicy one = yielding("test.one", "test.two");
        ModerationPolicy two = yielding("test.two", "test.one");
        assertThatThrownBy(() -> attach(one, two))
                .hasMessage("policy (test.one) must not step back before itself by way of others");
    }

    @Test
    void knowsNothingOfSuggestionsThatNeverWere() {
        assertThat(attach(Policies.seen()).feedback(SuggestionId.of("00"), Feedback.ACTED))
                .isFalse();
    }

    private static ModerationPolicy yielding(String id, String before) {
        PolicyDescriptor descriptor = PolicyDescriptor.of(id, "1", Tip.LET_GO).withYieldsTo(before);
        return new ConfiguredPolicy(policy(id, scene -> List.of()), descriptor);
    }

    private static ModerationPolicy policy(String id, java.util.function.Function<Situation, List<Finding>> evaluate) {
        return new ModerationPolicy() {
            @Override
            public PolicyDescriptor descriptor() {
                return PolicyDescriptor.of(id, "1", Tip.LET_GO);
            }

            @Override
            public List<Finding> evaluate(Situation situation) {
                return evaluate.apply(situation);
            }
        };
    }

    private Contributed ask(String key, String space, Instant at) {
        Contributed question = Contributed.question("forum", key, anna, at).withSpace(SpaceId.of(space));
        feed.happens(question);
        return question;
    }

    private Desk attach(ModerationPolicy... policies) {
        return Desk.attach(feed.workspace(), List.of(policies), sink);
    }

    private void tickAt(Desk desk, Instant at) {
        feed.moveTo(at);
        desk.tick();
    }
}

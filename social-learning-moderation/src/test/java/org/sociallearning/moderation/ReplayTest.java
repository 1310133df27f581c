package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;

@Requirement("F3")
class ReplayTest {
    // the workspace is opened long after what was imported into it happened
    private final Feed feed = new Feed(time(300, 0));
    private final ParticipantId mo = feed.participant("mo");
    private final ParticipantId anna = feed.participant("anna");

    @Test
    void runsOnlyWhatNeedsNoModeratorWhenNoneIsKnownAndSaysSo() {
        feed.record(Contributed.question("forum", "1", anna, time(0, 8)));
        feed.record(Contributed.question("forum", "2", anna, time(8, 9)));
        List<Suggestion> suggestions = new ArrayList<>();

        ReplaySummary summary =
                Replay.of(feed.workspace(), Policies.recommended()).run(suggestions::add);

        assertThat(suggestions)
                .extracting(suggestion -> suggestion.policy().id(), Suggestion::moderator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("seen", null),
                        org.assertj.core.groups.Tuple.tuple("output", null));
        // anna's first question waits 8 hours; the first week is over on the next Monday
        assertThat(suggestions).extracting(Suggestion::at).containsExactly(time(0, 16), time(7, 8));
        assertThat(summary.notRun()).containsExactly("deepen", "dialogue", "example", "let-go");
        assertThat(summary.moderators()).isZero();
        assertThat(summary.suggestions()).isEqualTo(2);
        assertThat(summary.from()).isEqualTo(time(0, 8));
        assertThat(summary.to()).isEqualTo(time(8, 9));
        assertThat(summary.toMap()).containsEntry("notRun", List.of("deepen", "dialogue", "example", "let-go"));
    }

    @Test
    void takesWhomItIsToldAsModerators() {
        Contributed question = Contributed.question("forum", "1", anna, time(0, 8));
        feed.record(question);
        for (int i = 0; i < 3; i++) {
            feed.record(Contributed.answer("forum", "a" + i, question, mo, time(0, 9 + i)));
        }
        Replay replay = Replay.of(feed.workspace(), Policies.recommended()).withModerators(mo);

        List<Suggestion> suggestions = replay.suggestions();

        assertThat(suggestions)
                .extracting(suggestion -> suggestion.finding().message())
                .containsExactly("dialogue.row");
        assertThat(suggestions).extracting(Suggestion::moderator).containsExactly(mo);
        assertThat(replay.run(suggestion -> {}).policies())
                .filteredOn(status -> status.policy().equals("dialogue"))
                .singleElement()
                .satisfies(status -> assertThat(status.shown()).isEqualTo(1));
    }

    @Test
    void saysNothingOfNoHistory() {
        ReplaySummary summary = Replay.of(new Spoken(List.of()), ZoneOffset.UTC, Policies.recommended())
                .run(suggestion -> {
                    throw new AssertionError();
                });

        assertThat(summary.from()).isNull();
        assertThat(summary.suggestions()).isZero();
        assertThat(summary.toMap()).containsAllEntriesOf(Map.of("from", "", "to", "", "suggestions", 0));
    }

    @Test
    void doesNotWalkThroughCenturiesInWhichNothingHappened() {
        feed.record(Contributed.question("forum", "1", anna, java.time.Instant.parse("2024-06-03T00:00:00Z")));
        feed.record(Contributed.question("forum", "2", anna, time(0, 8)));
        feed.record(Contributed.question("forum", "3", anna, time(2, 8)));

        assertThat(Replay.of(feed.workspace(), List.of(Policies.seen())).suggestions())
                .hasSize(2);
    }

    @Test
    void tellsWeekByWeekWhatItTellsInAll() {
        for (int day = 0; day < 40; day++) {
            Contributed question = Contributed.question("forum", "" + day, anna, time(day, 8));
            feed.record(question);
            if (day % 3 == 0) {
                feed.record(Contributed.answer("forum", "a" + day, question, mo, time(day + 2, 8)));
            }
        }

        ReplaySummary summary = Replay.of(feed.workspace(), Policies.recommended())
                .withModerators(mo)
                .run(suggestion -> {});

        for (PolicyStatus status : summary.policies()) {
            List<ReplayWeek> weeks = summary.weeks().stream()
                    .filter(row -> row.policy().equals(status.policy()))
                    .toList();
            assertThat(weeks.stream().mapToInt(ReplayWeek::found).sum()).isEqualTo(status.found());
            assertThat(weeks.stream().mapToInt(ReplayWeek::shown).sum()).isEqualTo(status.shown());
            assertThat(weeks.stream().mapToInt(ReplayWeek::heldBack).sum()).isEqualTo(status.heldBack());
            assertThat(weeks.stream()
                            .mapToInt(row -> row.wentAway() + row.expired())
                            .sum())
                    .isEqualTo(status.ignored());
        }
        assertThat(summary.weeks()).isNotEmpty().extracting(ReplayWeek::week).isSorted();
        assertThat(summary.mostOnADay()).isBetween(1, 3);
    }

    @Test
    void showsHowADeskStoodAtAMoment() {
        feed.record(Contributed.question("forum", "1", anna, time(0, 8)));
        feed.record(Contributed.question("forum", "2", anna, time(8, 9)));
        Replay replay = Replay.of(feed.workspace(), List.of(Policies.seen()));

        assertThat(replay.views(time(-1, 0)))
                .singleElement()
                .satisfies(view -> assertThat(view.open()).isEmpty());
        assertThat(replay.views(time(0, 17))).singleElement().satisfies(view -> {
            assertThat(view.at()).isEqualTo(time(0, 17));
            assertThat(view.newToday()).isEqualTo(1);
            assertThat(view.open()).extracting(one -> one.policy().id()).containsExactly("seen");
        });
        assertThat(replay.views(time(1, 17))).singleElement().satisfies(view -> {
            assertThat(view.newToday()).isZero();
            assertThat(view.open()).hasSize(1);
        });
        assertThat(replay.run(suggestion -> {}).desks())
                .extracting(DeskView::at)
                .containsExactly(time(0, 16));
    }
}

package com.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.DeskOptions;
import org.sociallearning.moderation.Feedback;
import org.sociallearning.moderation.ModerationPolicy;
import org.sociallearning.moderation.ModerationPolicyContract;
import org.sociallearning.moderation.NoiseGate;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Replay;
import org.sociallearning.moderation.Suggestion;
import org.sociallearning.moderation.WorkingHours;

/** A policy as a vendor writes it, with nothing but what is public. */
@Requirement("F3")
class LongThreadsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private final List<Suggestion> shown = new ArrayList<>();

    // region laws
    @TestFactory
    Stream<DynamicTest> keepsTheLawsOfPolicies() {
        return ModerationPolicyContract.laws(new LongThreads()).stream()
                .map(law -> dynamicTest(law.name(), law.check()::run));
    }
    // endregion

    @Test
    void speaksBesideOurs() {
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256("a key for tests and nothing else".getBytes(StandardCharsets.UTF_8)))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()) {
            Workspace workspace = learning.experiment("coffee-lectures", ZoneId.of("Europe/Amsterdam"));
            talk(workspace, 12);

            // region desk
            List<ModerationPolicy> policies = new ArrayList<>(Policies.recommended());
            policies.add(new LongThreads().with("posts", "12"));
            WorkingHours hours = WorkingHours.of(workspace.zone()).withHolidays(List.of(LocalDate.of(2026, 4, 27)));
            DeskOptions options =
                    DeskOptions.withDefaults().with(NoiseGate.quiet()).with(hours);
            Desk desk = Desk.attach(workspace, policies, options, shown::add);
            desk.tick(); // every few minutes, from your scheduler
            // endregion

            assertThat(shown)
                    .singleElement()
                    .satisfies(suggestion -> assertThat(suggestion.text(Locale.ENGLISH))
                            .isEqualTo("A conversation has 12 posts by now. Would someone like to sum it up?"));
            assertThat(desk.feedback(shown.get(0).id(), Feedback.USEFUL)).isTrue();
        }
    }

    @Test
    void showsWhatItWouldHaveSaid() {
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256("a key for tests and nothing else".getBytes(StandardCharsets.UTF_8)))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()) {
            Workspace workspace = learning.experiment("coffee-lectures", ZoneId.of("Europe/Amsterdam"));
            talk(workspace, 40);
            StringBuilder out = new StringBuilder();

            // region replay
            var summary = Replay.of(workspace, List.of(new LongThreads()))
                    .run(suggestion -> out.append(suggestion.at())
                            .append(' ')
                            .append(suggestion.text(Locale.ENGLISH))
                            .append('\n'));
            // endregion

            assertThat(out.toString()).contains("A conversation has 40 posts by now.");
            assertThat(summary.suggestions()).isEqualTo(1);
        }
    }

    private static void talk(Workspace workspace, int posts) {
        ParticipantId anna = workspace.participant("anna@example.org");
        Instant start = NOW.minusSeconds(60L * posts);
        workspace.record(Joined.of(anna, start));
        Contributed first = Contributed.question("forum", "0", anna, start);
        workspace.record(first);
        for (int i = 1; i < posts; i++) {
            workspace.record(Contributed.answer("forum", "" + i, first, anna, start.plusSeconds(60L * i)));
        }
    }
}

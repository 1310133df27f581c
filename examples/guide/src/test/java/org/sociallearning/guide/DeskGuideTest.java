package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.DeskConfiguration;
import org.sociallearning.moderation.DeskOptions;
import org.sociallearning.moderation.Feedback;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Replay;
import org.sociallearning.moderation.Suggestion;
import org.sociallearning.moderation.SuggestionId;
import org.sociallearning.moderation.page.DeskPage;
import org.sociallearning.moderation.page.ReplayPage;

/** The snippets of {@code docs/desk.md}. */
@Tag("once")
@Requirement("F3")
class DeskGuideTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final String FILE =
            "{\"gate\": {\"preset\": \"quiet\"}, \"policies\": {\"seen\": {\"waitFor\": \"PT30H\"}}}";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Suggestion> mailbox = new ArrayList<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void showsTunesAndSharesADesk() {
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256("a key for tests and nothing else".getBytes(StandardCharsets.UTF_8)))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()) {
            Workspace workspace = learning.experiment("coffee-lectures", ZoneId.of("Europe/Amsterdam"));
            ParticipantId mo = workspace.participant("mo@example.org");
            ParticipantId ed = workspace.participant("ed@example.org");
            ParticipantId anna = workspace.participant("anna@example.org");
            Instant start = NOW.minus(Duration.ofHours(40));
            workspace.record(List.<Event>of(
                    Joined.of(mo, start, Role.MODERATOR),
                    Joined.of(ed, start, Role.MODERATOR),
                    Joined.of(anna, start),
                    Contributed.question("forum", "1", anna, start)));
            InputStream file = new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));

            // region configuration
            DeskConfiguration configuration = DeskConfiguration.read(file, Policies.recommended(), workspace.zone());
            DeskOptions options = configuration.options().on(threads); // yours, for policies that might hang
            Desk desk = Desk.attach(workspace, configuration.policies(), options, mailbox::add);
            desk.tick();
            // endregion
            assertThat(mailbox).hasSize(2);

            String csrfToken = "0a1b2c";
            Locale locale = Locale.ENGLISH;
            // region page
            String html = DeskPage.of(desk.view(mo))
                    .withTitle("Coffee lectures")
                    .with(workspace.overview().preconditions())
                    .withLinks(contribution -> "/posts/" + contribution.value())
                    .withAnswersTo("/desk/answers", Map.of("csrf", csrfToken))
                    .html(locale);
            // endregion
            assertThat(html).contains("One thing to consider", "action=\"/desk/answers\"");

            String suggestion = desk.open(mo).get(0).id().value();
            String feedback = "NOT_NOW";
            // region answer
            boolean known = desk.feedback(SuggestionId.of(suggestion), Feedback.valueOf(feedback));
            // endregion
            assertThat(known).isTrue();

            // region together
            desk.handOver(desk.open(ed).get(0).id(), mo);
            desk.away(ed, LocalDate.of(2026, 3, 16)); // the first day back
            // endregion
            assertThat(desk.open(ed)).isEmpty();
            assertThat(desk.view(ed).backOn()).isEqualTo("2026-03-16");

            // region replay
            Replay replay = Replay.of(workspace, configuration.policies()).with(configuration.options());
            String before = ReplayPage.of(replay).withTitle("Coffee lectures").html(locale);
            // endregion
            assertThat(before).contains("Before it is switched on", "seen@1");
        }
    }
}

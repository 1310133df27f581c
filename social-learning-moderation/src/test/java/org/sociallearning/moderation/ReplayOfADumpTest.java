package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

/** The desk over half a year of a real community, its three most frequent answerers taken as moderators. */
@Tag("once")
@Requirement({"F3", "T1"})
class ReplayOfADumpTest {
    private static final byte[] KEY = "a key for tests and nothing else".getBytes(StandardCharsets.UTF_8);

    @Test
    void suggestsLittleAndOnlyAboutWhatCouldBeAnswered() {
        Path dump = shared().resolve("data/stackexchange-quantumcomputing-2018-09");
        assumeTrue(Files.isDirectory(dump), () -> "SKIPPED: no dump beside the project, at " + dump);
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(KEY))
                .clock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC))
                .open()) {
            Workspace workspace = learning.experiment("quantum-computing", ZoneOffset.UTC);
            workspace.importFrom(
                    EventReaders.stackExchange(), Source.of(dump), ImportOptions.onBasis("public, CC BY-SA"));
            Desk desk = Desk.attach(workspace, Policies.recommended(), suggestion -> {
                throw new AssertionError("an import suggests nothing: " + suggestion);
            });
            desk.tick();
            assertThat(desk.open(null)).isEmpty();

            Map<ParticipantId, Integer> answers = new HashMap<>();
            Set<String> unanswerable = new HashSet<>();
            workspace.facts().each(Weeks.ALL, fact -> {
                if (fact instanceof Happened happened && happened.event() instanceof Contributed contributed) {
                    ParticipantId author = contributed.actor();
                    if (author != null && contributed.kind().is(ContributionKind.ANSWER)) {
                        answers.merge(author, 1, Integer::sum);
                    }
                    if (!contributed.answerable()) {
                        unanswerable.add(contributed.contribution().value());
                    }
                }
            });
            ParticipantId[] three = answers.entrySet().stream()
                    .sorted(Map.Entry.<ParticipantId, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(entry -> entry.getKey().value(), Comparator.naturalOrder()))
                    .limit(3)
                    .map(Map.Entry::getKey)
                    .toArray(ParticipantId[]::new);
            List<Suggestion> suggestions = new ArrayList<>();
            ReplaySummary summary = Replay.of(workspace, Policies.recommended())
                    .withModerators(three)
                    .run(suggestions::add);

            assertThat(summary.moderators()).isEqualTo(3);
            assertThat(summary.notRun()).isEmpty();
            assertThat(suggestions).isNotEmpty();
            Map<String, Integer> perDay = new HashMap<>();
            for (Suggestion suggestion : suggestions) {
                perDay.merge(
                        suggestion.moderator() + " " + LocalDate.ofInstant(suggestion.at(), ZoneOffset.UTC),
                        1,
                        Integer::sum);
                assertThat(suggestion.text(Locale.forLanguageTag("nl"))).hasSizeLessThanOrEqualTo(240);
                if (suggestion.policy().id().equals("seen")) {
                    assertThat(suggestion.finding().evidence())
                            .allSatisfy(piece -> assertThat(unanswerable)
                                    .doesNotContain(piece.contribution().value()));
                }
            }
            assertThat(perDay.values()).allMatch(count -> count <= 3);
        }
    }

    private static Path shared() {
        String override = System.getProperty("sociallearning.shared", System.getenv("SOCIALLEARNING_SHARED"));
        return override != null ? Path.of(override) : Path.of(System.getProperty("basedir", "."), "..", "..", "shared");
    }
}

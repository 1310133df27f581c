package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;

/** Who leaves ends their exposure; what they did before stays counted, and that they left is told by nothing. */
@Tag("once")
@Requirement({"E1", "S1"})
class LeavingTest {
    private static final int ACTS = 200;

    @TempDir
    private Path directory;

    @Test
    void changesNoFigureAboutTheTimeBefore() {
        ErasureTest.seeds().forEach(seed -> {
            try (World world = World.empty(Journals.MEMORY, directory)) {
                History history = History.of(seed, world.workspace::participant, ACTS);
                world.live(history.events(), true);
                ParticipantId gone = history.everybody().get((int) (seed % History.PEOPLE));
                Map<String, String> before = world.reports();
                Map<String, String> states = EveryFold.of(world.workspace).over(world.workspace.facts());

                world.record(List.of(Left.of(gone, History.NOW)));

                ErasureTest.same(world.reports(), before, seed);
                Map<String, String> now = EveryFold.of(world.workspace).over(world.workspace.facts());
                states.remove("fold roster");
                now.remove("fold roster");
                ErasureTest.same(now, states, seed);
            }
        });
    }

    @Test
    void endsExposure() {
        try (World world = World.empty(Journals.MEMORY, directory)) {
            History history = History.of(1, world.workspace::participant, ACTS);
            world.live(history.events(), false);
            ParticipantId gone = history.everybody().get(3);

            world.record(List.of(Left.of(gone, History.NOW)));

            assertThat(world.workspace.roster().isMember(gone, History.NOW)).isFalse();
            assertThat(world.workspace.roster().exposureMillis(gone, History.NOW, History.NOW.plusSeconds(60)))
                    .isZero();
            assertThat(world.workspace.roster().exposureMillis(gone, History.START, History.NOW))
                    .isPositive();
        }
    }

    @Test
    void hasNoWordInAnyPublicTypeThatNamesOrCountsThoseWhoLeft() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        for (String module : List.of("core", "metrics", "moderation")) {
            try (Stream<String> lines = Files.lines(root.resolve("social-learning-" + module + "/api.txt"))) {
                assertThat(
                                lines.filter(
                                        line -> line.matches(
                                                "(?i).*\\b(\\w*(leaver|dropout|churn|attrition|declined|refuser|quitter)\\w*|left)\\(.*")))
                        .as(module)
                        .isEmpty();
            }
        }
    }
}

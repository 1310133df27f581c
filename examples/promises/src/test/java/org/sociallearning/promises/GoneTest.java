package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;

/** Who withdraws, is erased or leaves is shown nowhere any more, whatever was shown before. */
@Tag("once")
@Requirement({"S1", "E1", "F1", "F4", "F5", "F6", "F7", "F8", "H1", "H2", "H3"})
class GoneTest {
    private static final int ACTS = 200;

    @TempDir
    private Path directory;

    /** How somebody goes. */
    private enum Way {
        WITHDRAWN,
        ERASED,
        LEFT
    }

    @ParameterizedTest
    @EnumSource
    void isShownNowhere(Way way) {
        ErasureTest.seeds().forEach(seed -> {
            try (World world = World.empty(Journals.MEMORY, directory)) {
                History history = History.of(seed, world.workspace::participant, ACTS);
                world.live(history.events(), true);
                ParticipantId gone = history.everybody().get((int) (seed % History.PEOPLE));

                goes(world, gone, way);

                assertThat(shown(world, ErasureTest.others(history, gone)))
                        .as("seed %d", seed)
                        .doesNotContain(gone.value());
            }
        });
    }

    @Test
    void isShownInManyPlacesBefore() {
        try (World world = World.empty(Journals.MEMORY, directory)) {
            History history = History.of(7, world.workspace::participant, ACTS);
            world.live(history.events(), true);

            String shown = shown(world, history.everybody());

            assertThat(history.everybody().subList(0, History.PEOPLE - 1))
                    .allSatisfy(person -> assertThat(shown).contains(person.value()));
        }
    }

    private static void goes(World world, ParticipantId person, Way way) {
        switch (way) {
            case WITHDRAWN -> world.record(List.of(ConsentWithdrawn.of(person, History.NOW, Consent.TAKE_PART)));
            case ERASED -> world.workspace.erase(person);
            case LEFT -> world.record(List.of(Left.of(person, History.NOW)));
        }
    }

    /** All that is told but the states of folds, which nobody is shown. */
    private static String shown(World world, List<ParticipantId> askers) {
        return world.told(askers).entrySet().stream()
                .filter(part -> !part.getKey().startsWith("fold "))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }
}

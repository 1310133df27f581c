package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.house.Requirement;

/** Erased is someone from the beginning: byte for byte, in everything that is read afterwards. */
@Tag("once")
@Requirement("S1")
class ErasureTest {
    private static final int ACTS = 200;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void equalsTheHistoryOfSomeoneInEverythingThatIsReadAfterwards(Journals kind) {
        seeds().forEach(seed -> {
            try (World world = World.empty(kind, directory.resolve("seed-" + seed))) {
                History history = History.of(seed, world.workspace::participant, ACTS);
                world.live(history.events(), false);
                ParticipantId gone = history.everybody().get((int) (seed % History.PEOPLE));
                List<Entry> whole = world.entries();

                world.workspace.erase(gone);

                Entry told = world.entries().get(world.entries().size() - 1);
                assertThat(told.event()).isInstanceOf(Erased.class);
                assertThat(told.event().actor()).isNull();
                try (World truth = World.over(Someone.history(whole, gone))) {
                    List<ParticipantId> askers = others(history, gone);
                    same(world.told(askers), truth.told(askers), seed);
                }
            }
        });
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("promises.seeds", 2));
    }

    static List<ParticipantId> others(History history, ParticipantId gone) {
        return history.everybody().stream().filter(one -> !one.equals(gone)).toList();
    }

    /** Says the first line in which they differ: the whole is too long to be read. */
    static void same(Map<String, String> told, Map<String, String> truth, long seed) {
        assertThat(told.keySet()).isEqualTo(truth.keySet());
        truth.forEach((part, tells) -> {
            List<String> lines = told.getOrDefault(part, "").lines().toList();
            List<String> expected = tells.lines().toList();
            for (int i = 0; i < Math.min(lines.size(), expected.size()); i++) {
                assertThat(lines.get(i))
                        .as("%s of seed %d, line %d, after %s", part, seed, i, lines.subList(Math.max(0, i - 3), i))
                        .isEqualTo(expected.get(i));
            }
            assertThat(lines).as("%s of seed %d", part, seed).hasSameSizeAs(expected);
        });
    }

    @Test
    void everyTypeOfEventIsInTheHistories() {
        Set<String> types = new HashSet<>();
        LongStream.range(0, 12)
                .forEach(seed -> History.of(seed, ParticipantId::of, ACTS)
                        .types()
                        .keySet()
                        .forEach(type -> types.add(type.getSimpleName())));
        assertThat(types)
                .containsAll(leaves(Event.class).stream()
                        .map(Class::getSimpleName)
                        // these are made by the library, by those who go, and by a newer version
                        .filter(type -> !Set.of(
                                        "Opened",
                                        "Ended",
                                        "Erased",
                                        "Left",
                                        "ConsentGiven",
                                        "ConsentWithdrawn",
                                        "Unread")
                                .contains(type))
                        .collect(Collectors.toSet()));
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        Set<Class<?>> leaves = new HashSet<>();
        if (!type.isSealed()) {
            leaves.add(type);
            return leaves;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            leaves.addAll(leaves(permitted));
        }
        return leaves;
    }
}

package org.sociallearning.promises;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.house.Requirement;

/** Who withdraws the consent to take part counts as someone from the beginning, until they give it again. */
@Tag("once")
@Requirement("S1")
class WithdrawalTest {
    private static final int ACTS = 200;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void equalsTheHistoryOfSomeoneInEverythingThatIsReadAfterwards(Journals kind) {
        ErasureTest.seeds().forEach(seed -> {
            try (World world = World.empty(kind, directory.resolve("seed-" + seed))) {
                History history = History.of(seed, world.workspace::participant, ACTS);
                world.live(history.events(), false);
                ParticipantId gone = history.everybody().get((int) (seed % History.PEOPLE));
                List<Entry> truth = new ArrayList<>(Someone.history(world.entries(), gone));
                int recorded = world.entries().size();

                world.record(List.of(ConsentWithdrawn.of(gone, History.NOW, Consent.TAKE_PART)));

                truth.addAll(world.entries().subList(recorded, recorded + 1));
                try (World someone = World.over(truth)) {
                    List<ParticipantId> askers = ErasureTest.others(history, gone);
                    ErasureTest.same(world.told(askers), someone.told(askers), seed);
                }
            }
        });
    }

    @Test
    void isUndoneWhenTheyGiveItAgain() {
        ErasureTest.seeds().forEach(seed -> {
            try (World world = World.empty(Journals.MEMORY, directory)) {
                History history = History.of(seed, world.workspace::participant, ACTS);
                world.live(history.events(), false);
                ParticipantId back = history.everybody().get((int) (seed % History.PEOPLE));
                Map<String, String> before;
                try (World untouched = World.over(world.entries())) {
                    before = untouched.told(history.everybody());
                }

                world.record(List.of(ConsentWithdrawn.of(back, History.NOW.minusSeconds(60), Consent.TAKE_PART)));
                world.reports();
                world.record(List.of(
                        ConsentGiven.of(back, History.NOW.minusSeconds(30), Map.of(Consent.TAKE_PART, History.START))));

                Map<String, String> after = world.told(history.everybody());
                before.remove("fold roster");
                after.remove("fold roster");
                ErasureTest.same(after, before, seed);
            }
        });
    }
}

package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class TallyTest {
    @Test
    void givesTheIntervalOfWilsonBesideTheShare() {
        ParticipantId anna = ParticipantId.of("anna");
        List<ParticipantId> second = List.of(ParticipantId.of("bram"), anna);
        List<ParticipantId> sixth = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sixth.add(ParticipantId.of("p" + i));
        }
        sixth.add(anna);
        Tally tally = new Tally();
        for (int i = 0; i < 8; i++) {
            tally.add(second, Set.of(anna));
        }
        tally.add(sixth, Set.of(anna));
        tally.add(List.of(), Set.of(anna));

        TalentEvaluation.Figures figures = tally.figures("some");
        assertThat(figures.hitAtFive()).isEqualTo(.8);
        // Wilson's interval of 8 in 10 at 95 %: 0.4902 to 0.9433 (Wilson 1927; R: binom.confint(8, 10, methods =
        // "wilson"))
        assertThat(figures.hitInterval().from()).isEqualTo(.4902, within(1e-4));
        assertThat(figures.hitInterval().to()).isEqualTo(.9433, within(1e-4));
        // 8 halves and a sixth over 10
        assertThat(figures.reciprocalRank()).isEqualTo((8 * .5 + 1 / 6.0) / 10, within(1e-12));
        assertThat(figures.rankInterval().from()).isLessThan(figures.reciprocalRank());
    }
}

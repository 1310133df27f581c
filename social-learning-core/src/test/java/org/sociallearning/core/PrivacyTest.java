package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.AboutPeople;
import org.sociallearning.house.Requirement;

@Tag("once")
@Requirement("S1")
class PrivacyTest {
    @Test
    @Requirement({"T3", "F5", "F6", "H1", "H2"})
    void noPublicTypeTellsANumberAScoreOrARankOfAPerson() {
        assertThat(AboutPeople.offences("org.sociallearning.core.event"))
                .containsExactly(
                        // how many entries an erasure changed: told once, to whoever erases, of somebody who is gone
                        "Journal.erase",
                        // how long somebody was there: the denominator of figures about groups
                        "Roster.exposureMillis",
                        // figures of rankings over all questions of a history: of nobody in it
                        "TalentEvaluation$Figures.rankInterval",
                        "TalentEvaluation$Figures.ranking",
                        "TalentEvaluation$Figures.reciprocalRank",
                        // how many teams somebody has time for: told to the library, by themselves
                        "TeamCandidate.teamsAtMost");
    }
}

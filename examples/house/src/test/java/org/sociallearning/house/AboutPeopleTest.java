package org.sociallearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AboutPeopleTest {
    @Test
    void findsNumbersOfPeopleAndWordsThatJudgeThem() {
        assertThat(AboutPeople.offences(List.of(Standing.class, Register.class, Ranking.class), "vocabulary"))
                .containsExactly(
                        "AboutPeopleTest$Ranking.topScore",
                        "AboutPeopleTest$Register.counts",
                        "AboutPeopleTest$Register.posts",
                        "AboutPeopleTest$Standing.answers",
                        "Ranking");
    }

    @Test
    void leavesAloneWhatIsAboutAGroupAndWhatHostsTell() {
        assertThat(AboutPeople.offences(List.of(Circle.class, Upgrade.class), "vocabulary"))
                .isEmpty();
        assertThat(AboutPeople.offences(List.of(Ranking.class), Ranking.class.getPackageName()))
                .isEmpty();
    }

    record ParticipantId(String value) {}

    /** A number beside a person. */
    public record Standing(ParticipantId person, int answers) {}

    /** A number for a person. */
    public interface Register {
        long posts(ParticipantId person);

        Map<ParticipantId, Long> counts();

        int size();
    }

    /** A name that judges. */
    public interface Ranking {
        String topScore();
    }

    /** Figures of a group whose people are asked for one by one. */
    public interface Circle {
        int round();

        List<ParticipantId> people();

        boolean holds(ParticipantId person);
    }

    /** A word that only looks like one. */
    public interface Upgrade {
        boolean upgraded();
    }
}

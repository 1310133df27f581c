package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sociallearning.core.event.Joined;
import org.sociallearning.house.Requirement;

@Requirement("S1")
class DarePolicyTest {
    private final Stage stage = new Stage();
    private final ModerationPolicy policy = Policies.dare();
    private int number;

    /** Windows of two weeks that begin on days 14, 28 and 42; read on day 56. */
    @ParameterizedTest
    @CsvSource({
        "10, 7, 4, true",
        "10, 7, 5, false",
        "10, 8, 3, false",
        "5, 3, 2, true",
        "4, 2, 1, false",
        "6, 4, 0, true",
        "9, 0, 0, true"
    })
    void speaksOfNewVoicesAtTheBordersOfTheWorkedExample(int first, int second, int third, boolean speaks) {
        community();
        voices(first, 14);
        voices(second, 28);
        voices(third, 42);

        assertThat(stage.finds(policy, time(56, 10))).hasSize(speaks ? 1 : 0);
    }

    @Test
    void asksAQuestionAndTellsNoCount() {
        community();
        voices(10, 14);
        voices(7, 28);
        voices(4, 42);

        Finding finding = stage.finds(policy, time(56, 10)).get(0);

        assertThat(finding.evidence()).isEmpty();
        assertThat(finding.figure("voices")).isEqualTo(Figure.share("voices", .4, 21));
        assertThat(Stage.suggestion(policy, finding).text(Stage.NL))
                .isEqualTo("Er spreken zich minder mensen voor het eerst uit: nog 40% van wat het was. Wat zou het"
                        + " makkelijker maken om iets te zeggen?");
    }

    @Test
    void isSilentInAGroupOfNine() {
        stage.asks("old0", "old0", time(-14, 0));
        voices(5, 14);
        voices(3, 28);
        assertThat(stage.finds(policy, time(56, 10))).as("nine people").isEmpty();
        assertThat(stage.finds(policy.with("group", "9"), time(56, 10))).hasSize(1);
    }

    @Test
    void doesNotCompareTheFirstTwoWeeks() {
        stage.asks("old0", "old0", time(1, 0));
        voices(10, 14);
        voices(7, 28);
        voices(4, 42);
        assertThat(stage.finds(policy, time(56, 10)))
                .as("the start was 13 days before the first window")
                .isEmpty();
    }

    @Test
    void speaksOfNewcomersWhoSayNothing() {
        community();
        // joined in windows that begin on days 14, 28 and 42; each had four weeks, so they are read on day 84
        newcomers(10, 10, 14);
        newcomers(10, 7, 28);
        newcomers(10, 4, 42);
        // new voices go down as well, but later windows are compared on that day, in which there are none
        Finding finding = stage.finds(policy, time(84, 10)).get(0);

        assertThat(finding.message()).isEqualTo("dare.newcomers");
        assertThat(finding.figure("newcomers")).isEqualTo(Figure.share("newcomers", .4, 30));
        assertThat(Stage.suggestion(policy, finding).text(Locale.ENGLISH))
                .isEqualTo(
                        "Fewer of those who are new let themselves be heard within a few weeks: 40% of what it was. What"
                                + " would make a first contribution easier?");
    }

    @Test
    void readsNoShareOfFewerThanFive() {
        community();
        newcomers(4, 4, 14);
        newcomers(4, 2, 28);
        newcomers(4, 1, 42);
        assertThat(stage.finds(policy, time(84, 10))).isEmpty();
    }

    @Test
    void speaksOfFirstContributionsThatStayWithoutAnswer() {
        community();
        firsts(10, 10, 14);
        firsts(10, 6, 28);
        firsts(10, 3, 42);

        assertThat(stage.finds(policy, time(63, 10))).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("dare.answered");
            assertThat(finding.figure("answered")).isEqualTo(Figure.share("answered", .3, 30));
        });
    }

    private void community() {
        for (int i = 0; i < 10; i++) {
            stage.asks("old" + i, "old" + i, time(-14, i));
        }
    }

    private void voices(int count, int day) {
        for (int i = 0; i < count; i++) {
            stage.asks("new" + number, "new" + number++, time(day, 1 + i));
        }
    }

    private void newcomers(int joined, int spoke, int day) {
        for (int i = 0; i < joined; i++) {
            Instant at = time(day, 1 + i);
            stage.happens(Joined.of(Stage.who("new" + number), at));
            if (i < spoke) {
                stage.asks("new" + number, "new" + number, at.plusSeconds(60));
            }
            number++;
        }
    }

    private void firsts(int spoke, int answered, int day) {
        for (int i = 0; i < spoke; i++) {
            stage.asks("new" + number, "new" + number, time(day, 1 + i));
            if (i < answered) {
                stage.thanks("old1", "new" + number, time(day + 7, 1 + i));
            } else {
                stage.thanks("old1", "new" + number, time(day + 7, 2 + i));
            }
            number++;
        }
    }
}

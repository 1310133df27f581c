package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.house.Requirement;

@Requirement("T4")
class ExamplePolicyTest {
    private final Stage stage = new Stage();
    private final ModerationPolicy policy = Policies.example();
    private int said;

    @Test
    void speaksOfFiveContributionsWithoutAnyExampleAndNotOfFour() {
        says(4);
        assertThat(found(time(1, 0))).isEmpty();

        says(1);
        assertThat(found(time(1, 0))).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("example");
            assertThat(Stage.suggestion(policy, finding).text(Stage.NL))
                    .isEqualTo("Je droeg de laatste tijd 5 keer bij, nog zonder bron of eigen ervaring. Heb je iets"
                            + " gelezen of meegemaakt dat anderen op weg helpt?");
        });
    }

    @Test
    void speaksOfThreeTimesAskedForAnExampleAndNotOfTwo() {
        says(2, SignalLabel.DEEPENING_EXAMPLE);
        assertThat(found(time(1, 0))).isEmpty();

        says(1, SignalLabel.DEEPENING_EXPERIENCE);
        assertThat(found(time(1, 0))).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("example.asked");
            assertThat(Stage.suggestion(policy, finding).text(Stage.NL))
                    .startsWith("Je vroeg anderen drie keer om een voorbeeld.");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARES_RESOURCE", "PERSONAL_STORY"})
    void isSilentWithOneExampleAmongThem(SignalLabel label) {
        says(6, SignalLabel.DEEPENING_EXAMPLE);
        says(1, label);
        assertThat(found(time(1, 0))).isEmpty();
    }

    @Test
    void believesTheHostThatItIsAResource() {
        says(5);
        stage.asks("mo", "book", time(0, 12), book -> book.withKind(ContributionKind.RESOURCE.refined("acme.book")));
        assertThat(found(time(1, 0))).isEmpty();
    }

    @Test
    void doesNotSayThatSomethingIsMissingWhereNobodyLooked() {
        says(5);
        stage.asks("mo", "unread", time(0, 12));
        assertThat(found(time(1, 0))).isEmpty();
    }

    @Test
    void looksAtTheWindowAndAtTheModeratorOnly() {
        says(5);
        for (int i = 0; i < 9; i++) {
            stage.asks("anna", "a" + i, time(0, 12), Stage.read());
        }
        assertThat(found(time(14, 8))).hasSize(1);
        assertThat(found(time(14, 9))).as("the first is two weeks old").isEmpty();
    }

    private void says(int count, SignalLabel... labels) {
        for (int i = 0; i < count; i++) {
            stage.asks("mo", "m" + said, time(0, 9).plusSeconds(said++), Stage.read(labels));
        }
    }

    private List<Finding> found(Instant now) {
        return stage.finds(policy, now);
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.moderation.Feed.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

/** Histories that a policy must not be fooled by: it says what is so, or nothing. */
@Requirement({"T3", "T5"})
class StrangeHistoriesTest {
    private final Stage stage = new Stage();

    @Test
    void aModeratorWhoTalksAloneIsToldNothingButThatTheLastPostsAreTheirs() {
        stage.asks("mo", "q", time(0, 8), Stage.read());
        for (int i = 0; i < 12; i++) {
            stage.replies(
                    "mo",
                    "q",
                    "r" + i,
                    time(0, 9).plusSeconds(i),
                    said -> Stage.read().apply(said).withWords(20));
        }
        assertThat(all(time(1, 0))).containsExactlyInAnyOrder("dialogue.row", "example");
    }

    @Test
    void postsOfModeratorsOnlyWaitForNobody() {
        for (int i = 0; i < 40; i++) {
            stage.asks("mo", "q" + i, time(0, 8).plusSeconds(i));
        }
        assertThat(all(time(4, 0))).isEmpty();
    }

    @Test
    void aThreadOfFiftyThousandIsLookedAtByItsEndInNoTime() {
        stage.asks("anna", "q", time(0, 0));
        List<String> people = List.of("mo", "anna", "bram", "carla");
        for (int i = 0; i < 50_000; i++) {
            stage.replies(people.get(i % 4), "q", "r" + i, time(0, 1).plusMillis(i), said -> said.withWords(10));
        }
        long start = System.nanoTime();
        List<String> found = all(time(4, 0));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        // the answers are answerable and nobody answered them; the moderator's share of words is a quarter
        assertThat(found).doesNotContain("dialogue", "dialogue.row", "let-go");
    }

    @Test
    void whatLiesAheadIsNotThereYet() {
        for (int i = 0; i < 6; i++) {
            stage.asks("p" + i, "q" + i, time(9, i));
        }
        for (ModerationPolicy policy : Policies.recommended()) {
            assertThat(policy.evaluate(SampleAt.of(stage, policy, time(3, 0))))
                    .as(policy.descriptor().id())
                    .isEmpty();
        }
    }

    @Test
    void timeThatGoesBackwardsTellsNothingTwice() {
        Feed feed = new Feed();
        feed.happens(
                org.sociallearning.core.event.Contributed.question("forum", "1", feed.participant("anna"), time(0, 8)));
        List<Suggestion> told = new ArrayList<>();
        Desk desk = Desk.attach(feed.moveTo(time(1, 10)).workspace(), Policies.recommended(), told::add);
        desk.tick();
        int first = told.size();
        assertThat(first).isPositive();

        for (Instant at : List.of(time(1, 9), time(0, 9), time(-5, 0), time(1, 10))) {
            feed.moveTo(at);
            desk.tick();
        }
        assertThat(told.stream().map(one -> one.dedupeKey() + one.at()).distinct())
                .hasSize(told.size());
        assertThat(told.stream().filter(one -> one.at().isBefore(time(1, 10)))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aParameterOutsideItsBoundsIsRefusedWithItsNameItsValueAndTheRule() {
        return Policies.recommended().stream()
                .flatMap(policy -> policy.descriptor().parameters().declared().stream()
                        .filter(parameter -> parameter.type() != Parameter.Type.FLAG)
                        .map(parameter -> DynamicTest.dynamicTest(
                                policy.descriptor().id() + "." + parameter.name(), () -> outside(policy, parameter))));
    }

    private static void outside(ModerationPolicy policy, Parameter<?> parameter) {
        String far = switch (parameter.type()) {
            case DURATION -> "P999D";
            case WHOLE -> "999999999";
            default -> "1.5";
        };
        for (String value : List.of(far, "nonsense", "")) {
            assertThatThrownBy(() -> policy.with(parameter.name(), value))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessageContaining(
                            policy.descriptor().id() + ": " + parameter.name() + " (" + value + ") must be a ");
        }
    }

    private List<String> all(Instant now) {
        List<String> found = new ArrayList<>();
        for (ModerationPolicy policy : Policies.recommended()) {
            stage.finds(policy, now).forEach(finding -> found.add(finding.message()));
        }
        return found;
    }

    /** All that happened, whenever it did, looked at from an earlier moment. */
    private static final class SampleAt {
        static Situation of(Stage stage, ModerationPolicy policy, Instant now) {
            return new Sample(stage.facts, stage.cast(), now, null)
                    .scene(policy.descriptor().parameters());
        }
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.house.Requirement;

/** What always holds, whatever people do, with all policies on. */
@Tag("once")
@net.jqwik.api.Tag("once")
@Requirement({"F3", "T5"})
class DeskInvariantsTest {
    @Property(tries = 12)
    void neverSaysMoreThanItMayNorContradictsItself(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int threads, @ForAll @IntRange(max = 9) int yours) {
        List<Fact> facts = SampleScenes.talk(seed, threads, yours / 10.0);
        for (NoiseGate gate : List.of(NoiseGate.quiet(), NoiseGate.normal(), NoiseGate.training())) {
            List<Suggestion> suggestions = new ArrayList<>();
            ReplaySummary summary = replay(facts, gate).run(suggestions::add);

            assertThat(summary.mostOnADay()).isLessThanOrEqualTo(gate.newADay());
            assertThat(summary.mostOpen()).isLessThanOrEqualTo(gate.open());
            keepsItsBudget(suggestions, gate);
            keepsItsCooldowns(suggestions, gate);
            contradictsNothing(suggestions);
            assertThat(suggestions).allSatisfy(suggestion -> {
                assertThat(suggestion.explanation(Locale.ENGLISH)).doesNotContain(SampleScenes.PSEUDONYM);
                assertThat(suggestion.finding().figures()).isNotEmpty();
            });
        }
    }

    @Property(tries = 5)
    void doesNotDependOnTheOrderInWhichFactsAreRead(@ForAll long seed) {
        List<Fact> facts = SampleScenes.talk(seed, 20, .5);
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(replay(shuffled, NoiseGate.normal()).suggestions())
                .hasToString(replay(facts, NoiseGate.normal()).suggestions().toString());
    }

    private static Replay replay(List<Fact> facts, NoiseGate gate) {
        return Replay.of(new Spoken(facts), ZoneOffset.UTC, Policies.recommended())
                .withModerators(SampleScenes.YOU, SampleScenes.OTHER_MODERATOR)
                .with(gate);
    }

    private static void keepsItsBudget(List<Suggestion> suggestions, NoiseGate gate) {
        Map<String, Integer> perDay = new HashMap<>();
        Map<String, Integer> atOnce = new HashMap<>();
        for (Suggestion suggestion : suggestions) {
            LocalDate day = day(suggestion);
            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            String key = suggestion.moderator() + " " + day;
            perDay.merge(key, 1, Integer::sum);
            if (suggestion.delivery() == Delivery.AT_ONCE) {
                atOnce.merge(key, 1, Integer::sum);
            }
        }
        assertThat(perDay.values()).allMatch(count -> count <= gate.newADay());
        assertThat(atOnce.values()).allMatch(count -> count <= 1);
    }

    private static void keepsItsCooldowns(List<Suggestion> suggestions, NoiseGate gate) {
        Map<String, Instant> last = new HashMap<>();
        for (Suggestion suggestion : suggestions) {
            String policy = suggestion.moderator() + " " + suggestion.policy().id();
            rests(last.put(policy, suggestion.at()), suggestion.at(), gate.policyCooldown());
            for (ContributionId thread : suggestion.finding().threads()) {
                rests(last.put(policy + " " + thread, suggestion.at()), suggestion.at(), gate.threadCooldown());
            }
        }
    }

    private static void rests(Instant before, Instant now, Duration cooldown) {
        if (before != null) {
            assertThat(Duration.between(before, now)).isGreaterThanOrEqualTo(cooldown);
        }
    }

    private static void contradictsNothing(List<Suggestion> suggestions) {
        Map<String, Direction> said = new HashMap<>();
        for (Suggestion suggestion : suggestions) {
            for (ContributionId thread : suggestion.finding().threads()) {
                Direction before = said.put(
                        suggestion.moderator() + " " + thread + " " + day(suggestion),
                        suggestion.finding().direction());
                assertThat(before).isIn(null, suggestion.finding().direction());
            }
        }
    }

    private static LocalDate day(Suggestion suggestion) {
        return LocalDate.ofInstant(suggestion.at(), ZoneOffset.UTC);
    }
}

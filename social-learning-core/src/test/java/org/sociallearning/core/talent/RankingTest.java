package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class RankingTest {
    private static final int NOW =
            TalentState.minute(Instant.parse("2026-07-05T09:00:00Z").toEpochMilli());

    /** Asked about one person it looks at nobody else, so it could come to something else. */
    @Property(tries = 100)
    void saysOfOnePersonWhatItSaysOfAll(@ForAll long seed, @ForAll @IntRange(min = 10, max = 80) int size) {
        TalentOptions options = TalentOptions.withDefaults();
        TalentFold fold = new TalentFold(options);
        TalentState state = fold.empty();
        TalentFoldTest.history(new Random(seed), size).forEach(fact -> fold.add(state, fact));
        Ranking ranking = new Ranking(state, new Weights(state, options, NOW), NOW);

        for (String name : List.of("sql", "pivot", "dashboards", "unheard of")) {
            Topic topic = Topic.of(name);
            Set<ParticipantId> known = ranking.rank(Asked.all(state, List.of(topic), Skills.none())).stream()
                    .filter(one -> one.standing() == Candidate.Standing.KNOWS)
                    .map(Candidate::person)
                    .collect(Collectors.toSet());
            for (int i = 0; i < 7; i++) {
                ParticipantId person = ParticipantId.of("p" + i);
                assertThat(ranking.knows(person, Asked.same(state, topic, Skills.none())))
                        .isEqualTo(known.contains(person));
            }
        }
    }

    /** Who cannot be among the best is passed over at a glance, so that somebody could be missed. */
    @Property(tries = 100)
    void namesTheSameWhetherAllAreLookedAtOrOnlyWhoMayBeAmongTheBest(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 80) int size) {
        TalentOptions options = TalentOptions.withDefaults();
        TalentFold fold = new TalentFold(options);
        TalentState state = fold.empty();
        TalentFoldTest.history(new Random(seed), size).forEach(fact -> fold.add(state, fact));
        for (int days : new int[] {-181, -1, 0, 30}) {
            int now = NOW + days * 24 * 60;
            Ranking ranking = new Ranking(state, new Weights(state, options, now), now);
            List<Asked> asked = Asked.all(state, List.of(Topic.of("sql"), Topic.of("privacy")), Skills.none());
            Set<String> words = seed % 2 == 0 ? Set.of() : Set.of("worda", "wordb", "sentence");
            List<Candidate> all = best(ranking, asked, words, Integer.MAX_VALUE);

            assertThat(best(ranking, asked, words, 2))
                    .isEqualTo(all.stream().limit(2).toList());
        }
    }

    private static List<Candidate> best(Ranking ranking, List<Asked> asked, Set<String> words, int atMost) {
        return ranking.best(
                asked, true, words, person -> true, person -> !person.value().equals("p3"), atMost);
    }
}

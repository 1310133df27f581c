package org.sociallearning.core.talent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Response;

/**
 * Rankings that need no talent map, to compare it with: of everybody who answered before, equal scores in the order of more
 * answers, then of coming first. Appreciation counts as ln(2 + times): as it was known, and as a score stored in the history
 * has it, which looks ahead.
 */
final class SimpleRankings {
    private static final double HALF_LIFE_MINUTES = 20 * 24 * 60;

    private record Answer(ContributionId id, ParticipantId by, int minute, Set<String> topics) {}

    private final List<Answer> answers = new ArrayList<>();
    private final Map<ParticipantId, Integer> counts = new LinkedHashMap<>();
    private final Map<ContributionId, Integer> appreciated = new HashMap<>();
    private final Map<ContributionId, Integer> everAppreciated = new HashMap<>();

    /** A fact of the whole history, told beforehand. */
    void foresee(Fact fact) {
        appreciation(fact, everAppreciated);
    }

    private static boolean appreciation(Fact fact, Map<ContributionId, Integer> counts) {
        boolean is = fact instanceof Response response
                && response.by() instanceof Appreciated
                && response.origin().kind().is(ContributionKind.ANSWER);
        if (is) {
            counts.merge(((Response) fact).origin().contribution(), 1, Integer::sum);
        }
        return is;
    }

    void add(Fact fact) {
        if (!appreciation(fact, appreciated)
                && fact instanceof Response response
                && response.origin().kind().is(ContributionKind.QUESTION)
                && response.by() instanceof Contributed answer
                && answer.kind().is(ContributionKind.ANSWER)
                && answer.actor() != null) {
            answers.add(new Answer(
                    answer.contribution(),
                    answer.actor(),
                    TalentState.minute(answer.at().toEpochMilli()),
                    keys(response.origin().topics())));
            counts.merge(answer.actor(), 1, Integer::sum);
        }
    }

    Set<ParticipantId> answered() {
        return counts.keySet();
    }

    Map<String, List<ParticipantId>> rank(Contributed question) {
        int now = TalentState.minute(question.at().toEpochMilli());
        Set<String> topics = keys(question.topics());
        Map<ParticipantId, Double> count = new HashMap<>();
        Map<ParticipantId, Double> overlap = new HashMap<>();
        Map<ParticipantId, Double> recency = new HashMap<>();
        Map<ParticipantId, Double> product = new HashMap<>();
        Map<ParticipantId, Double> foreseen = new HashMap<>();
        for (Answer answer : answers) {
            double lately = Math.pow(.5, ((double) now - answer.minute) / HALF_LIFE_MINUTES);
            Set<String> shared = new HashSet<>(answer.topics);
            shared.retainAll(topics);
            count.merge(answer.by, 1.0, Double::sum);
            overlap.merge(answer.by, (double) shared.size(), Double::sum);
            recency.merge(answer.by, lately, Double::sum);
            double aboutIt = lately * (1 + shared.size());
            product.merge(answer.by, aboutIt * Math.log(2 + appreciated.getOrDefault(answer.id, 0)), Double::sum);
            foreseen.merge(answer.by, aboutIt * Math.log(2 + everAppreciated.getOrDefault(answer.id, 0)), Double::sum);
        }
        Map<String, List<ParticipantId>> ranked = new LinkedHashMap<>();
        ranked.put("counting answers", ranked(count, question));
        ranked.put("topic overlap, then counting", ranked(overlap, question));
        ranked.put("recency, half-life 20 days", ranked(recency, question));
        ranked.put("recency x appreciation x topic overlap", ranked(product, question));
        ranked.put("the same with the appreciation of the whole history", ranked(foreseen, question));
        return ranked;
    }

    private List<ParticipantId> ranked(Map<ParticipantId, Double> scores, Contributed question) {
        return counts.keySet().stream()
                .filter(person -> !person.equals(question.actor()))
                .sorted(Comparator.comparingDouble((ParticipantId person) -> scores.getOrDefault(person, 0.0))
                        .thenComparing(person -> counts.getOrDefault(person, 0))
                        .reversed())
                .toList();
    }

    private static Set<String> keys(List<Topic> topics) {
        return topics.stream().map(TalentState::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package org.sociallearning.core.talent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Responder;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Weeks;

/** One evaluation: facts in the order in which they became known, and rankings before each question. Belongs to one thread. */
final class Trial {
    private final TalentOptions options;
    private final List<Known> facts = new ArrayList<>();
    private final List<Contributed> questions = new ArrayList<>();
    private final Map<ContributionId, Set<ParticipantId>> answerers = new HashMap<>();
    private final TalentFold fold;
    private final TalentState state;
    private final SimpleRankings simple = new SimpleRankings();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private boolean hasTexts;

    /** A fact and when it was known: a time that is only a date is known at the end of that day. */
    private record Known(Instant at, String id, Fact fact) {
        static Known of(Fact fact) {
            if (fact instanceof Response response) {
                Instant by = end(response.by());
                Instant origin = end(response.origin());
                return new Known(
                        by.isAfter(origin) ? by : origin, response.by().id().value(), fact);
            }
            Event event = ((Happened) fact).event();
            return new Known(end(event), event.id().value(), fact);
        }

        private static Instant end(Event event) {
            return event.at().plus(event.header().precision());
        }
    }

    Trial(Facts facts, TalentOptions options) {
        this.options = options;
        this.fold = new TalentFold(options);
        this.state = fold.empty();
        facts.each(Weeks.ALL, this::take);
        this.facts.sort(Comparator.comparing(Known::at)
                .thenComparing(known -> known.fact() instanceof Response)
                .thenComparing(Known::id));
        questions.sort(Comparator.comparing(Contributed::at)
                .thenComparing(question -> question.contribution().value()));
    }

    private void take(Fact fact) {
        facts.add(Known.of(fact));
        simple.foresee(fact);
        if (fact instanceof Happened happened
                && happened.event() instanceof Contributed question
                && question.kind().is(ContributionKind.QUESTION)) {
            questions.add(question);
            hasTexts |= question.text() != null;
        } else if (fact instanceof Response response && isAnswer(response)) {
            answerers
                    .computeIfAbsent(response.origin().contribution(), unused -> new HashSet<>())
                    .add(Objects.requireNonNull(response.by().actor()));
        }
    }

    static boolean isAnswer(Response response) {
        return response.origin().kind().is(ContributionKind.QUESTION)
                && response.by() instanceof Contributed answer
                && answer.kind().is(ContributionKind.ANSWER)
                && answer.actor() != null
                && response.responder() == Responder.ANOTHER;
    }

    TalentEvaluation run() {
        return run(questions.size() / 2, questions.size());
    }

    /** Judges the questions from one to before another, in order of time. */
    TalentEvaluation run(int from, int to) {
        int judged = 0;
        int unheardOf = 0;
        int nobodyKnown = 0;
        int next = 0;
        for (Contributed question : questions.subList(from, to)) {
            while (next < facts.size() && facts.get(next).at().isBefore(question.at())) {
                fold.add(state, facts.get(next).fact());
                simple.add(facts.get(next++).fact());
            }
            if (question.topics().stream().noneMatch(topic -> state.byKey.containsKey(TalentState.key(topic)))) {
                unheardOf++;
                nobodyKnown += ranked(TalentQuestion.of(question), question).isEmpty() ? 1 : 0;
            }
            Set<ParticipantId> wanted = new HashSet<>(answerers.getOrDefault(question.contribution(), Set.of()));
            wanted.retainAll(simple.answered());
            if (!wanted.isEmpty()) {
                judged++;
                judge(question, wanted);
            }
        }
        List<TalentEvaluation.Figures> figures = new ArrayList<>();
        tallies.forEach((name, tally) -> figures.add(tally.figures(name)));
        return new TalentEvaluation(judged, figures, unheardOf, nobodyKnown);
    }

    private void judge(Contributed question, Set<ParticipantId> wanted) {
        TalentQuestion asked = TalentQuestion.of(question);
        judge(asked, question, "", wanted);
        if (hasTexts) {
            judge(asked.withText(null), question, ", without texts", wanted);
        }
        simple.rank(question).forEach((name, people) -> tally(name, people, wanted));
    }

    private void judge(TalentQuestion asked, Contributed question, String how, Set<ParticipantId> wanted) {
        List<Candidate> ranked = ranked(asked, question);
        tally("talent map" + how, people(ranked), wanted);
        Spread spread =
                new Spread(Spread.seed(options.seed(), question.contribution().value()));
        tally("talent map, spread over people" + how, people(spread.draw(ranked)), wanted);
    }

    private void tally(String name, List<ParticipantId> ranked, Set<ParticipantId> wanted) {
        tallies.computeIfAbsent(name, unused -> new Tally()).add(ranked, wanted);
    }

    /** Everyone as the map ranks them, whatever they consented to: nobody is shown. */
    private List<Candidate> ranked(TalentQuestion asked, Contributed question) {
        return LiveTalentMap.ranked(state, asked, options, question.at(), person -> !person.equals(question.actor()));
    }

    private static List<ParticipantId> people(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::person).toList();
    }
}

package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.evaluation.Candidate;
import org.sociallearning.metrics.evaluation.Caveat;
import org.sociallearning.metrics.evaluation.Caveats;
import org.sociallearning.metrics.evaluation.Change;
import org.sociallearning.metrics.evaluation.Conditions;
import org.sociallearning.metrics.evaluation.Guards;
import org.sociallearning.metrics.evaluation.Judgement;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.evaluation.Verdicts;
import org.sociallearning.metrics.evaluation.WeekSet;
import org.sociallearning.metrics.publication.PeriodName;
import org.sociallearning.metrics.publication.PublishedComparison;

/**
 * Judges the changes of all measures that have a weekly figure: the primaries among themselves, all others among themselves.
 * With a period after, a measure asks two questions: during against before, and after against before.
 */
final class Comparisons {
    /** One question: a measure in two periods. */
    record Question(String measure, PeriodName from, PeriodName to) {}

    private record Asked(Question question, Candidate candidate, boolean shown) {}

    private final EvaluationPlan plan;
    private final Conditions conditions;
    private final boolean seasonSeen;
    private final List<Asked> primaries = new ArrayList<>();
    private final List<Asked> secondaries = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    Comparisons(EvaluationPlan plan, boolean seasonSeen) {
        this.plan = plan;
        this.seasonSeen = seasonSeen;
        this.conditions =
                Conditions.withDefaults().withPeople(plan.floor().people()).withSize(plan.size());
    }

    /** The later periods, each of which is compared with the first. */
    private List<PeriodName> later() {
        return plan.periods().stream().skip(1).map(period -> period.name()).toList();
    }

    /** An indicator for which nothing is recorded asks its questions too: their number is fixed by what is named. */
    void notMeasured(String measure) {
        known.add(measure);
        PeriodName first = plan.periods().get(0).name();
        for (PeriodName to : later()) {
            add(new Asked(new Question(measure, first, to), Candidate.notMeasured(conditions), true));
        }
    }

    /**
     * Adds the questions of a measure.
     *
     * @param shown whether the door shows its level, per period in order
     * @param weeks the weeks that count, per period in order
     */
    void measured(String measure, WeeklyFigure figure, boolean ofMembers, List<Boolean> shown, List<WeekSet> weeks) {
        known.add(measure);
        WeekSet first = weeks.get(0);
        for (int i = 1; i < weeks.size(); i++) {
            WeekSet second = weeks.get(i);
            PeriodName to = plan.periods().get(i).name();
            Change change = figure.measure().change(first, second);
            Guards guards = to == PeriodName.DURING
                    ? Guards.ofNewThing(figure.measure(), first, second)
                    : Guards.ofSettledThing(figure.measure(), first, second);
            Candidate candidate =
                    Candidate.measured(change, guards.withNotes(notes(figure, ofMembers, first, second)), conditions);
            Question question = new Question(measure, plan.periods().get(0).name(), to);
            add(new Asked(question, candidate, shown.get(0) && shown.get(i)));
        }
    }

    private void add(Asked asked) {
        String measure = asked.question().measure();
        String indicator = measure.substring(0, Math.max(0, measure.indexOf('/')));
        boolean primary = plan.primaries().contains(measure) || plan.primaries().contains(indicator);
        (primary ? primaries : secondaries).add(asked);
    }

    private List<Caveat> notes(WeeklyFigure figure, boolean ofMembers, WeekSet before, WeekSet after) {
        List<Caveat> notes = new ArrayList<>();
        for (Caveat caveat : Caveats.ofPeople(figure.table(), before, after)) {
            if (ofMembers || caveat.kind() == Caveat.Kind.CONCENTRATION) {
                notes.add(caveat instanceof Caveat.Dilution dilution ? rounded(dilution) : caveat);
            }
        }
        if (!seasonSeen) {
            notes.add(new Caveat.Plain(Caveat.Kind.SEASON));
        }
        if (plan.moments() > 1) {
            notes.add(new Caveat.SeveralLooks(plan.moments()));
        }
        return notes;
    }

    /** An exact growth would give away how many joined. */
    private static Caveat rounded(Caveat.Dilution dilution) {
        return new Caveat.Dilution(Math.round(dilution.growth() * 10) / 10.0);
    }

    /** What is said about each question. */
    Map<Question, PublishedComparison> judge() {
        for (String primary : plan.primaries()) {
            if (!known.contains(primary) && known.stream().noneMatch(one -> one.startsWith(primary + '/'))) {
                throw new SocialLearningException("primary (" + primary
                        + ") must be a measure that can be compared. Maybe one of "
                        + known.stream().sorted().toList());
            }
        }
        Map<Question, PublishedComparison> said = new HashMap<>();
        judge(primaries, true, said);
        judge(secondaries, false, said);
        return said;
    }

    private void judge(List<Asked> family, boolean primary, Map<Question, PublishedComparison> said) {
        List<Judgement> judgements = Verdicts.under(conditions)
                .judge(family.stream().map(Asked::candidate).toList());
        for (int i = 0; i < family.size(); i++) {
            Asked asked = family.get(i);
            said.put(asked.question(), published(asked, judgements.get(i), primary));
        }
    }

    /** Nothing is compared of what is not shown. */
    private PublishedComparison published(Asked asked, Judgement judgement, boolean primary) {
        Question question = asked.question();
        if (judgement.change().isEmpty() || !asked.shown()) {
            boolean measured = judgement.verdict() != Verdict.NOT_MEASURED;
            return new PublishedComparison(
                    question.from(),
                    question.to(),
                    primary,
                    measured ? Verdict.TOO_FEW : Verdict.NOT_MEASURED,
                    measured ? judgement.why().or(() -> Optional.of(Judgement.TooFew.PEOPLE)) : Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    plan.size(),
                    List.of(),
                    List.of());
        }
        Change.Compared change = judgement.change().get();
        return new PublishedComparison(
                question.from(),
                question.to(),
                primary,
                judgement.verdict(),
                judgement.why(),
                Optional.of(change.effect()),
                OptionalDouble.of(change.ratio()),
                judgement.deciding(),
                judgement.usual(),
                OptionalDouble.of(judgement.adjustedP()),
                plan.size(),
                judgement.objections(),
                judgement.notes());
    }
}

package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.evaluation.Ties;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Wording;

/**
 * Do people find each other and each other's expertise better (I3): the half that can be seen in who turns to whom.
 *
 * <p>Meaning: whether ties cross the borders of units more than chance would make them, per kind of tie: replies, addressing
 * (mentions, messages), encounters of 12 people or fewer. Beside it the density of the ties and the part of the people
 * in the largest connected group. Whether searches end well is not measured until a host records them.
 *
 * <p>Formula: E-I = (pairs across - pairs within) / pairs over undirected distinct pairs of one kind, minus its expectation
 * 1 - 2 sum n_u (n_u - 1) / (n (n - 1)) when ties ignore units; units as they were in the week of the tie.
 *
 * <p>Worked example: Anna and Bram of sales, Cor and Dirk of care. Anna replied to Cor and Cor to Anna, Bram to Anna: two
 * pairs, one across: E-I 0; expected 1 - 2 (2 + 2) / 12 = 1/3; so -1/3: fewer across than by chance.
 *
 * <p>Edge results: no ties, one unit, or over a fifth of the members without a known unit: undefined; no unit known at all:
 * not measured. Larger encounters make no ties: who was in the same hall has not met.
 *
 * <p>Source: the article's third indicator; Krackhardt and Stern (1988).
 */
record FindingEachOther() implements Indicator<TalkState> {
    private static final int SMALL_ENCOUNTER = 12;

    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "finding",
                        "1",
                        Wording.of(
                                "finding.question",
                                "Do people find each other and each other's expertise better?",
                                "Vinden mensen elkaar en elkaars expertise beter?"))
                .withCode("I3")
                .withNeeds("Joined with units; replies, addressedTo, Met with attendees; Sought with its outcome");
    }

    @Override
    public Fold<TalkState> fold() {
        return new TalkFold();
    }

    @Override
    public Reading read(TalkState state, ReadingContext context) {
        TieCounts replies = new TieCounts();
        TieCounts addressed = new TieCounts();
        state.weeks.forEach((week, talk) -> {
            talk.replies.keySet().forEach(tie -> replies.add(tie.from(), tie.to(), week));
            talk.addressed.keySet().forEach(tie -> addressed.add(tie.from(), tie.to(), week));
        });
        TieCounts met = encounters(state);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.acrossUnits("replies", replies)
                .named(Wording.of("finding.replies", "Replies across units", "Reacties over onderdelen heen")));
        measures.addAll(shape("", replies, context.roster()));
        if (!addressed.ties().isEmpty()) {
            measures.addAll(shape("addressed-", addressed, context.roster()));
            measures.add(Measure.reciprocity("addressed-reciprocity", addressed)
                    .named(Wording.of(
                            "finding.addressed-reciprocity",
                            "Share of message ties that go both ways",
                            "Deel van de berichtenlijnen dat twee kanten op gaat")));
            measures.add(Measure.acrossUnits("addressed", addressed)
                    .named(Wording.of("finding.addressed", "Messages across units", "Berichten over onderdelen heen")));
        }
        if (!met.ties().isEmpty()) {
            measures.add(Measure.acrossUnits("encounters", met)
                    .named(Wording.of(
                            "finding.encounters",
                            "Small encounters across units",
                            "Kleine ontmoetingen over onderdelen heen")));
        }
        measures.add(Measure.notMeasured(
                        "searches",
                        MeasureUnit.SHARE,
                        Wording.of(
                                "finding.searches.to-record",
                                "Record when somebody looks for expertise, and whether they found it.",
                                "Leg vast wanneer iemand expertise zoekt, en of die gevonden is."))
                .named(Wording.of(
                        "finding.searches",
                        "Searches that ended in a person who could help",
                        "Zoektochten die eindigden bij iemand die kon helpen")));
        return Reading.of(measures);
    }

    /** Everybody who was at the same small encounter, as ties one way: pairs have no direction here. */
    private static TieCounts encounters(TalkState state) {
        TieCounts ties = new TieCounts();
        Map<Object, TalkState.Gathering> gatherings = new HashMap<>();
        Map<Object, Week> weeks = new HashMap<>();
        state.weeks.forEach((week, talk) -> talk.gatherings.forEach((id, one) -> {
            gatherings.computeIfAbsent(id, unused -> new TalkState.Gathering()).add(one);
            if (one.held) {
                weeks.merge(id, week, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }));
        gatherings.forEach((id, one) -> {
            Week week = weeks.get(id);
            if (one.held && week != null) {
                Set<ParticipantId> all = new HashSet<>(one.present);
                all.addAll(one.attended);
                if (all.size() <= SMALL_ENCOUNTER) {
                    List<ParticipantId> people = new ArrayList<>(all);
                    people.sort(Comparator.comparing(ParticipantId::value));
                    for (int i = 0; i < people.size(); i++) {
                        for (int j = i + 1; j < people.size(); j++) {
                            ties.add(people.get(i), people.get(j), week);
                        }
                    }
                }
            }
        });
        return ties;
    }

    private static List<Measure> shape(String kind, TieCounts counts, Roster roster) {
        Map<ParticipantId, Integer> numbers = new HashMap<>();
        Ties.Builder builder = Ties.builder();
        counts.ties().keySet().forEach(tie -> {
            if (!roster.isBot(tie.from()) && !roster.isBot(tie.to())) {
                int from = numbers.computeIfAbsent(tie.from(), unused -> numbers.size());
                builder.add(from, numbers.computeIfAbsent(tie.to(), unused -> numbers.size()));
            }
        });
        Ties ties = builder.build();
        boolean[] connected = ties.largestComponent();
        List<ParticipantId> largest = numbers.entrySet().stream()
                .filter(person -> connected[person.getValue()])
                .map(Map.Entry::getKey)
                .toList();
        return List.of(
                Measure.number(
                                kind + "density",
                                MeasureUnit.INDEX,
                                ties.density(ties.peopleWithTie()),
                                numbers.keySet())
                        .named(Wording.of(
                                "finding.density",
                                "Share of the possible ties that exist",
                                "Deel van de mogelijke lijnen dat er is"))
                        .better(Direction.NEITHER),
                Measure.part(kind + "largest-group", largest, numbers.keySet())
                        .named(Wording.of(
                                "finding.largest-group",
                                "Part of the people in the largest connected group",
                                "Deel van de mensen in de grootste verbonden groep")));
    }
}

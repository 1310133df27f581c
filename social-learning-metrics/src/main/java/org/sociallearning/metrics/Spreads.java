package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.metrics.evaluation.Inequality;
import org.sociallearning.metrics.evaluation.Ties;
import org.sociallearning.metrics.evaluation.WeekSet;

/** Numbers about a group as a whole that have no interval. */
final class Spreads {
    private Spreads() {}

    /** Gini over all members, zeros included, the fewest people who make at least half, or the total. */
    static Computed spread(MeasureData.Spread spread, Population population, WeekSet period) {
        Map<ParticipantId, Tally> sums = spread.counts().sums(population.in(period));
        sums.keySet().removeIf(person -> !population.counts(person));
        int contributors = sums.size();
        population.members(period).forEach(member -> sums.computeIfAbsent(member.person, unused -> new Tally()));
        long[] amounts = sums.values().stream().mapToLong(tally -> tally.n).toArray();
        Basis basis = Basis.of(amounts.length, amounts, Basis.NO_SHARE);
        if (spread.how() == MeasureData.Spread.How.GINI) {
            return Computed.bare(contributors == 0 ? OptionalDouble.empty() : Inequality.gini(amounts), basis);
        }
        if (spread.how() == MeasureData.Spread.How.TOTAL) {
            return Computed.bare(
                    contributors == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) basis.events()), basis);
        }
        var fewest = Inequality.fewestWhoMakeHalf(amounts);
        return Computed.bare(fewest.isPresent() ? OptionalDouble.of(fewest.getAsInt()) : OptionalDouble.empty(), basis);
    }

    /** The part of the ties that go both ways. */
    static Computed reciprocity(TieCounts counts, Population population) {
        Map<ParticipantId, Integer> numbers = new HashMap<>();
        Ties ties = ties(counts, population, numbers);
        Set<Integer> mutual = new HashSet<>();
        Set<Integer> oneWay = new HashSet<>();
        counts.ties().forEach((tie, week) -> {
            Integer from = numbers.get(tie.from());
            Integer to = numbers.get(tie.to());
            if (from != null && to != null) {
                Set<Integer> side = counts.ties().containsKey(new Tie(tie.to(), tie.from())) ? mutual : oneWay;
                side.add(from);
                side.add(to);
            }
        });
        Basis basis = new Basis(numbers.size(), mutual.size(), oneWay.size(), ties.directed(), false, false);
        return Computed.bare(ties.reciprocity(), basis);
    }

    /** The ties among people who count; numbers is filled with the number of each. */
    static Ties ties(TieCounts counts, Population population, Map<ParticipantId, Integer> numbers) {
        Ties.Builder builder = Ties.builder();
        counts.ties().keySet().forEach(tie -> {
            if (population.counts(tie.from()) && population.counts(tie.to())) {
                int from = numbers.computeIfAbsent(tie.from(), unused -> numbers.size());
                int to = numbers.computeIfAbsent(tie.to(), unused -> numbers.size());
                builder.add(from, to);
            }
        });
        return builder.build();
    }

    /** The part of some people whom a group among them makes. */
    static Computed part(MeasureData.Part part, Population population) {
        int people = (int) part.whole().stream().filter(population::counts).count();
        int inside = (int) part.part().stream()
                .filter(part.whole()::contains)
                .filter(population::counts)
                .count();
        OptionalDouble share = people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inside / people);
        return Computed.bare(share, new Basis(people, inside, people - inside, people, false, false));
    }

    /** A number that an indicator computed itself. */
    static Computed number(MeasureData.Single number, Population population) {
        int people = (int) number.people().stream().filter(population::counts).count();
        return Computed.bare(number.value(), Basis.ofPeople(people, people));
    }
}

package org.sociallearning.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.evaluation.AcrossUnits;
import org.sociallearning.metrics.evaluation.WeekSet;

/**
 * Undirected distinct pairs of tied people, by the units they had in the week of their first tie, against the units of all
 * members of the period.
 */
final class UnitCrossings {
    /** Two units in order of name, or one twice. */
    record Cell(String one, String other) implements Comparable<Cell> {
        static Cell of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Cell(a, b) : new Cell(b, a);
        }

        @Override
        public int compareTo(Cell that) {
            int first = one.compareTo(that.one);
            return first != 0 ? first : other.compareTo(that.other);
        }
    }

    /** Pairs of a cell, and the people at each of its ends. */
    static final class Ends {
        long pairs;
        final Set<ParticipantId> ofOne = new HashSet<>();
        final Set<ParticipantId> ofOther = new HashSet<>();
    }

    final Map<String, Integer> sizes = new TreeMap<>();
    final Map<Cell, Ends> cells = new TreeMap<>();
    final AcrossUnits reading;
    final Basis basis;
    final Basis sides;
    final boolean anyUnitKnown;

    private UnitCrossings(TieCounts counts, Population population, WeekSet period, ZoneId zone) {
        Map<Tie, Week> pairs = new HashMap<>();
        counts.ties().forEach((tie, week) -> {
            if (population.counts(tie.from()) && population.counts(tie.to())) {
                Tie pair = tie.from().value().compareTo(tie.to().value()) <= 0 ? tie : new Tie(tie.to(), tie.from());
                pairs.merge(pair, week, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        });
        Set<ParticipantId> within = new HashSet<>();
        Set<ParticipantId> across = new HashSet<>();
        long internal = 0;
        long external = 0;
        for (Map.Entry<Tie, Week> pair : pairs.entrySet()) {
            Instant at = pair.getValue().end(zone).minusMillis(1);
            ParticipantId from = pair.getKey().from();
            ParticipantId to = pair.getKey().to();
            String one = unit(population, from, at);
            String other = unit(population, to, at);
            if (one != null && other != null) {
                boolean crosses = !one.equals(other);
                internal += crosses ? 0 : 1;
                external += crosses ? 1 : 0;
                (crosses ? across : within).add(from);
                (crosses ? across : within).add(to);
                Cell cell = Cell.of(one, other);
                Ends ends = cells.computeIfAbsent(cell, unused -> new Ends());
                ends.pairs++;
                (one.equals(cell.one()) ? ends.ofOne : ends.ofOther).add(from);
                (other.equals(cell.one()) ? ends.ofOne : ends.ofOther).add(to);
            }
        }
        this.reading = AcrossUnits.of(internal, external, unitNumbers(population, period));
        Set<ParticipantId> people = new HashSet<>(within);
        people.addAll(across);
        this.basis = Basis.ofPeople(people.size(), internal + external);
        this.sides = new Basis(people.size(), across.size(), within.size(), internal + external, false, false);
        this.anyUnitKnown = !sizes.isEmpty();
    }

    static UnitCrossings of(TieCounts counts, Population population, WeekSet period, ZoneId zone) {
        return new UnitCrossings(counts, population, period, zone);
    }

    private int[] unitNumbers(Population population, WeekSet period) {
        Instant end = population.end(period);
        Map<String, Integer> numbers = new HashMap<>();
        return population.members(period).stream()
                .mapToInt(member -> {
                    String unit = unit(population, member.person, end);
                    if (unit == null) {
                        return -1;
                    }
                    sizes.merge(unit, 1, Integer::sum);
                    return numbers.computeIfAbsent(unit, unused -> numbers.size());
                })
                .toArray();
    }

    private static @Nullable String unit(Population population, ParticipantId person, Instant at) {
        UnitId unit = population.roster().unit(person, at);
        return unit == null ? null : unit.value();
    }
}

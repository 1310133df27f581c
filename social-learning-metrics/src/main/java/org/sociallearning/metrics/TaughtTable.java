package org.sociallearning.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.metrics.evaluation.WeekSet;
import org.sociallearning.metrics.publication.PublishedOverview.PeriodTaught;
import org.sociallearning.metrics.publication.PublishedOverview.TaughtCell;

/** Who taught whom in one period, as it may be printed: a cell with enough people at each end, and no totals. */
final class TaughtTable {
    private record Place(int from, int to) {}

    private static final class Ends {
        final Map<ParticipantId, Tally> hosts = new HashMap<>();
        final Map<ParticipantId, Tally> attendees = new HashMap<>();
        long visits;
    }

    private final MeasureData.Lessons data;
    private final Population population;

    private TaughtTable(MeasureData.Lessons data, Population population) {
        this.data = data;
        this.population = population;
    }

    static PeriodTaught publish(Door door, Period period, Optional<Measure> own, Population population) {
        if (own.isEmpty()) {
            return new PeriodTaught(period.name(), period.counted(), period.notYet(), List.of(), List.of());
        }
        TaughtTable table = new TaughtTable((MeasureData.Lessons) own.get().data(), population);
        UnitClasses classes = UnitClasses.of(table.sizes(population.positions(period.counted())), door.floor());
        List<TaughtCell> cells = new ArrayList<>();
        table.cells(classes).forEach((place, ends) -> {
            if (door.isEnough(basis(ends.hosts)) && door.isEnough(basis(ends.attendees))) {
                cells.add(new TaughtCell(place.from(), place.to(), ends.visits));
            }
        });
        cells.sort(java.util.Comparator.comparingInt(TaughtCell::from).thenComparingInt(TaughtCell::to));
        return new PeriodTaught(period.name(), period.counted(), period.notYet(), classes.names(), cells);
    }

    private static Basis basis(Map<ParticipantId, Tally> end) {
        return Basis.of(
                end.size(), end.values().stream().mapToLong(tally -> tally.n).toArray(), Basis.NO_SHARE);
    }

    private Map<String, Integer> sizes(WeekSet period) {
        Map<String, Integer> sizes = new TreeMap<>();
        Instant end = population.end(period);
        population.members(period).forEach(member -> {
            String unit = unit(member.person, end);
            if (unit != null) {
                sizes.merge(unit, 1, Integer::sum);
            }
        });
        return sizes;
    }

    private @Nullable String unit(ParticipantId person, Instant at) {
        UnitId unit = population.roster().unit(person, at);
        if (unit == null) {
            return null;
        }
        boolean partner = data.taught().partners().contains(unit.value());
        return data.betweenOrganisations() && !partner ? UnitClasses.OWN : unit.value();
    }

    private Map<Place, Ends> cells(UnitClasses classes) {
        Map<Place, Ends> cells = new HashMap<>();
        for (Taught.Lesson lesson : data.taught().lessons()) {
            if (lesson.withPartners() == data.betweenOrganisations()) {
                Map<Integer, Set<ParticipantId>> hosts = byClass(lesson.hosts(), lesson.at(), classes);
                Map<Integer, Set<ParticipantId>> attendees = byClass(lesson.attendees(), lesson.at(), classes);
                hosts.forEach((from, teachers) -> attendees.forEach((to, learners) -> {
                    Ends ends = cells.computeIfAbsent(new Place(from, to), unused -> new Ends());
                    ends.visits += learners.size();
                    teachers.forEach(one -> count(ends.hosts, one, learners.size()));
                    learners.forEach(one -> count(ends.attendees, one, 1));
                }));
            }
        }
        return cells;
    }

    private static void count(Map<ParticipantId, Tally> people, ParticipantId person, long n) {
        people.computeIfAbsent(person, unused -> new Tally()).n += n;
    }

    private Map<Integer, Set<ParticipantId>> byClass(Iterable<ParticipantId> people, Instant at, UnitClasses classes) {
        Map<Integer, Set<ParticipantId>> byClass = new HashMap<>();
        for (ParticipantId person : people) {
            Integer number = population.counts(person) ? classes.number(unit(person, at)) : null;
            if (number != null) {
                byClass.computeIfAbsent(number, unused -> new HashSet<>()).add(person);
            }
        }
        return byClass;
    }
}

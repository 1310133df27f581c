package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.evaluation.LogOdds;

/** Topics in order of how many people they touch, ties by units, then weeks, then name; people counted per period. */
final class TopicOrder {
    /** A topic before the door: people per period, and by how much it became more important (for ordering only). */
    record Row(Topic topic, int people, int units, int weeks, List<Integer> perPeriod, double rising) {}

    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::people)
            .thenComparingInt(Row::units)
            .thenComparingInt(Row::weeks)
            .reversed()
            .thenComparing(row -> row.topic().value());

    private TopicOrder() {}

    /** All topics of these periods, in order. */
    static List<Row> of(TopicUse use, Population population, List<Weeks> periods) {
        List<Row> rows = new ArrayList<>();
        use.topics().forEach((topic, people) -> {
            Row row = row(topic, people, population, periods);
            if (row.people() > 0) {
                rows.add(row);
            }
        });
        rows.sort(ORDER);
        if (periods.size() < 2) {
            return rows;
        }
        long[] before = rows.stream().mapToLong(row -> row.perPeriod().get(0)).toArray();
        long[] after = rows.stream()
                .mapToLong(row -> row.perPeriod().get(periods.size() - 1))
                .toArray();
        List<LogOdds> odds = LogOdds.between(before, after, LogOdds.STRENGTH);
        List<Row> risen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            risen.add(new Row(
                    row.topic(),
                    row.people(),
                    row.units(),
                    row.weeks(),
                    row.perPeriod(),
                    odds.get(i).z()));
        }
        return risen;
    }

    private static Row row(
            Topic topic, Map<ParticipantId, Map<Week, Tally>> use, Population population, List<Weeks> periods) {
        int[] perPeriod = new int[periods.size()];
        int people = 0;
        Set<String> units = new HashSet<>();
        Set<Week> weeks = new HashSet<>();
        for (Map.Entry<ParticipantId, Map<Week, Tally>> one : use.entrySet()) {
            ParticipantId person = one.getKey();
            if (!population.counts(person)) {
                continue;
            }
            boolean any = false;
            for (int i = 0; i < perPeriod.length; i++) {
                Weeks period = periods.get(i);
                boolean in = false;
                for (Week week : one.getValue().keySet()) {
                    if (period.contains(week)) {
                        in = true;
                        weeks.add(week);
                        UnitId unit = population.roster().unit(person, population.start(week));
                        if (unit != null) {
                            units.add(unit.value());
                        }
                    }
                }
                perPeriod[i] += in ? 1 : 0;
                any |= in;
            }
            people += any ? 1 : 0;
        }
        return new Row(
                topic,
                people,
                units.size(),
                weeks.size(),
                Arrays.stream(perPeriod).boxed().toList(),
                0);
    }
}

package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.publication.MeasureInfo;
import org.sociallearning.metrics.publication.PublishedMeasure.TopicRow;
import org.sociallearning.metrics.publication.PublishedMeasure.Topics;
import org.sociallearning.metrics.publication.PublishedPeriod;

/** The topics that enough people touched in a period, as they may be printed. */
final class TopicTable {
    private TopicTable() {}

    static Topics publish(Door door, MeasureInfo info, TopicUse use, Population population, List<Period> periods) {
        List<Period> counted =
                periods.stream().filter(p -> !p.counted().isEmpty()).toList();
        List<Weeks> weeks = counted.stream().map(Period::counted).toList();
        List<TopicOrder.Row> shown = TopicOrder.of(use, population, weeks).stream()
                .filter(row -> row.perPeriod().stream().anyMatch(door::isEnough))
                .toList();
        List<TopicOrder.Row> rising = new ArrayList<>(shown);
        rising.sort(Comparator.comparingDouble(TopicOrder.Row::rising).reversed());
        List<TopicRow> rows = new ArrayList<>();
        for (TopicOrder.Row row : shown) {
            rows.add(new TopicRow(
                    row.topic().value(),
                    row.perPeriod().stream().map(door::people).toList(),
                    weeks.size() < 2 ? 0 : rising.indexOf(row) + 1));
        }
        return new Topics(
                info,
                counted.stream()
                        .map(p -> new PublishedPeriod(p.name(), p.counted()))
                        .toList(),
                rows);
    }
}

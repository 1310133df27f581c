package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.evaluation.Levels;
import org.sociallearning.metrics.evaluation.PersonTotals;

/** The share of each part of a whole, with an interval over the people whose things it is made of. */
final class PartShares {
    private PartShares() {}

    static List<Computed> of(PartCounts counts, Population population) {
        Map<ParticipantId, Integer> numbers = new HashMap<>();
        List<long[]> rows = new ArrayList<>();
        for (PartCounts.One one : counts.all()) {
            ParticipantId person = one.person();
            if (person == null || population.counts(person)) {
                int row = person == null ? rows.size() : numbers.computeIfAbsent(person, unused -> rows.size());
                if (row == rows.size()) {
                    rows.add(new long[counts.parts().size()]);
                }
                rows.get(row)[one.part()] += one.amount();
            }
        }
        Set<Integer> known = new HashSet<>(numbers.values());
        List<Computed> shares = new ArrayList<>();
        for (int part = 0; part < counts.parts().size(); part++) {
            shares.add(share(rows, part, known));
        }
        return shares;
    }

    private static Computed share(List<long[]> rows, int part, Set<Integer> known) {
        long[] hits = new long[rows.size()];
        long[] all = new long[rows.size()];
        long events = 0;
        int with = 0;
        int without = 0;
        for (int row = 0; row < rows.size(); row++) {
            hits[row] = rows.get(row)[part];
            for (long amount : rows.get(row)) {
                all[row] += amount;
            }
            events += all[row];
            if (known.contains(row)) {
                with += hits[row] > 0 ? 1 : 0;
                without += hits[row] < all[row] ? 1 : 0;
            }
        }
        Basis basis = new Basis(known.size(), with, without, events, false, false);
        return new Computed(Levels.share(PersonTotals.ofCounts(hits, all), Interval.USUAL_LEVEL), basis);
    }
}

package org.sociallearning.core.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/** A follower that counts how often it was given each fact, a cell a week, and rereads the weeks that corrections touch. */
final class LiveCount implements Follower {
    private final Map<Week, Map<Fact, Integer>> cells = new HashMap<>();
    private final Set<Week> dirty = new HashSet<>();
    private boolean allDirty;

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public void on(Fact fact) {
        cells.computeIfAbsent(fact.week(), absent -> new HashMap<>()).merge(fact, 1, Integer::sum);
    }

    @Override
    public void corrected(Correction correction, Weeks touched) {
        if (touched.equals(Weeks.ALL)) {
            allDirty = true;
        } else {
            touched.forEach(dirty::add);
        }
    }

    /** All that was counted, after reading the touched weeks again. */
    Map<Fact, Integer> read(Facts facts) {
        Weeks weeks = allDirty ? Weeks.ALL : Weeks.of(dirty);
        cells.keySet().removeIf(weeks::contains);
        if (!weeks.isEmpty()) {
            facts.each(weeks, this::on);
        }
        dirty.clear();
        allDirty = false;
        Map<Fact, Integer> all = new HashMap<>();
        cells.values().forEach(cell -> cell.forEach((fact, count) -> all.merge(fact, count, Integer::sum)));
        return all;
    }
}

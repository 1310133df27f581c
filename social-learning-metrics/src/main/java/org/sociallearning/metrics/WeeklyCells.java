package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.FoldSlot.Cell;

/**
 * The states of all folds, week by week, so that any period can be read by merging. A correction, and a fact that comes late
 * for a closed week, mark the week as doubtful; doubtful weeks are made anew from the facts before the next reading. Weeks
 * whose facts were forgotten are frozen: they stay as they are. Belongs to one thread at a time.
 */
final class WeeklyCells implements Consumer<Fact> {
    /** Over this part of all weeks doubtful, everything is made anew in one pass. */
    private static final int PART = 3;

    private final List<FoldSlot<?>> slots;
    private final Map<Week, Cell<?>[]> weeks = new HashMap<>();
    private final Set<Week> doubtful = new HashSet<>();
    private boolean allDoubtful;
    private int frozenBefore = Integer.MIN_VALUE;
    private @Nullable Week lastWeek;
    private Cell<?> @Nullable [] lastCells;

    WeeklyCells(List<FoldSlot<?>> slots) {
        this.slots = List.copyOf(slots);
    }

    @Override
    public void accept(Fact fact) {
        Week week = fact.week();
        if (isFrozen(week)) {
            return;
        }
        Cell<?>[] cells = lastCells;
        if (cells == null || !week.equals(lastWeek)) {
            if (allDoubtful || doubtful.contains(week)) {
                return;
            }
            cells = cells(week);
            lastWeek = week;
            lastCells = cells;
        }
        for (Cell<?> cell : cells) {
            if (cell.isClosed()) {
                doubt(week);
                return;
            }
        }
        for (Cell<?> cell : cells) {
            cell.add(fact);
        }
    }

    private boolean isFrozen(Week week) {
        return week.ordinal() < frozenBefore;
    }

    /** Freezes all weeks before one: their facts are forgotten. */
    void keepFrozen(Week first) {
        frozenBefore = Math.max(frozenBefore, first.ordinal());
        doubtful.removeIf(this::isFrozen);
        forgetLast();
    }

    /** Whether there are weeks that cannot be made anew. */
    boolean hasFrozen() {
        return weeks.keySet().stream().anyMatch(this::isFrozen);
    }

    /** Gives people other names in the frozen weeks, which nobody can find out. */
    void forget(Set<ParticipantId> people) {
        Nameless nameless = new Nameless(people);
        weeks.forEach((week, cells) -> {
            if (isFrozen(week)) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = nameless.cell(slots.get(i), cells[i]);
                }
            }
        });
        forgetLast();
    }

    private Cell<?>[] cells(Week week) {
        return weeks.computeIfAbsent(week, unused -> {
            Cell<?>[] cells = new Cell<?>[slots.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = slots.get(i).cell();
            }
            return cells;
        });
    }

    private void doubt(Week week) {
        doubtful.add(week);
        forgetLast();
    }

    private void forgetLast() {
        lastWeek = null;
        lastCells = null;
    }

    /** These weeks are no longer sure. */
    void corrected(Weeks touched) {
        if (touched.equals(Weeks.ALL)) {
            allDoubtful = true;
        } else {
            touched.forEach(doubtful::add);
            doubtful.removeIf(this::isFrozen);
        }
        forgetLast();
    }

    /** Makes doubtful weeks anew. */
    void refresh(Facts facts) {
        if (allDoubtful || PART * doubtful.size() > weeks.size()) {
            weeks.keySet().removeIf(week -> !isFrozen(week));
            rebuild(facts, Weeks.ALL);
        } else if (!doubtful.isEmpty()) {
            doubtful.forEach(weeks::remove);
            rebuild(facts, Weeks.of(doubtful));
        }
        allDoubtful = false;
        doubtful.clear();
        forgetLast();
    }

    /** Reads the facts on as many threads as are useful, each into cells of its own, and merges these. */
    private void rebuild(Facts facts, Weeks which) {
        List<WeeklyCells> parts = Collections.synchronizedList(new ArrayList<>());
        facts.read(which, () -> {
            WeeklyCells part = new WeeklyCells(slots);
            part.frozenBefore = frozenBefore;
            parts.add(part);
            return part;
        });
        parts.forEach(this::take);
    }

    private void take(WeeklyCells part) {
        part.weeks.forEach((week, cells) -> {
            Cell<?>[] mine = weeks.putIfAbsent(week, cells);
            if (mine != null) {
                for (int i = 0; i < mine.length; i++) {
                    mine[i] = mine[i].merged(cells[i]);
                }
            }
        });
    }

    /** Closes the weeks for which it is so late that hardly anything can come. */
    void close(Instant now, ZoneId zone, Duration lateness) {
        weeks.forEach((week, cells) -> {
            for (int i = 0; i < cells.length; i++) {
                Instant until = week.end(zone).plus(slots.get(i).horizon()).plus(lateness);
                if (!until.isAfter(now)) {
                    cells[i].close();
                }
            }
        });
    }

    /** The state of a fold over these weeks, in a cell of its own. */
    <S> Cell<S> merged(FoldSlot<S> slot, Weeks which) {
        int index = slots.indexOf(slot);
        Cell<S> merged = slot.cell();
        List<Week> listed = new ArrayList<>(weeks.keySet());
        Collections.sort(listed);
        for (Week week : listed) {
            Cell<?>[] cells = weeks.get(week);
            if (cells != null && which.contains(week)) {
                merged = merged.merged(cells[index]);
            }
        }
        return merged;
    }

    /** All weeks with facts up to this one. */
    Weeks upTo(Week last) {
        return Weeks.of(weeks.keySet().stream()
                .filter(week -> week.compareTo(last) <= 0)
                .toList());
    }

    /** What states of other folds, or of other versions of these, would not match. */
    String version() {
        StringBuilder version = new StringBuilder("2");
        for (FoldSlot<?> slot : slots) {
            version.append(';').append(slot.version());
        }
        return version.toString();
    }

    /** Writes all cells; none must be doubtful. */
    void write(DataOutput out) throws IOException {
        out.writeInt(frozenBefore);
        out.writeInt(weeks.size());
        for (Map.Entry<Week, Cell<?>[]> entry : weeks.entrySet()) {
            out.writeInt(entry.getKey().ordinal());
            for (Cell<?> cell : entry.getValue()) {
                cell.write(out);
            }
        }
    }

    /** Reads cells that this version wrote. */
    void read(DataInput in) throws IOException {
        frozenBefore = in.readInt();
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            Cell<?>[] cells = new Cell<?>[slots.size()];
            Week week = new Week(in.readInt());
            for (int slot = 0; slot < cells.length; slot++) {
                cells[slot] = slots.get(slot).read(in);
            }
            weeks.put(week, cells);
        }
    }

    /** Forgets everything. */
    void clear() {
        weeks.clear();
        doubtful.clear();
        allDoubtful = false;
        frozenBefore = Integer.MIN_VALUE;
        forgetLast();
    }
}

package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sociallearning.metrics.evaluation.AcrossUnits;
import org.sociallearning.metrics.publication.PublishedMeasure.PeriodTies;
import org.sociallearning.metrics.publication.PublishedMeasure.UnitPair;
import org.sociallearning.metrics.publication.PublishedMeasure.UnitSize;
import org.sociallearning.metrics.publication.PublishedValue;

/** Ties between units as they may be printed: a pair of units only with enough people at each end. */
final class UnitTable {
    private UnitTable() {}

    static PeriodTies publish(Door door, PeriodReading one, Optional<UnitCrossings> crossings) {
        List<UnitSize> units = new ArrayList<>();
        List<UnitPair> pairs = new ArrayList<>();
        PublishedValue beyond = one.none();
        PublishedValue across = one.none();
        PublishedValue chance = one.none();
        if (crossings.isPresent()) {
            UnitCrossings known = crossings.get();
            OptionalDouble none = OptionalDouble.empty();
            boolean defined = known.reading instanceof AcrossUnits.Known;
            AcrossUnits.Known reading = defined ? (AcrossUnits.Known) known.reading : null;
            beyond = door.number(
                    Computed.bare(reading == null ? none : OptionalDouble.of(reading.beyondExpected()), known.basis));
            // E-I runs from -1 (all within) to 1 (all across); as a share it reads more easily.
            across = door.share(
                    Computed.bare(reading == null ? none : OptionalDouble.of((reading.index() + 1) / 2), known.sides));
            chance = door.number(Computed.bare(
                    reading == null ? none : OptionalDouble.of((reading.expected() + 1) / 2), known.basis));
            known.sizes.forEach((unit, size) -> {
                if (door.isEnough(size)) {
                    units.add(new UnitSize(unit, door.people(size)));
                }
            });
            known.cells.forEach((cell, ends) -> {
                boolean within = cell.one().equals(cell.other());
                if (door.isEnough(ends.ofOne.size()) && (within || door.isEnough(ends.ofOther.size()))) {
                    pairs.add(new UnitPair(cell.one(), cell.other(), ends.pairs));
                }
            });
        }
        return new PeriodTies(
                one.period().name(),
                one.period().counted(),
                one.period().notYet(),
                beyond,
                across,
                chance,
                units,
                pairs);
    }
}

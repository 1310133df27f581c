package org.sociallearning.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sociallearning.core.event.Band;

/** The detectors that looked at contributions. */
final class Instruments {
    private Instruments() {}

    /** Each once, by id and version, when their word counts from this band up. */
    static List<Instrument> of(Stream<Contribution> contributions, Band least) {
        return contributions
                .flatMap(contribution -> contribution.detections().stream())
                .map(detection -> new Instrument(detection.detector(), detection.version(), least))
                .distinct()
                .sorted(Comparator.comparing(Instrument::detector).thenComparing(Instrument::version))
                .toList();
    }
}

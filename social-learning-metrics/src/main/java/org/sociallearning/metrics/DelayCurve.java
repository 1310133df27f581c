package org.sociallearning.metrics;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.metrics.evaluation.Durations;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.evaluation.KaplanMeier;

/** How long contributions waited: the median and the shares that ended within given times. */
final class DelayCurve {
    private final Waits waits;
    private final Population population;
    private final KaplanMeier curve;

    private DelayCurve(Waits waits, Population population) {
        this.waits = waits;
        this.population = population;
        this.curve = KaplanMeier.of(durations());
    }

    static DelayCurve of(Waits waits, Population population) {
        return new DelayCurve(waits, population);
    }

    private Durations durations() {
        Durations.Builder builder = Durations.builder();
        Map<ParticipantId, Integer> numbers = new HashMap<>();
        for (Waits.One one : waits.all()) {
            ParticipantId author = one.author();
            if (author == null || population.counts(author)) {
                int number = author == null ? builder.author() : numbers.computeIfAbsent(author, a -> builder.author());
                if (one.ended()) {
                    builder.ended(number, one.millis());
                } else {
                    builder.open(number, one.millis());
                }
            }
        }
        return builder.build();
    }

    KaplanMeier curve() {
        return curve;
    }

    Computed median() {
        return new Computed(curve.quantile(.5, Interval.USUAL_LEVEL), basis(null));
    }

    Computed within(Duration time) {
        return new Computed(curve.endedWithin(time.toMillis(), Interval.USUAL_LEVEL), basis(time));
    }

    private Basis basis(@org.jspecify.annotations.Nullable Duration within) {
        Set<ParticipantId> people = new HashSet<>();
        Set<ParticipantId> ended = new HashSet<>();
        Set<ParticipantId> open = new HashSet<>();
        for (Waits.One one : waits.all()) {
            ParticipantId author = one.author();
            if (author != null && population.counts(author)) {
                people.add(author);
                if (within != null) {
                    (one.ended() && one.millis() <= within.toMillis() ? ended : open).add(author);
                }
            }
        }
        return within == null
                ? new Basis(people.size(), people.size(), Basis.NO_SHARE, curve.things(), false, false)
                : new Basis(people.size(), ended.size(), open.size(), curve.things(), false, false);
    }
}

package org.sociallearning.core.talent;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * How the talent map weighs evidence: for each kind the time after which it counts half, and a seed. The defaults were set by
 * reasoning: what people did fades as fast as a job's content changes, what colleagues confirmed lasts a little longer, and
 * people's own word is soonest out of date. Immutable.
 *
 * @param halfLives by kind; an appreciated answer fades as an answer does
 * @param seed from which the choice among near equals and the order are drawn
 */
public record TalentOptions(Map<Evidence.Kind, Duration> halfLives, long seed) {
    private static final Duration YEAR = Duration.ofDays(365);

    public TalentOptions {
        halfLives = Collections.unmodifiableMap(new EnumMap<>(halfLives));
    }

    /** One year for answers, encounters and own claims; two for resources and confirmations; seed 0. */
    public static TalentOptions withDefaults() {
        Map<Evidence.Kind, Duration> halfLives = new EnumMap<>(Evidence.Kind.class);
        halfLives.put(Evidence.Kind.ANSWERED, YEAR);
        halfLives.put(Evidence.Kind.HOSTED, YEAR);
        halfLives.put(Evidence.Kind.MADE, YEAR.multipliedBy(2));
        halfLives.put(Evidence.Kind.CONFIRMED, YEAR.multipliedBy(2));
        halfLives.put(Evidence.Kind.CLAIMED, YEAR);
        return new TalentOptions(halfLives, 0);
    }

    /**
     * The same with another half-life of one kind.
     *
     * @throws SocialLearningException when the kind has none of its own, or the half-life is shorter than a day
     */
    public TalentOptions withHalfLife(Evidence.Kind kind, Duration halfLife) {
        if (!halfLives.containsKey(kind)) {
            throw new SocialLearningException("half-life of " + kind + " must not be set. Maybe that of ANSWERED");
        }
        if (halfLife.compareTo(Duration.ofDays(1)) < 0) {
            throw new SocialLearningException("half-life (" + halfLife + ") must be at least a day");
        }
        Map<Evidence.Kind, Duration> changed = new EnumMap<>(halfLives);
        changed.put(kind, halfLife);
        return new TalentOptions(changed, seed);
    }

    /** The half-life of a kind that has one of its own. */
    Duration halfLife(Evidence.Kind kind) {
        return Objects.requireNonNull(halfLives.get(kind));
    }

    /** The same with another seed. */
    public TalentOptions withSeed(long seed) {
        return new TalentOptions(halfLives, seed);
    }
}

package org.sociallearning.core.community;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;

/**
 * One thing that a request asks of every team. Immutable.
 *
 * @param kind what it is about
 * @param need the talent, for {@link Kind#TALENT} and {@link Kind#GROUNDS}, else null
 * @param people who, for {@link Kind#TOGETHER} and {@link Kind#APART}, else empty
 */
public record TeamLimit(Kind kind, @Nullable TeamNeed need, List<ParticipantId> people) {
    /** What a limit is about. */
    public enum Kind {
        /** The smallest size. */
        SMALLEST,
        /** The largest size. */
        LARGEST,
        /** Members from several units. */
        UNITS,
        /** People who must be together. */
        TOGETHER,
        /** People who must not be together. */
        APART,
        /** Being available. */
        PERIOD,
        /** The teams that one person may be in. */
        LOAD,
        /** Better evidence of a talent than somebody's own word. */
        GROUNDS,
        /** A talent. */
        TALENT
    }

    public TeamLimit {
        people = List.copyOf(people);
    }

    static TeamLimit of(Kind kind) {
        return new TeamLimit(kind, null, List.of());
    }

    static TeamLimit of(Kind kind, TeamNeed need) {
        return new TeamLimit(kind, need, List.of());
    }

    static TeamLimit of(Kind kind, List<ParticipantId> people) {
        return new TeamLimit(kind, null, people);
    }
}

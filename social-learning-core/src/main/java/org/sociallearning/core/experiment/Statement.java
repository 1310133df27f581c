package org.sociallearning.core.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Identifier;
import org.sociallearning.core.event.Met;

/**
 * What one event says of an encounter. Of several the greatest holds: what was held stays held, else the latest time, and at
 * the same time a cancellation. Attendees as listed by others are not in it. Immutable.
 */
record Statement(
        Instant at,
        String id,
        String form,
        EncounterState state,
        @Nullable String space,
        List<String> hosts,
        List<String> partners,
        List<String> topics,
        @Nullable Duration duration,
        List<String> rulesKept,
        @Nullable String minutes)
        implements Comparable<Statement> {
    private static final Comparator<Statement> ORDER = Comparator.comparing(
                    (Statement statement) -> statement.state == EncounterState.HELD)
            .thenComparing(Statement::at)
            .thenComparing(Statement::state)
            .thenComparing(Statement::id);

    static Statement of(Met met) {
        return new Statement(
                met.at(),
                met.id().value(),
                met.form().value(),
                met.state(),
                met.space() == null ? null : met.space().value(),
                values(met.hosts()),
                met.partners(),
                values(met.topics()),
                met.duration(),
                values(met.rulesKept()),
                met.minutes());
    }

    private static List<String> values(List<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).distinct().toList();
    }

    @Override
    public int compareTo(Statement other) {
        return ORDER.compare(this, other);
    }

    static Statement greater(Statement one, Statement other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Neither people nor minutes. */
    @Override
    public String toString() {
        return id + " " + state + " " + at;
    }
}

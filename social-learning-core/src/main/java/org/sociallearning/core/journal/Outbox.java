package org.sociallearning.core.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Problem;

/**
 * Events that came with transactions of the host's and wait for the journal. A host makes one, gives it to the builder, records
 * through {@code Workspace.outbox()} and has {@code SocialLearning.relay()} called by its scheduler; the other methods are for
 * the library. Thread-safe; starts no thread.
 */
public interface Outbox {
    /** How long rows that cannot be relayed are kept, unless said. */
    Duration KEPT_ASIDE = Duration.ofDays(30);

    /** An outbox in the host's database; what cannot be relayed is kept for {@link #KEPT_ASIDE}. */
    static Outbox jdbc(HostDatabase database) {
        return jdbc(database, KEPT_ASIDE);
    }

    /**
     * An outbox in the host's database.
     *
     * @param keptAside how long rows that cannot be relayed, which may hold text, are kept
     * @throws org.sociallearning.core.problem.SocialLearningException when a table is missing
     */
    static Outbox jdbc(HostDatabase database, Duration keptAside) {
        return new JdbcOutbox(database, keptAside);
    }

    /** The way from the outbox into the journal. */
    interface Receiver {
        /** Whether the journal knows the experiment. */
        boolean knows(ExperimentId experiment);

        /** Takes events in, in the order in which they were written; they are durable when it returns. */
        void receive(ExperimentId experiment, List<Event> events);
    }

    /**
     * What a relay did beside giving events. Immutable.
     *
     * @param isElsewhere whether another node or thread is relaying, and nothing was done here
     * @param setAside rows that cannot be relayed, as found this time
     * @param forgotten how many rows that were set aside earlier are gone because they were kept long enough
     * @param isEmpty whether nothing was waiting in the end
     */
    record Delivery(boolean isElsewhere, List<Problem> setAside, int forgotten, boolean isEmpty) {
        public Delivery {
            setAside = List.copyOf(setAside);
        }
    }

    /** The outbox of one experiment. */
    ExperimentOutbox of(ExperimentId experiment, Function<? super Event, List<Problem>> checks, Clock clock);

    /**
     * Gives what was committed to the receiver, in the order in which it was written, and deletes it once that returned. One node
     * does so at a time; after a crash some may be given again.
     */
    Delivery deliver(Receiver receiver, Instant now);

    /** What cannot be relayed and is set aside, without its text; the first 1,000. */
    List<Problem> setAside();

    /**
     * Takes a person out of what waits, under every id that was merged into theirs, and drops what is set aside for the experiment.
     *
     * @param journal the journal before it forgets the person
     */
    void erase(Journal journal, ExperimentId experiment, ParticipantId person);
}

package org.sociallearning.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.core.problem.Problem;

/** Takes what waits in an outbox in by the ordinary way, and counts what becomes of it. Used once. */
final class Relay implements Outbox.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int MOST_REFUSED = 1_000;

    private final Function<ExperimentId, @Nullable Workspace> workspaces;
    private final List<Problem> refused = new ArrayList<>();
    private int recorded;
    private int duplicates;
    private int withoutConsent;

    /** @param workspaces the workspace of an experiment; null when the journal does not know it */
    Relay(Function<ExperimentId, @Nullable Workspace> workspaces) {
        this.workspaces = workspaces;
    }

    Relayed run(Outbox outbox, Instant now) {
        Outbox.Delivery delivery = outbox.deliver(this, now);
        delivery.setAside().forEach(problem -> LOG.warn("set aside in the outbox: {}", problem));
        return new Relayed(
                recorded,
                duplicates,
                withoutConsent,
                refused,
                delivery.setAside(),
                delivery.isElsewhere(),
                delivery.isEmpty());
    }

    @Override
    public boolean knows(ExperimentId experiment) {
        return workspaces.apply(experiment) != null;
    }

    @Override
    public void receive(ExperimentId experiment, List<Event> events) {
        Workspace workspace = workspaces.apply(experiment);
        if (workspace == null) {
            throw new IllegalStateException("experiment (" + experiment + ") must be known before events are given");
        }
        Recorded done = workspace.record(events);
        recorded += done.recorded();
        duplicates += done.duplicates().size();
        withoutConsent += done.withoutConsent();
        done.refused().stream().limit(MOST_REFUSED - refused.size()).forEach(refused::add);
    }
}

package org.sociallearning.core;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.core.language.DetectorHealth;
import org.sociallearning.core.problem.SocialLearningException;

/** The library, opened. */
final class OpenSocialLearning implements SocialLearning {
    private final Journal journal;
    private final @Nullable Outbox outbox;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final EventValidator checks;
    private final TextStep texts;
    private final HostThreads threads;
    private final Catalogue catalogue;
    private final Map<ExperimentId, ExperimentWorkspace> workspaces = new ConcurrentHashMap<>();
    private final ReentrantReadWriteLock closing = new ReentrantReadWriteLock();
    private boolean closed;

    OpenSocialLearning(
            Journal journal,
            @Nullable Outbox outbox,
            Pseudonyms pseudonyms,
            Clock clock,
            EventValidator checks,
            TextStep texts,
            HostThreads threads) {
        this.journal = journal;
        this.outbox = outbox;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.checks = checks;
        this.texts = texts;
        this.threads = threads;
        this.catalogue = new Catalogue(journal);
    }

    @Override
    public Workspace experiment(String name, ZoneId zone) {
        return open(NewExperiment.of(name, zone));
    }

    @Override
    public Workspace start(NewExperiment experiment) {
        ExperimentWorkspace workspace = open(experiment);
        Entry opening = journal.entry(workspace.experiment(), opening(workspace.experiment()));
        if (opening == null || !experiment.equals(experiment.as(opening.event()))) {
            throw new SocialLearningException(
                    "experiment (" + experiment.name()
                            + ") must have the title, form and cadence with which it started. Maybe open it by its name and zone");
        }
        return workspace;
    }

    @Override
    public List<KnownExperiment> experiments() {
        return catalogue.experiments();
    }

    private ExperimentWorkspace open(NewExperiment experiment) {
        ExperimentId id = ExperimentId.of(experiment.name());
        ExperimentWorkspace workspace = workspaces.computeIfAbsent(id, unused -> open(id, experiment));
        if (!workspace.zone().equals(experiment.zone())) {
            throw new SocialLearningException("zone (" + experiment.zone() + ") of experiment " + experiment.name()
                    + " must be the one it started with. Maybe " + workspace.zone());
        }
        return workspace;
    }

    private ExperimentWorkspace open(ExperimentId id, NewExperiment experiment) {
        EventId opening = opening(id);
        Opened opened = Opened.of(opening, clock.instant(), experiment.title(), experiment.form(), experiment.zone())
                .withCadence(experiment.cadence());
        checks.require("experiment " + id, opened);
        Entry known = journal.entry(id, opening);
        if (known == null) {
            journal.append(id, List.of(opened), clock.instant());
            known = journal.entry(id, opening);
        }
        ZoneId fixed = known != null && known.event() instanceof Opened first ? first.zone() : experiment.zone();
        ExperimentWorkspace workspace = new ExperimentWorkspace(
                id, fixed, journal, outbox, pseudonyms, clock, checks, texts, threads, this::running);
        workspace.renewPeople();
        return workspace;
    }

    private static EventId opening(ExperimentId id) {
        return EventId.of("social-learning", "opened", id.value());
    }

    /** Runs an action unless the library is closed, and keeps it open meanwhile. */
    private <T> T running(Supplier<T> action) {
        closing.readLock().lock();
        try {
            if (closed) {
                throw new SocialLearningException("social learning (closed) must be open to record");
            }
            return action.get();
        } finally {
            closing.readLock().unlock();
        }
    }

    @Override
    public Relayed relay() {
        if (outbox == null) {
            throw ExperimentWorkspace.noOutbox();
        }
        Outbox waiting = outbox;
        return running(() -> new Relay(this::known).run(waiting, clock.instant()));
    }

    /** The workspace of an experiment that the journal holds; null when it does not. */
    private @Nullable Workspace known(ExperimentId id) {
        ExperimentWorkspace open = workspaces.get(id);
        if (open != null) {
            return open;
        }
        Entry opening = journal.entry(id, opening(id));
        return opening != null && opening.event() instanceof Opened opened
                ? experiment(id.value(), opened.zone())
                : null;
    }

    @Override
    public void catchUp() {
        workspaces.values().forEach(ExperimentWorkspace::catchUp);
    }

    @Override
    public long purgeTexts() {
        return experiments().stream()
                .mapToLong(known ->
                        experiment(known.experiment().value(), known.zone()).purgeTexts())
                .sum();
    }

    @Override
    public List<DetectorHealth> detectors() {
        return texts.detectors();
    }

    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                try {
                    workspaces.values().forEach(ExperimentWorkspace::closing);
                } finally {
                    journal.close();
                }
            }
        } finally {
            closing.writeLock().unlock();
        }
    }
}

package org.sociallearning.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.EventReader;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.NameCounts;
import org.sociallearning.core.exchange.ReadOptions;
import org.sociallearning.core.exchange.Sink;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** One import: people and bases first, then the rest, in batches. Belongs to one thread. */
final class ImportRun implements Sink {
    private static final int BATCH = 1_000;

    private final Workspace workspace;
    private final Intake intake;
    private final ImportOptions options;
    private final List<Intake.Offered> batch = new ArrayList<>(BATCH);
    private final List<Problem> problems = new ArrayList<>();
    private final NameCounts leftOut = new NameCounts();
    private final NameCounts unresolved = new NameCounts();
    private final NameCounts unknown = new NameCounts();
    private long read;
    private long recorded;
    private long duplicates;
    private long withoutConsent;
    private long refused;
    private long furtherProblems;
    private String origin = "";
    private final ConsentGate.Batch dry;

    ImportRun(Workspace workspace, Intake intake, ImportOptions options) {
        this.workspace = workspace;
        this.intake = intake;
        this.options = options;
        this.dry = intake.consents();
    }

    ImportReport run(EventReader reader, Source source) {
        origin = options.read().sourceName(reader.format());
        if (options.basis() != null) {
            state(options.basis());
        }
        boolean completed = EventReaders.readPeopleFirst(reader, source, this);
        flush();
        return new ImportReport(
                reader.format().id(),
                completed,
                options.dryRun(),
                read,
                recorded,
                duplicates,
                withoutConsent,
                refused,
                problems,
                furtherProblems,
                leftOut.asMap(),
                unresolved.asMap(),
                unknown.asMap());
    }

    private void state(String basis) {
        EventId id = EventId.of("social-learning", "basis", origin);
        BasisStated stated = BasisStated.of(id, workspace.clock().instant(), origin, basis, options.from())
                .withConsents(options.consents());
        Intake.Sorted sorted = intake.sort(List.of(new Intake.Offered("basis", stated)), consents());
        if (!sorted.refused().isEmpty()) {
            throw new SocialLearningException("basis cannot be stated", sorted.refused());
        }
        if (!options.dryRun()) {
            intake.append(sorted);
        }
    }

    @Override
    public ReadOptions options() {
        return options.read();
    }

    @Override
    public ParticipantId participant(String hostId) {
        return workspace.participant(hostId);
    }

    @Override
    public void event(String position, Event event) {
        batch.add(new Intake.Offered(position, event));
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        Intake.Sorted sorted = intake.sort(batch, consents());
        read += batch.size();
        withoutConsent += sorted.withoutConsent().size();
        if (options.dryRun()) {
            recorded += sorted.admitted().size();
        } else {
            Recorded done = intake.append(sorted);
            recorded += done.recorded();
            duplicates += done.duplicates().size();
        }
        tell(sorted);
        batch.clear();
    }

    /** So that records are told in their order; batches stay whole when nobody listens. */
    private void flushWhenTold() {
        if (!options.records().equals(ImportRecords.NONE)) {
            flush();
        }
    }

    /** Tells about the records of a batch in their order, each once: refused when any of its events is. */
    private void tell(Intake.Sorted sorted) {
        Map<String, List<Problem>> wrong = new HashMap<>();
        sorted.refused()
                .forEach(problem -> wrong.computeIfAbsent(problem.position(), unused -> new ArrayList<>())
                        .add(problem));
        Set<String> silent = new HashSet<>();
        sorted.withoutConsent().forEach(one -> silent.add(one.position()));
        Set<String> told = new HashSet<>();
        for (Intake.Offered one : batch) {
            String position = one.position();
            if (!told.add(position)) {
                continue;
            }
            List<Problem> problemsHere = wrong.get(position);
            if (problemsHere != null) {
                count(position, problemsHere);
            } else if (silent.contains(position)) {
                options.records().refused(position, List.of(noConsent(one)));
            } else {
                options.records().accepted(position);
            }
        }
    }

    private static Problem noConsent(Intake.Offered one) {
        String actor = String.valueOf(one.event().actor());
        return Problem.of(one.position(), "actor", actor, "must have consented to take part");
    }

    private ConsentGate.Batch consents() {
        return (options.dryRun() ? dry : intake.consents()).of(origin);
    }

    @Override
    public void refused(String position, List<Problem> reasons) {
        flushWhenTold();
        count(position, reasons);
    }

    private void count(String position, List<Problem> reasons) {
        refused++;
        for (Problem problem : reasons) {
            if (problems.size() < ImportReport.MOST_PROBLEMS) {
                problems.add(problem);
            } else {
                furtherProblems++;
            }
        }
        options.records().refused(position, reasons);
    }

    @Override
    public void leftOut(String position, String kind) {
        leftOut.add(kind);
        flushWhenTold();
        options.records().leftOut(position, kind);
    }

    @Override
    public void unknown(String name) {
        unknown.add(name);
    }

    @Override
    public void unresolved(String name) {
        unresolved.add(name);
    }

    @Override
    public boolean cancelled() {
        return options.cancelled().getAsBoolean();
    }

    @Override
    public void progress(long bytes, long total) {
        options.progress().at(bytes, total);
    }
}

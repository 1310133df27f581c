package org.sociallearning.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.EventReader;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.ReadOptions;
import org.sociallearning.core.exchange.Sink;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** One import: people and bases first, then the rest, in batches. Belongs to one thread. */
final class ImportRun implements Sink {
    private static final int BATCH = 1_000;
    private static final int MOST_NAMES = 1_000;
    private static final String MORE_NAMES = "(more names)";

    private final Workspace workspace;
    private final Intake intake;
    private final ImportOptions options;
    private final List<Intake.Offered> batch = new ArrayList<>(BATCH);
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<String, Long> unresolved = new TreeMap<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private long read;
    private long recorded;
    private long duplicates;
    private long withoutConsent;
    private long refused;
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
                leftOut,
                unresolved,
                unknown);
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
        sorted.positions().forEach(options.records()::accepted);
        sorted.withoutConsent()
                .forEach(one -> options.records()
                        .refused(
                                one.position(),
                                List.of(Problem.of(
                                        one.position(),
                                        "actor",
                                        String.valueOf(one.event().actor()),
                                        "must have consented to take part"))));
        refuse(sorted.refused());
        batch.clear();
    }

    private ConsentGate.Batch consents() {
        return (options.dryRun() ? dry : intake.consents()).of(origin);
    }

    private void refuse(List<Problem> found) {
        Map<String, List<Problem>> byPosition = new java.util.LinkedHashMap<>();
        found.forEach(problem -> byPosition
                .computeIfAbsent(problem.position(), unused -> new ArrayList<>())
                .add(problem));
        byPosition.forEach(this::refused);
    }

    @Override
    public void refused(String position, List<Problem> reasons) {
        refused++;
        for (Problem problem : reasons) {
            if (problems.size() < ImportReport.MOST_PROBLEMS) {
                problems.add(problem);
            }
        }
        options.records().refused(position, reasons);
    }

    @Override
    public void leftOut(String position, String kind) {
        count(leftOut, kind);
        options.records().accepted(position);
    }

    @Override
    public void unknown(String name) {
        count(unknown, name);
    }

    @Override
    public void unresolved(String name) {
        count(unresolved, name);
    }

    @Override
    public boolean cancelled() {
        return options.cancelled().getAsBoolean();
    }

    @Override
    public void progress(long bytes, long total) {
        options.progress().at(bytes, total);
    }

    private static void count(Map<String, Long> counts, String name) {
        counts.merge(counts.size() < MOST_NAMES || counts.containsKey(name) ? name : MORE_NAMES, 1L, Long::sum);
    }
}

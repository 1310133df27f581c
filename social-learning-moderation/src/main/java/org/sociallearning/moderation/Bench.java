package org.sociallearning.moderation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Roster;

/** What a live desk and a replay have in common: policies, notebooks and what happened. Guarded by the desk's lock. */
final class Bench {
    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final int AUDIT_KEPT = 1000;
    private static final int VERSION = 4;

    final PolicySet policies;
    private final WorkingHours hours;
    private final NoiseGate gate;
    private final Map<String, Notebook> notebooks = new HashMap<>();
    // as they were written; opened when somebody asks for whom they are
    private final Map<String, byte[]> shut = new HashMap<>();
    private final Map<SuggestionId, AuditEntry.What> untold = new LinkedHashMap<>();
    private final Map<String, Deque<AuditEntry>> audit = new HashMap<>();

    Bench(
            Collection<? extends ModerationPolicy> policies,
            DeskOptions options,
            WorkingHours hours,
            LongSupplier nanos) {
        this.policies = new PolicySet(policies, options, nanos);
        this.hours = hours;
        this.gate = options.gate();
    }

    /** Everyone to whom something may be told; nobody in particular when no moderator is known. */
    static List<Cast> casts(Set<ParticipantId> present, Set<ParticipantId> moderators, Roster roster, Instant now) {
        Set<ParticipantId> programs = roster.withRole(Role.BOT);
        Set<ParticipantId> askable = Cast.askable(roster, now);
        if (present.isEmpty()) {
            return List.of(new Cast(null, moderators, programs, askable));
        }
        return present.stream()
                .sorted(Comparator.comparing(ParticipantId::value))
                .map(moderator -> new Cast(moderator, moderators, programs, askable))
                .toList();
    }

    List<Change> tick(Community community, List<Cast> casts, Instant now, boolean onlySettle) {
        List<Change> changes = new ArrayList<>();
        for (Cast cast : casts) {
            Notebook notebook = notebook(cast.you());
            Evaluation evaluation = policies.evaluate(community, cast, hours, notebook, now);
            changes.addAll(notebook.settle(evaluation, now));
            if (!onlySettle) {
                changes.addAll(notebook.fresh(evaluation, now));
            }
        }
        changes.addAll(clearOthers(casts));
        changes.forEach(change -> note(change, now));
        return changes;
    }

    /** Who facilitates no more has nothing open. */
    private List<Change> clearOthers(List<Cast> casts) {
        Set<String> there = new HashSet<>();
        casts.forEach(cast -> there.add(key(cast.you())));
        return notebooks.entrySet().stream()
                .filter(entry -> !there.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().clear().stream())
                .toList();
    }

    /** What is found in a draft, of which nothing is kept. */
    List<Suggestion> review(Community community, Cast cast, Draft draft, Instant now) {
        Scene.Moment moment = Scene.Moment.of(community, cast, hours, now).with(draft);
        return policies.review(moment, notebook(cast.you())).stream()
                .map(found -> new Suggestion(
                        Digits.id(cast.you(), found, now),
                        found.policy(),
                        cast.you(),
                        null,
                        found.finding(),
                        moment.people(),
                        now,
                        Delivery.AT_ONCE))
                .toList();
    }

    /** Takes in what a moderator says; empty when nobody has that suggestion. What is done is done for colleagues too. */
    List<Change> feedback(SuggestionId id, Feedback feedback, Instant now) {
        List<Change> changes = new ArrayList<>();
        for (Notebook notebook : notebooks.values()) {
            Change change = notebook.feedback(id, feedback, now);
            if (change != null) {
                changes.add(change);
                break;
            }
        }
        if (feedback == Feedback.ACTED && !changes.isEmpty()) {
            changes.addAll(takenUp(changes.get(0).suggestion()));
        }
        changes.forEach(change -> note(change, now));
        return changes;
    }

    private List<Change> takenUp(Suggestion suggestion) {
        if (suggestion.policy().audience() != Audience.FACILITATORS) {
            return List.of();
        }
        return new TreeMap<>(notebooks)
                .values().stream()
                        .map(notebook -> notebook.takenUp(suggestion.dedupeKey()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Gives a suggestion to a colleague who is there; empty when that cannot be. */
    List<Change> handOver(SuggestionId id, ParticipantId colleague, List<Cast> casts, Instant now) {
        boolean there = casts.stream().anyMatch(cast -> colleague.equals(cast.you()));
        for (Notebook notebook : notebooks.values()) {
            Suggestion suggestion = notebook.find(id);
            if (suggestion != null) {
                boolean may = there
                        && suggestion.policy().audience() == Audience.FACILITATORS
                        && !colleague.equals(suggestion.moderator())
                        && notebook.isOpen(id)
                        && notebook(colleague).takeOver(suggestion, now);
                Change change = may ? notebook.giveUp(id, AuditEntry.What.HANDED_OVER) : null;
                if (change == null) {
                    return List.of();
                }
                note(change, now);
                return List.of(change);
            }
        }
        return List.of();
    }

    private void note(Change change, Instant now) {
        Suggestion suggestion = change.suggestion();
        Deque<AuditEntry> entries = audit.computeIfAbsent(key(suggestion.moderator()), moderator -> new ArrayDeque<>());
        entries.addLast(AuditEntry.of(change, now));
        if (entries.size() > AUDIT_KEPT) {
            entries.removeFirst();
        }
    }

    /** Forgets everyone who is not among these: people who were erased are moderators no longer. */
    void keepOnly(List<Cast> casts) {
        Set<String> kept = new HashSet<>();
        casts.forEach(cast -> kept.add(key(cast.you())));
        notebooks.keySet().retainAll(kept);
        shut.keySet().retainAll(kept);
        audit.keySet().retainAll(kept);
    }

    Notebook notebook(@Nullable ParticipantId moderator) {
        return notebooks.computeIfAbsent(key(moderator), id -> {
            Notebook notebook = new Notebook(moderator, gate, hours, policies.runs);
            byte[] written = shut.remove(id);
            return written == null ? notebook : opened(moderator, notebook, written);
        });
    }

    private Notebook opened(@Nullable ParticipantId moderator, Notebook notebook, byte[] written) {
        try {
            notebook.read(new DataInputStream(new ByteArrayInputStream(written)));
            return notebook;
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "What was shown to a moderator cannot be read and is forgotten: {}",
                    e.getClass().getName());
            return new Notebook(moderator, gate, hours, policies.runs);
        }
    }

    DeskView view(@Nullable ParticipantId moderator, Instant now) {
        boolean known = notebooks.containsKey(key(moderator)) || shut.containsKey(key(moderator));
        if (!known) {
            return new DeskView(now, List.of(), 0, gate, hours, null);
        }
        Notebook notebook = notebook(moderator);
        return new DeskView(
                now,
                List.copyOf(notebook.open()),
                notebook.budget.newOn(hours.day(now)),
                gate,
                hours,
                notebook.budget.backOn());
    }

    /** Notes that the sink is about to be told these. */
    void telling(Collection<Change> changes) {
        changes.forEach(change -> untold.put(change.suggestion().id(), change.what()));
    }

    /** Notes that the sink was told them. */
    void told(Collection<Change> changes) {
        changes.forEach(change -> untold.remove(change.suggestion().id()));
    }

    /** What a sink was about to be told when its node went, and perhaps was told. */
    List<Change> untold() {
        List<Change> changes = new ArrayList<>();
        untold.forEach((id, what) -> {
            for (Notebook notebook : notebooks.values()) {
                Suggestion suggestion = notebook.find(id);
                if (suggestion != null) {
                    changes.add(new Change(what, suggestion));
                }
            }
        });
        untold.clear();
        return changes;
    }

    /** All that is remembered. */
    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("what a desk remembers could not be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Map<String, byte[]> all = new HashMap<>(shut);
        for (Map.Entry<String, Notebook> one : notebooks.entrySet()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            one.getValue().write(new DataOutputStream(bytes));
            all.put(one.getKey(), bytes.toByteArray());
        }
        MemoryBytes.map(out, all, (to, notebook) -> {
            to.writeInt(notebook.length);
            to.write(notebook);
        });
        MemoryBytes.map(out, audit, (to, entries) -> MemoryBytes.list(to, entries, AuditEntry::write));
        MemoryBytes.map(out, policies.runs, (to, run) -> run.write(to));
        out.writeInt(untold.size());
        for (Map.Entry<SuggestionId, AuditEntry.What> one : untold.entrySet()) {
            MemoryBytes.text(out, one.getKey().value());
            MemoryBytes.word(out, one.getValue());
        }
    }

    /** Takes up what was written, in the place of all that is remembered; nothing when it cannot be read. */
    void read(byte[] written) {
        forget();
        if (written.length == 0) {
            return;
        }
        try {
            read(new DataInputStream(new ByteArrayInputStream(written)));
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "What was shown cannot be read and is forgotten: {}",
                    e.getClass().getName());
            forget();
        }
    }

    private void read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("what a desk remembers must be of version " + VERSION + ", not " + version);
        }
        MemoryBytes.map(in, shut, from -> {
            byte[] notebook = new byte[from.readInt()];
            from.readFully(notebook);
            return notebook;
        });
        MemoryBytes.map(in, audit, from -> new ArrayDeque<>(MemoryBytes.list(from, AuditEntry::read)));
        for (int left = in.readInt(); left > 0; left--) {
            PolicyRun run = policies.runs.get(MemoryBytes.text(in));
            if (run == null) {
                in.skipBytes(PolicyRun.WRITTEN);
            } else {
                run.read(in);
            }
        }
        for (int left = in.readInt(); left > 0; left--) {
            untold.put(SuggestionId.of(MemoryBytes.text(in)), MemoryBytes.word(in, AuditEntry.What.class));
        }
    }

    private void forget() {
        notebooks.clear();
        shut.clear();
        audit.clear();
        untold.clear();
    }

    List<AuditEntry> audit(@Nullable ParticipantId moderator) {
        return List.copyOf(audit.getOrDefault(key(moderator), new ArrayDeque<>()));
    }

    List<PolicyStatus> status(Instant now) {
        return policies.runs.values().stream().map(run -> run.status(now)).toList();
    }

    private static String key(@Nullable ParticipantId moderator) {
        return Digits.key(moderator);
    }
}

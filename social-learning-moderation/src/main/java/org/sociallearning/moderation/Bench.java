package org.sociallearning.moderation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;

/** What a live desk and a replay have in common: policies, notebooks and what happened. Guarded by the desk's lock. */
final class Bench {
    private static final int AUDIT_KEPT = 1000;

    final PolicySet policies;
    private final WorkingHours hours;
    private final NoiseGate gate;
    private final Map<String, Notebook> notebooks = new HashMap<>();
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
    static List<Cast> casts(Set<ParticipantId> present, Set<ParticipantId> moderators, Set<ParticipantId> programs) {
        if (present.isEmpty()) {
            return List.of(new Cast(null, moderators, programs));
        }
        return present.stream()
                .sorted(Comparator.comparing(ParticipantId::value))
                .map(moderator -> new Cast(moderator, moderators, programs))
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
        changes.forEach(change -> note(change, now));
        return changes;
    }

    @Nullable
    Change feedback(SuggestionId id, Feedback feedback, Instant now) {
        for (Notebook notebook : notebooks.values()) {
            Change change = notebook.feedback(id, feedback, now);
            if (change != null) {
                note(change, now);
                return change;
            }
        }
        return null;
    }

    private void note(Change change, Instant now) {
        Suggestion suggestion = change.suggestion();
        Deque<AuditEntry> entries = audit.computeIfAbsent(key(suggestion.moderator()), moderator -> new ArrayDeque<>());
        entries.addLast(new AuditEntry(now, suggestion.id(), suggestion.policy().reference(), change.what()));
        if (entries.size() > AUDIT_KEPT) {
            entries.removeFirst();
        }
    }

    /** Forgets everyone who is not among these: people who were erased are moderators no longer. */
    void keepOnly(List<Cast> casts) {
        Set<String> kept = new HashSet<>();
        casts.forEach(cast -> kept.add(key(cast.you())));
        notebooks.keySet().retainAll(kept);
        audit.keySet().retainAll(kept);
    }

    Notebook notebook(@Nullable ParticipantId moderator) {
        return notebooks.computeIfAbsent(key(moderator), id -> new Notebook(moderator, gate, hours, policies.runs));
    }

    List<Suggestion> open(@Nullable ParticipantId moderator) {
        Notebook known = notebooks.get(key(moderator));
        return known == null ? List.of() : List.copyOf(known.open());
    }

    List<AuditEntry> audit(@Nullable ParticipantId moderator) {
        return List.copyOf(audit.getOrDefault(key(moderator), new ArrayDeque<>()));
    }

    List<PolicyStatus> status(Instant now) {
        return policies.runs.values().stream().map(run -> run.status(now)).toList();
    }

    private static String key(@Nullable ParticipantId moderator) {
        return moderator == null ? "" : moderator.value();
    }
}

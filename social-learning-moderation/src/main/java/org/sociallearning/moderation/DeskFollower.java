package org.sociallearning.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Signalled;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Lease;
import org.sociallearning.core.language.Passage;
import org.sociallearning.core.language.SignalDetectors;
import org.sociallearning.core.language.SignalGuard;
import org.sociallearning.core.problem.SocialLearningException;

/** The desk of a workspace. */
final class DeskFollower implements Desk {
    private static final Logger LOG = LoggerFactory.getLogger(DeskFollower.class);
    private static final String NAME = "desk";
    private static final int TRIES = 5;
    private static final SignalGuard DETECTORS = SignalGuard.of(SignalDetectors.builtIn());

    private final Workspace workspace;
    private final DeskOptions options;
    private final SuggestionSink sink;
    private final Bench bench;
    private final ReentrantLock state = new ReentrantLock();
    // held while the sink is told, so that suggestions come one at a time; the sink may call feedback meanwhile
    private final ReentrantLock telling = new ReentrantLock();
    private final DeskMemory memory;
    private Community community;
    private Stale stale = Stale.NOT;
    private boolean erased;

    /** How much of what is remembered must be read again before it is used. */
    private enum Stale {
        NOT,
        THREADS,
        ALL
    }

    private DeskFollower(
            Workspace workspace,
            Collection<? extends ModerationPolicy> policies,
            DeskOptions options,
            SuggestionSink sink,
            LongSupplier nanos) {
        this.workspace = workspace;
        this.options = options;
        this.sink = sink;
        WorkingHours hours =
                options.workingHours() == null ? WorkingHours.of(workspace.zone()) : options.workingHours();
        this.bench = new Bench(policies, options, hours, nanos);
        Lease lease = options.lease() == null ? workspace.lease(NAME) : options.lease();
        this.memory = new DeskMemory(lease, bench);
        this.community = new Community(options.historicAfter());
        community.prune(now());
    }

    static Desk attach(
            Workspace workspace,
            Collection<? extends ModerationPolicy> policies,
            DeskOptions options,
            SuggestionSink sink) {
        DeskFollower desk = new DeskFollower(workspace, policies, options, sink, System::nanoTime);
        workspace.follow(desk);
        return desk;
    }

    private Instant now() {
        return workspace.clock().instant();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Fact fact) {
        state.lock();
        try {
            community.add(fact);
        } finally {
            state.unlock();
        }
    }

    @Override
    public void corrected(Correction correction, Weeks touched) {
        state.lock();
        try {
            Stale now = staleness(correction);
            stale = now.compareTo(stale) > 0 ? now : stale;
            erased |= correction instanceof Erased;
        } finally {
            state.unlock();
        }
    }

    private Stale staleness(Correction correction) {
        ContributionId changed = null;
        if (correction instanceof Revised revised) {
            changed = revised.contribution();
        } else if (correction instanceof Signalled signalled) {
            changed = signalled.contribution();
        } else if (correction instanceof Unappreciated undone) {
            changed = undone.contribution();
        }
        if (changed == null) {
            return Stale.ALL;
        }
        return community.remembers(changed) ? Stale.THREADS : Stale.NOT;
    }

    @Override
    public void tick() {
        telling.lock();
        try {
            workspace.catchUp();
            if (memory.isOurs()) {
                List<Change> changes = look();
                tell(changes);
                told(changes);
            }
        } finally {
            telling.unlock();
        }
    }

    /** What is to be told; it is written down already, so that whoever follows this node knows. */
    private List<Change> look() {
        for (int tries = 0; tries < TRIES; tries++) {
            Instant now = now();
            List<Cast> casts = present(now);
            state.lock();
            try {
                recall(casts);
                List<Change> changes = new ArrayList<>(bench.untold());
                community.prune(now);
                changes.addAll(bench.tick(community, casts, now, false));
                bench.telling(changes);
                if (memory.keep()) {
                    erased = false;
                    return changes;
                }
            } finally {
                state.unlock();
            }
        }
        LOG.info("The desk was written to by others all the time, and looks again at the next tick");
        return List.of();
    }

    /** Who is to be told something. The workspace is asked outside of our lock: it may hold its own while it gives us facts. */
    private List<Cast> present(Instant now) {
        List<Cast> casts = casts(workspace.roster(), now);
        refresh(now);
        return casts;
    }

    /** Takes up what other nodes wrote, without those who were erased. */
    private void recall(List<Cast> casts) {
        memory.recall(erased);
        if (erased) {
            bench.keepOnly(casts);
        }
        casts.forEach(cast -> bench.notebook(cast.you()));
    }

    private void told(List<Change> changes) {
        for (int tries = 0; tries < TRIES && !changes.isEmpty(); tries++) {
            state.lock();
            try {
                memory.recall(false);
                bench.told(changes);
                if (memory.keep()) {
                    return;
                }
            } finally {
                state.unlock();
            }
        }
    }

    private static List<Cast> casts(Roster roster, Instant now) {
        Set<ParticipantId> moderators = roster.withRole(Role.MODERATOR);
        Set<ParticipantId> present = new HashSet<>(moderators);
        present.removeIf(moderator -> roster.exposureMillis(moderator, now.minusMillis(1), now) == 0);
        return Bench.casts(present, moderators, roster, now);
    }

    private void refresh(Instant now) {
        if (isStale()) {
            workspace.consult(this, facts -> {
                readAgain(facts, now);
                return null;
            });
        }
    }

    private boolean isStale() {
        state.lock();
        try {
            return stale != Stale.NOT;
        } finally {
            state.unlock();
        }
    }

    /** Nothing is delivered meanwhile. */
    private void readAgain(Facts facts, Instant now) {
        state.lock();
        try {
            boolean all = stale == Stale.ALL;
            Community again = all ? new Community(options.historicAfter()) : Community.keepingPeopleOf(community, now);
            again.prune(now);
            facts.each(all ? Weeks.ALL : kept(now), again::add);
            community = again;
            stale = Stale.NOT;
        } finally {
            state.unlock();
        }
    }

    private Weeks kept(Instant now) {
        Week last = Week.of(now, workspace.zone());
        return Weeks.range(Week.of(now.minus(Community.KEPT), workspace.zone()), last.plus(1));
    }

    private void tell(Collection<Change> changes) {
        for (Change change : changes) {
            try {
                change.tell(sink);
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "The sink failed with {} for suggestion {}",
                        e.getClass().getName(),
                        change.suggestion());
            }
        }
    }

    @Override
    public boolean feedback(SuggestionId suggestion, Feedback feedback) {
        List<Change> changes = remembering(casts -> bench.feedback(suggestion, feedback, now()));
        tell(changes);
        return !changes.isEmpty();
    }

    @Override
    public boolean handOver(SuggestionId suggestion, ParticipantId colleague) {
        List<Change> changes = remembering(casts -> bench.handOver(suggestion, colleague, casts, now()));
        tell(changes);
        return !changes.isEmpty();
    }

    @Override
    public void away(@Nullable ParticipantId moderator, @Nullable LocalDate backOn) {
        remembering(casts -> {
            bench.notebook(moderator).budget.away(backOn);
            return List.of();
        });
    }

    /** Does what any node may do to what is remembered. */
    private List<Change> remembering(Function<List<Cast>, List<Change>> work) {
        for (int tries = 0; tries < TRIES; tries++) {
            List<Cast> casts = present(now());
            state.lock();
            try {
                recall(casts);
                List<Change> changes = work.apply(casts);
                if (memory.keep()) {
                    return changes;
                }
            } finally {
                state.unlock();
            }
        }
        throw new SocialLearningException(
                "desk (" + workspace.experiment() + ") was written to by other nodes all the time. Maybe try again");
    }

    @Override
    public List<Suggestion> review(ParticipantId moderator, Passage draft) {
        List<Detection> found = DETECTORS.detect(draft.asDraft()).detections().get(0);
        Instant now = now();
        List<Cast> casts = present(now);
        state.lock();
        try {
            recall(casts);
            return casts.stream()
                    .filter(cast -> moderator.equals(cast.you()))
                    .flatMap(cast -> bench.review(community, cast, () -> found, now).stream())
                    .toList();
        } finally {
            state.unlock();
        }
    }

    @Override
    public void unmute(@Nullable ParticipantId moderator) {
        remembering(casts -> {
            bench.notebook(moderator).cooldowns.unmute();
            return List.of();
        });
    }

    @Override
    public List<Suggestion> open(@Nullable ParticipantId moderator) {
        return view(moderator).open();
    }

    @Override
    public DeskView view(@Nullable ParticipantId moderator) {
        workspace.catchUp();
        Instant now = now();
        List<Cast> casts = present(now);
        state.lock();
        try {
            recall(casts);
            byte[] before = bench.written();
            try {
                community.prune(now);
                bench.tick(community, casts, now, true);
                return bench.view(moderator, now);
            } finally {
                bench.read(before);
            }
        } finally {
            state.unlock();
        }
    }

    @Override
    public List<AuditEntry> audit(@Nullable ParticipantId moderator) {
        state.lock();
        try {
            memory.recall(erased);
            return bench.audit(moderator);
        } finally {
            state.unlock();
        }
    }

    @Override
    public List<PolicyStatus> policies() {
        state.lock();
        try {
            memory.recall(erased);
            return bench.status(now());
        } finally {
            state.unlock();
        }
    }
}

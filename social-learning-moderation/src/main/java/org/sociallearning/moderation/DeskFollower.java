package org.sociallearning.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Correction;
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

/** The desk of a workspace. */
final class DeskFollower implements Desk {
    private static final Logger LOG = LoggerFactory.getLogger(DeskFollower.class);

    private final Workspace workspace;
    private final DeskOptions options;
    private final SuggestionSink sink;
    private final Bench bench;
    private final ReentrantLock state = new ReentrantLock();
    // held while the sink is told, so that suggestions come one at a time; the sink may call feedback meanwhile
    private final ReentrantLock telling = new ReentrantLock();
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
        return "desk";
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
            tell(look(false));
        } finally {
            telling.unlock();
        }
    }

    private List<Change> look(boolean onlySettle) {
        workspace.catchUp();
        Instant now = now();
        // the workspace is asked outside of our lock: it may hold its own while it gives us facts
        List<Cast> casts = casts(workspace.roster(), now);
        refresh(now, casts);
        state.lock();
        try {
            community.prune(now);
            return bench.tick(community, casts, now, onlySettle);
        } finally {
            state.unlock();
        }
    }

    private static List<Cast> casts(Roster roster, Instant now) {
        Set<ParticipantId> moderators = roster.withRole(Role.MODERATOR);
        Set<ParticipantId> present = new HashSet<>(moderators);
        present.removeIf(moderator -> roster.exposureMillis(moderator, now.minusMillis(1), now) == 0);
        return Bench.casts(present, moderators, roster.withRole(Role.BOT));
    }

    private void refresh(Instant now, List<Cast> casts) {
        if (isStale()) {
            workspace.consult(this, facts -> {
                readAgain(facts, now, casts);
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
    private void readAgain(Facts facts, Instant now, List<Cast> casts) {
        state.lock();
        try {
            boolean all = stale == Stale.ALL;
            Community again = all ? new Community(options.historicAfter()) : Community.keepingPeopleOf(community);
            again.prune(now);
            facts.each(all ? Weeks.ALL : kept(now), again::add);
            community = again;
            if (erased) {
                bench.keepOnly(casts);
            }
            stale = Stale.NOT;
            erased = false;
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
            } catch (RuntimeException e) {
                LOG.warn(
                        "The sink failed with {} for suggestion {}",
                        e.getClass().getName(),
                        change.suggestion());
            }
        }
    }

    @Override
    public boolean feedback(SuggestionId suggestion, Feedback feedback) {
        Change change;
        state.lock();
        try {
            change = bench.feedback(suggestion, feedback, now());
        } finally {
            state.unlock();
        }
        if (change == null) {
            return false;
        }
        tell(List.of(change));
        return true;
    }

    @Override
    public void unmute(@Nullable ParticipantId moderator) {
        state.lock();
        try {
            bench.notebook(moderator).cooldowns.unmute();
        } finally {
            state.unlock();
        }
    }

    @Override
    public List<Suggestion> open(@Nullable ParticipantId moderator) {
        telling.lock();
        try {
            tell(look(true));
            state.lock();
            try {
                return bench.open(moderator);
            } finally {
                state.unlock();
            }
        } finally {
            telling.unlock();
        }
    }

    @Override
    public List<AuditEntry> audit(@Nullable ParticipantId moderator) {
        state.lock();
        try {
            return bench.audit(moderator);
        } finally {
            state.unlock();
        }
    }

    @Override
    public List<PolicyStatus> policies() {
        state.lock();
        try {
            return bench.status(now());
        } finally {
            state.unlock();
        }
    }
}

package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Weeks;

/**
 * What a desk would have suggested over a history, had it been there and had nobody ever answered it: to tune policies and
 * gate before they are switched on. Facts count from when they happened, however late they were recorded. Time goes in steps
 * of an hour. Where times are dates only, a response counts as soon as what it answers is there.
 *
 * <p>The history is held in memory while it runs. Immutable; one replay can be run often, from several threads.
 */
public final class Replay {
    private static final Duration STEP = Duration.ofHours(1);

    private final Facts facts;
    private final ZoneId zone;
    private final Collection<? extends ModerationPolicy> policies;
    private final DeskOptions options;
    private final Set<ParticipantId> moderators;

    private Replay(
            Facts facts,
            ZoneId zone,
            Collection<? extends ModerationPolicy> policies,
            DeskOptions options,
            Set<ParticipantId> moderators) {
        this.facts = facts;
        this.zone = zone;
        this.policies = List.copyOf(policies);
        this.options = options;
        this.moderators = Set.copyOf(moderators);
    }

    /** A replay of all that a workspace holds. */
    public static Replay of(Workspace workspace, Collection<? extends ModerationPolicy> policies) {
        return of(workspace.facts(), workspace.zone(), policies);
    }

    /** A replay of facts, with days as in this zone. */
    public static Replay of(Facts facts, ZoneId zone, Collection<? extends ModerationPolicy> policies) {
        return new Replay(facts, zone, policies, DeskOptions.withDefaults(), Set.of());
    }

    /** The same with another gate or other working hours. */
    public Replay with(DeskOptions other) {
        return new Replay(facts, zone, policies, other, moderators);
    }

    /**
     * The same as if these people were the moderators, where the history does not know any. Without moderators only the
     * policies that need none run, as {@link ReplaySummary#notRun} says.
     */
    public Replay withModerators(ParticipantId... people) {
        return new Replay(facts, zone, policies, options, Set.of(people));
    }

    /**
     * Runs it, and gives each suggestion to the sink when it would have been shown, in order of time.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when two policies have the same id
     */
    public ReplaySummary run(Consumer<? super Suggestion> sink) {
        List<Moment> moments = moments();
        WorkingHours hours = options.workingHours() == null ? WorkingHours.of(zone) : options.workingHours();
        Bench bench = new Bench(policies, options, hours, System::nanoTime);
        List<Cast> casts = casts();
        Community community = new Community(null);
        List<Instant> lived =
                moments.stream().filter(Moment::isLived).map(Moment::at).toList();
        Instant from = lived.isEmpty() ? null : lived.get(0);
        Instant to = lived.isEmpty() ? null : lived.get(lived.size() - 1);
        int next = 0;
        int suggestions = 0;
        Instant now = from == null ? null : from.truncatedTo(ChronoUnit.HOURS).plus(STEP);
        while (now != null && to != null && !now.isAfter(to.plus(STEP))) {
            while (next < moments.size() && !moments.get(next).at().isAfter(now)) {
                community.add(moments.get(next++).fact());
            }
            community.prune(now);
            for (Change change : bench.tick(community, casts, now, false)) {
                if (change.what() == AuditEntry.What.SHOWN) {
                    suggestions++;
                    sink.accept(change.suggestion());
                }
            }
            now = later(
                    now, community, next < moments.size() ? moments.get(next).at() : null);
        }
        boolean nobody = casts.get(0).you() == null;
        return new ReplaySummary(
                from,
                to,
                nobody ? 0 : casts.size(),
                suggestions,
                bench.status(now == null ? Instant.EPOCH : now),
                nobody ? bench.policies.needingModerator() : List.of());
    }

    /** An hour later, or when something happens again after a long time in which nothing is left to look at. */
    private static Instant later(Instant now, Community community, @Nullable Instant next) {
        if (next != null && community.isEmpty() && next.isAfter(now.plus(Community.KEPT))) {
            return next.truncatedTo(ChronoUnit.HOURS).plus(STEP);
        }
        return now.plus(STEP);
    }

    /** Runs it and gives what would have been shown, in order of time. */
    public List<Suggestion> suggestions() {
        List<Suggestion> all = new ArrayList<>();
        run(all::add);
        return all;
    }

    private List<Cast> casts() {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        facts.each(Weeks.ALL, fact -> fold.add(state, fact));
        Roster roster = fold.read(state);
        Set<ParticipantId> known = new HashSet<>(roster.withRole(Role.MODERATOR));
        known.addAll(moderators);
        return Bench.casts(moderators.isEmpty() ? known : moderators, known, roster.withRole(Role.BOT));
    }

    /** A fact and the moment from which it was there. */
    private record Moment(Instant at, int rank, String id, Fact fact) {
        static final Comparator<Moment> BY_TIME =
                Comparator.comparing(Moment::at).thenComparingInt(Moment::rank).thenComparing(Moment::id);

        /** Whether people did it: an import states its own beginning and its basis long after the history it brings. */
        boolean isLived() {
            return !(fact instanceof Happened happened
                    && (happened.event() instanceof Opened || happened.event() instanceof BasisStated));
        }

        static @Nullable Moment of(Fact fact) {
            if (fact instanceof Happened happened) {
                return new Moment(happened.at(), 0, happened.event().id().value(), happened);
            }
            if (fact instanceof Response response) {
                Instant by = response.by().at();
                Instant at = by.isAfter(response.at()) ? by : response.at();
                return new Moment(at, 1, response.by().id().value(), response);
            }
            return null;
        }
    }

    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        facts.each(Weeks.ALL, fact -> {
            Moment moment = Moment.of(fact);
            if (moment != null) {
                moments.add(moment);
            }
        });
        moments.sort(Moment.BY_TIME);
        return moments;
    }
}

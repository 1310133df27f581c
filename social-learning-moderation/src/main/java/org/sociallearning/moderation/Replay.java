package org.sociallearning.moderation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Weeks;

/**
 * What a desk would have suggested over a history, had it been there and had nobody ever answered it: to tune policies and
 * gate before they are switched on. Facts count from when they happened, however late they were recorded. Time goes in steps
 * of an hour. Where times are dates only, a response counts as soon as what it answers is there. Drafts have no history:
 * policies that look at them are left out.
 *
 * <p>The history is held in memory while it runs. Immutable; one replay can be run often, from several threads.
 */
public final class Replay {
    private final Facts facts;
    private final ZoneId zone;
    private final List<ModerationPolicy> policies;
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
        this.policies = policies.stream()
                .<ModerationPolicy>map(policy -> policy)
                .filter(policy -> policy.descriptor().scope() != Scope.DRAFT)
                .toList();
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

    /** The same with another gate. */
    public Replay with(NoiseGate gate) {
        return with(options.with(gate));
    }

    /**
     * Runs it, and gives each suggestion to the sink when it would have been shown, in order of time.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when two policies have the same id
     */
    public ReplaySummary run(Consumer<? super Suggestion> sink) {
        return new ReplayRun(this, options, hours()).summary(sink);
    }

    /** Runs it and gives what would have been shown, in order of time. */
    public List<Suggestion> suggestions() {
        List<Suggestion> all = new ArrayList<>();
        run(all::add);
        return all;
    }

    /**
     * How the desk of each of its moderators would have stood at a moment, in the order of their pseudonyms; one desk where no
     * moderator is known. Nothing is open before the history begins.
     */
    public List<DeskView> views(Instant at) {
        return new ReplayRun(this, options, hours()).views(at);
    }

    /** Its policies, as they are set. */
    public List<ModerationPolicy> policies() {
        return policies;
    }

    /** How its desk works. */
    public DeskOptions options() {
        return options;
    }

    /** When people work: what the options say, or Monday to Friday in the zone of the history. */
    public WorkingHours hours() {
        return options.workingHours() == null ? WorkingHours.of(zone) : options.workingHours();
    }

    /** Whether its moderators were named for it, rather than known from the history. */
    public boolean isNamed() {
        return !moderators.isEmpty();
    }

    List<Cast> casts(Instant until) {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        facts.each(Weeks.ALL, fact -> fold.add(state, fact));
        Roster roster = fold.read(state);
        Set<ParticipantId> known = new HashSet<>(roster.withRole(Role.MODERATOR));
        known.addAll(moderators);
        return Bench.casts(moderators.isEmpty() ? known : moderators, known, roster, until);
    }

    List<ReplayMoment> moments() {
        List<ReplayMoment> moments = new ArrayList<>();
        facts.each(Weeks.ALL, fact -> {
            ReplayMoment moment = ReplayMoment.of(fact);
            if (moment != null) {
                moments.add(moment);
            }
        });
        moments.sort(ReplayMoment.BY_TIME);
        return moments;
    }
}

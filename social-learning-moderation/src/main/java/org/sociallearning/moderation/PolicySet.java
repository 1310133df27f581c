package org.sociallearning.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.problem.SocialLearningException;

/** The policies of a desk, asked in an order in which those that step back come after those before which they do. */
final class PolicySet {
    final Map<String, PolicyRun> runs = new LinkedHashMap<>();
    private final List<PolicyRun> asked = new ArrayList<>();
    private final NoiseGate gate;

    PolicySet(Collection<? extends ModerationPolicy> policies, DeskOptions options, LongSupplier nanos) {
        this.gate = options.gate();
        for (ModerationPolicy policy : policies) {
            PolicyRun run = new PolicyRun(policy, options, nanos);
            if (runs.put(run.descriptor.id(), run) != null) {
                throw new SocialLearningException("policy (" + run.descriptor.id() + ") must be at a desk once");
            }
        }
        Set<String> done = new HashSet<>();
        runs.values().forEach(run -> order(run, done, new HashSet<>()));
    }

    private void order(PolicyRun run, Set<String> done, Set<String> below) {
        String id = run.descriptor.id();
        if (!below.add(id)) {
            throw new SocialLearningException("policy (" + id + ") must not step back before itself by way of others");
        }
        for (String before : run.descriptor.yieldsTo()) {
            PolicyRun other = runs.get(before);
            if (other != null) {
                order(other, done, below);
            }
        }
        below.remove(id);
        if (done.add(id)) {
            asked.add(run);
        }
    }

    /** The ids of policies that do not run without a moderator. */
    List<String> needingModerator() {
        return runs.values().stream()
                .filter(run -> run.descriptor.audience() == Audience.OWN_PRACTICE)
                .map(run -> run.descriptor.id())
                .toList();
    }

    Evaluation evaluate(Community community, Cast cast, WorkingHours hours, Notebook notebook, Instant now) {
        Scene.Moment moment = Scene.Moment.of(community, cast, hours, now);
        List<ReplyThread> threads = community.threads(cast, now);
        Map<SpaceId, List<ReplyThread>> spaces = bySpace(threads, moment.groups());
        Recall recall = Recall.of(notebook, now);
        Map<String, List<Found>> found = new HashMap<>();
        Set<String> unanswered = new HashSet<>();
        for (PolicyRun run : asked) {
            PolicyDescriptor policy = run.descriptor;
            boolean own = policy.audience() == Audience.OWN_PRACTICE;
            boolean asks = policy.scope() != Scope.DRAFT && !(own && cast.you() == null);
            if (!asks || notebook.cooldowns.isAsleep(policy.id(), now)) {
                continue;
            }
            List<ReplyThread> shown = shown(policy, threads, found);
            List<Found> all = policy.scope() == Scope.COMMUNITY
                    ? ask(run, moment, null, shown, recall)
                    : ask(run, moment, shown == threads ? spaces : bySpace(shown, moment.groups()), recall);
            if (all == null) {
                unanswered.add(policy.id());
            } else {
                found.put(policy.id(), all);
            }
        }
        List<Found> ordered = new ArrayList<>();
        runs.keySet().forEach(id -> ordered.addAll(found.getOrDefault(id, List.of())));
        return new Evaluation(ordered, unanswered, moment.people());
    }

    /** What those find that look at drafts. */
    List<Found> review(Scene.Moment moment, Notebook notebook) {
        List<Found> all = new ArrayList<>();
        for (PolicyRun run : runs.values()) {
            PolicyDescriptor policy = run.descriptor;
            if (policy.scope() == Scope.DRAFT && !notebook.cooldowns.isAsleep(policy.id(), moment.now())) {
                List<Found> found = ask(run, moment, null, List.of(), Recall.of(notebook, moment.now()));
                all.addAll(found == null ? List.of() : found);
            }
        }
        return all;
    }

    private static List<ReplyThread> shown(
            PolicyDescriptor policy, List<ReplyThread> threads, Map<String, List<Found>> found) {
        Set<ContributionId> leaveAlone = new HashSet<>();
        for (String before : policy.yieldsTo()) {
            found.getOrDefault(before, List.of())
                    .forEach(one -> leaveAlone.addAll(one.finding().leaveAlone()));
        }
        return leaveAlone.isEmpty()
                ? threads
                : threads.stream()
                        .filter(thread -> !leaveAlone.contains(thread.id()))
                        .toList();
    }

    private static Map<SpaceId, List<ReplyThread>> bySpace(List<ReplyThread> threads, List<Group> groups) {
        Map<SpaceId, List<ReplyThread>> spaces = new TreeMap<>(java.util.Comparator.comparing(SpaceId::value));
        threads.forEach(thread -> spaces.computeIfAbsent(thread.space(), space -> new ArrayList<>())
                .add(thread));
        // groups of which nothing is kept are silent, which a policy may want to know
        groups.forEach(group -> spaces.computeIfAbsent(group.space(), space -> new ArrayList<>()));
        return spaces;
    }

    private @Nullable List<Found> ask(
            PolicyRun run, Scene.Moment moment, Map<SpaceId, List<ReplyThread>> spaces, Recall recall) {
        List<Found> all = new ArrayList<>();
        for (Map.Entry<SpaceId, List<ReplyThread>> space : spaces.entrySet()) {
            List<Found> here = ask(run, moment, space.getKey(), space.getValue(), recall);
            if (here == null) {
                return null;
            }
            all.addAll(here);
        }
        return all;
    }

    private @Nullable List<Found> ask(
            PolicyRun run, Scene.Moment moment, @Nullable SpaceId space, List<ReplyThread> threads, Recall recall) {
        PolicyDescriptor policy = run.descriptor;
        List<Finding> findings = run.evaluate(
                new Scene(moment, space, List.copyOf(threads), policy.parameters(), recall.of(policy, space)));
        return findings == null
                ? null
                : findings.stream()
                        .filter(finding -> isEnough(finding, moment))
                        .map(finding -> new Found(policy, space, finding))
                        .toList();
    }

    /** No ratio rule speaks in the first days, nor of few contributions. */
    private boolean isEnough(Finding finding, Scene.Moment moment) {
        int of = finding.figures().stream()
                .filter(figure -> figure.unit() == Figure.Unit.SHARE)
                .mapToInt(Figure::of)
                .min()
                .orElse(Integer.MAX_VALUE);
        if (of == Integer.MAX_VALUE) {
            return true;
        }
        Instant start = moment.startedAt();
        return of >= gate.leastContributions() && start != null && !moment.now().isBefore(start.plus(gate.settleIn()));
    }
}

package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ContributionId;

/**
 * <b>Meaning.</b> Everyone may be seen (T1), and not only who is always seen: among those who contributed lately some got no
 * response to anything. Lists what they contributed, never who they are.
 *
 * <p><b>Rule.</b> Of the participants who made answerable contributions in the last {@code window}, each at least
 * {@code waitFor} working hours old, {@code contributors} or more: the share who got a reply or appreciation by anyone else to
 * any of these is below {@code min}. Offers at most {@code batch} contributions of the others, one each: first-ever ones first,
 * then by how long they wait.
 *
 * <p><b>Worked example.</b> Ten people contributed in two weeks, eight got a response: .80 is below .90, two contributions are
 * offered. With nine of ten (.90) there is no finding, nor with three of four, because four are fewer than five.
 *
 * <p><b>Edges.</b> A reaction of somebody unknown, which may be the author, counts as a response. Contributions younger than
 * {@code waitFor} count on neither side. What is resting or nobody can answer is not offered; when nothing is left to offer
 * there is no finding.
 *
 * <p><b>Source.</b> Tip 1 of the article: moderators appreciate every contribution; the coverage by people, because few people
 * make most contributions.
 */
final class SeenWidelyPolicy implements ModerationPolicy {
    static final String ID = "seen-widely";
    static final Parameter<Duration> WINDOW =
            Parameter.duration("window", Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(30));
    static final Parameter<Double> MIN = Parameter.share("min", .90, .50, 1);
    static final Parameter<Integer> CONTRIBUTORS = Parameter.whole("contributors", 5, Group.FLOOR, 1000);
    static final Parameter<Duration> WAIT_FOR =
            Parameter.duration("waitFor", Duration.ofHours(24), Duration.ofHours(1), Duration.ofDays(7));
    static final Parameter<Integer> BATCH = Parameter.whole("batch", 5, 1, 20);

    private record Waiting(ReplyThread thread, Contribution contribution) {
        static final Comparator<Waiting> BY_NEED = Comparator.comparing(
                        (Waiting waiting) -> !waiting.contribution.isFirstEver())
                .thenComparing(waiting -> waiting.contribution.at())
                .thenComparing(waiting -> waiting.contribution.id().value());
    }

    /** What one contributor has waiting, and whether any of their contributions was seen. */
    private static final class Contributor {
        final List<Waiting> waiting = new ArrayList<>();
        boolean seen;
    }

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.EVERYONE_SEEN)
                .withScope(Scope.COMMUNITY)
                .with(WINDOW, MIN, CONTRIBUTORS, WAIT_FOR, BATCH)
                .withYieldsTo(LetGoPolicy.ID);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Parameters set = situation.parameters();
        Instant from = situation.now().minus(set.get(WINDOW));
        Instant until = situation.workingHours().start(situation.now(), set.get(WAIT_FOR));
        Map<Voice, Contributor> contributors = new HashMap<>();
        int contributions = 0;
        for (ReplyThread thread : situation.threads()) {
            for (Contribution contribution : thread.contributions()) {
                if (contribution.isAnswerable()
                        && contribution.by().isParticipant()
                        && contribution.at().isAfter(from)
                        && !contribution.at().isAfter(until)) {
                    contributions++;
                    Contributor by = contributors.computeIfAbsent(contribution.by(), unused -> new Contributor());
                    by.seen |= contribution.isSeen();
                    if (!by.seen && !situation.isResting(thread)) {
                        by.waiting.add(new Waiting(thread, contribution));
                    }
                }
            }
        }
        long seen = contributors.values().stream().filter(one -> one.seen).count();
        int all = contributors.size();
        if (all < set.get(CONTRIBUTORS) || (double) seen / all >= set.get(MIN)) {
            return List.of();
        }
        List<Waiting> waiting = new ArrayList<>();
        contributors.values().stream()
                .filter(one -> !one.seen)
                .forEach(one -> one.waiting.stream().min(Waiting.BY_NEED).ifPresent(waiting::add));
        waiting.sort(Waiting.BY_NEED);
        return waiting.isEmpty() ? List.of() : List.of(finding(waiting, (double) seen / all, contributions, situation));
    }

    private static Finding finding(List<Waiting> all, double share, int contributions, Situation situation) {
        Parameters set = situation.parameters();
        List<Waiting> batch = all.subList(0, Math.min(all.size(), set.get(BATCH)));
        Set<ContributionId> threads = new LinkedHashSet<>();
        Instant last = Instant.MIN;
        for (Waiting waiting : batch) {
            threads.add(waiting.thread().id());
            Instant at = waiting.contribution().at();
            last = at.isAfter(last) ? at : last;
        }
        Finding finding = Finding.of(ID)
                .withSubject("unseen")
                .withThreads(threads)
                .withDirection(Direction.MORE)
                .withExpires(last.plus(set.get(WINDOW)))
                .with(Figure.share("responded", share, contributions))
                .with(Figure.count("waiting", batch.size()));
        for (Waiting waiting : batch) {
            finding = finding.with(
                    Evidence.of(waiting.contribution(), waiting.contribution().isFirstEver() ? "first" : "waiting"));
        }
        return finding;
    }
}

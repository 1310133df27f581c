package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.ContributionId;

/**
 * <b>Meaning.</b> Everyone may be seen (T1): contributions to which nobody reacted, so that a moderator can thank somebody.
 *
 * <p><b>Rule.</b> A participant's answerable contribution without a reply or appreciation by anyone else, {@code waitFor}
 * working hours after it was made ({@code newcomer} for the first that its author ever made). Per space at most
 * {@code batch} together: first-ever ones first, then by how long they wait. Older than {@code expires} it is left alone.
 *
 * <p><b>Worked example.</b> On Wednesday at 12:00 three contributions in one space have no reaction: of Monday 08:00 (52
 * hours), of Monday 12:00 (48 hours) and somebody's first one, of Tuesday 10:00 (26 hours): one finding, waiting 3, oldest
 * 52 hours, first 1. One of Friday 12:00 waits 12 hours on Monday at 00:00, because a weekend does not count.
 *
 * <p><b>Edges.</b> A reaction of somebody unknown, which may be the author, silences; one of a program or of the author does
 * not. Contributions of moderators, programs and people unknown or erased are nobody's wait. No contribution, no finding.
 *
 * <p><b>Source.</b> Tip 1 of the article; the wait of one working day and the batch: policies that nag are switched off.
 */
final class SeenPolicy implements ModerationPolicy {
    static final String ID = "seen";
    static final Parameter<Duration> WAIT_FOR =
            Parameter.duration("waitFor", Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofDays(14));
    static final Parameter<Duration> NEWCOMER =
            Parameter.duration("newcomer", Duration.ofHours(8), Duration.ofMinutes(1), Duration.ofDays(14));
    static final Parameter<Integer> BATCH = Parameter.whole("batch", 5, 1, 20);
    static final Parameter<Duration> EXPIRES =
            Parameter.duration("expires", Duration.ofDays(14), Duration.ofDays(1), Duration.ofDays(30));
    private static final Duration WORKING_DAY = Duration.ofDays(1);
    private static final int ENOUGH = 10;

    private record Waiting(ReplyThread thread, Contribution contribution, Duration waits) {
        static final Comparator<Waiting> BY_NEED = Comparator.comparing(
                        (Waiting waiting) -> !waiting.contribution.isFirstEver())
                .thenComparing(Waiting::waits, Comparator.reverseOrder())
                .thenComparing(waiting -> waiting.contribution.id().value());
    }

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.EVERYONE_SEEN)
                .with(WAIT_FOR, NEWCOMER, BATCH, EXPIRES)
                .withYieldsTo(LetGoPolicy.ID);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        WorkingHours hours = situation.workingHours();
        Instant waitedLong = hours.start(situation.now(), situation.parameters().get(WAIT_FOR));
        Instant waitedLongAsNew =
                hours.start(situation.now(), situation.parameters().get(NEWCOMER));
        List<Waiting> waiting = new ArrayList<>();
        int seen = 0;
        int answerable = 0;
        for (ReplyThread thread : situation.threads()) {
            for (Contribution contribution : thread.contributions()) {
                if (!isAnswerableByOthers(contribution) || isExpired(contribution, situation)) {
                    continue;
                }
                answerable++;
                if (contribution.isSeen()) {
                    seen++;
                    continue;
                }
                boolean isLong = !contribution.at().isAfter(contribution.isFirstEver() ? waitedLongAsNew : waitedLong);
                if (isLong && !situation.isResting(thread)) {
                    Duration waits = hours.between(contribution.at(), situation.now());
                    waiting.add(new Waiting(thread, contribution, waits));
                }
            }
        }
        waiting.sort(Waiting.BY_NEED);
        return waiting.isEmpty() ? List.of() : List.of(finding(waiting, seen, answerable, situation));
    }

    private static boolean isAnswerableByOthers(Contribution contribution) {
        return contribution.isAnswerable() && contribution.by().isParticipant();
    }

    private static boolean isExpired(Contribution contribution, Situation situation) {
        return !expiry(contribution, situation).isAfter(situation.now());
    }

    private static Instant expiry(Contribution contribution, Situation situation) {
        return contribution.at().plus(situation.parameters().get(EXPIRES));
    }

    private static Finding finding(List<Waiting> all, int seen, int answerable, Situation situation) {
        List<Waiting> batch =
                all.subList(0, Math.min(all.size(), situation.parameters().get(BATCH)));
        Duration oldest = batch.stream()
                .map(Waiting::waits)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean overADay = batch.stream().allMatch(waiting -> waiting.waits().compareTo(WORKING_DAY) > 0);
        Set<ContributionId> threads = new LinkedHashSet<>();
        batch.forEach(waiting -> threads.add(waiting.thread().id()));
        Finding finding = Finding.of(overADay ? "seen.overdue" : ID)
                .withSubject("waiting")
                .withThreads(threads)
                .withDirection(Direction.MORE)
                .withExpires(batch.stream()
                        .map(waiting -> expiry(waiting.contribution(), situation))
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .with(Figure.count("waiting", batch.size()))
                .with(Figure.time("oldest", oldest))
                .with(Figure.count(
                        "first",
                        batch.stream()
                                .filter(waiting -> waiting.contribution().isFirstEver())
                                .count()));
        if (all.size() > batch.size()) {
            finding = finding.with(Figure.count("more", all.size() - (long) batch.size()));
        }
        if (answerable >= ENOUGH) {
            finding = finding.withAgainst(Figure.share("seen", (double) seen / answerable, answerable));
        }
        for (Waiting waiting : batch) {
            finding = finding.with(
                    Evidence.of(waiting.contribution(), waiting.contribution().isFirstEver() ? "first" : "waiting"));
        }
        return finding;
    }
}

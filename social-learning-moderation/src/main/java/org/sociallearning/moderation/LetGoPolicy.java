package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;

/**
 * <b>Meaning.</b> You cannot control everything (T5): the moderator is nearly always the first to reply, and peers seldom get
 * the time to. Suggests waiting. It is shown to that moderator alone.
 *
 * <p><b>Rule.</b> Of the participants' answerable contributions of the last {@code window} that are older than
 * {@code waitFor}, at least {@code atLeast}: the share to which the moderator was the first to reply, within {@code waitFor},
 * is above {@code max}, and the share to which a peer was first is below {@code peers}. Whoever waits longer before replying
 * already lets go. While it holds, {@code seen} leaves the threads alone in which two participants or more spoke, the last of
 * them within {@code talking}.
 *
 * <p><b>Worked example.</b> Of 10 contributions the moderator was the first to reply to 7, a peer to 2, nobody to 1: .70 is
 * above .60 and .20 below .30. With 6 by the moderator (.60) or 3 by peers (.30) there is no finding.
 *
 * <p><b>Edges.</b> Without a known moderator it does not run. Replies of other moderators are nobody's share. Under
 * {@code atLeast} there is no finding.
 *
 * <p><b>Source.</b> Tip 5 of the article: freedom and ownership.
 */
final class LetGoPolicy implements ModerationPolicy {
    static final String ID = "let-go";
    static final Parameter<Double> MAX = Parameter.share("max", .60, .05, 1);
    static final Parameter<Double> PEERS = Parameter.share("peers", .30, 0, 1);
    static final Parameter<Integer> AT_LEAST = Parameter.whole("atLeast", 10, 5, 1000);
    static final Parameter<Duration> WAIT_FOR =
            Parameter.duration("waitFor", Duration.ofHours(4), Duration.ofMinutes(5), Duration.ofDays(7));
    static final Parameter<Duration> WINDOW =
            Parameter.duration("window", Duration.ofDays(28), Duration.ofDays(7), Duration.ofDays(30));
    static final Parameter<Duration> TALKING =
            Parameter.duration("talking", Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(30));

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.LET_GO)
                .withAudience(Audience.OWN_PRACTICE)
                .withScope(Scope.COMMUNITY)
                .with(MAX, PEERS, AT_LEAST, WAIT_FOR, WINDOW, TALKING);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        int all = 0;
        int yours = 0;
        int peers = 0;
        for (ReplyThread thread : situation.threads()) {
            for (Contribution contribution : thread.contributions()) {
                if (!counts(contribution, situation)) {
                    continue;
                }
                all++;
                Reaction first = contribution.firstReply();
                if (first != null && first.by().isParticipant()) {
                    peers++;
                } else if (first != null && isEager(first, contribution, situation)) {
                    yours++;
                }
            }
        }
        Parameters set = situation.parameters();
        if (all < set.get(AT_LEAST) || (double) yours / all <= set.get(MAX) || (double) peers / all >= set.get(PEERS)) {
            return List.of();
        }
        return List.of(Finding.of(ID)
                .withDirection(Direction.LESS)
                .withLeaveAlone(talking(situation))
                .with(Figure.share("yours", (double) yours / all, all))
                .with(Figure.share("peers", (double) peers / all, all))
                .with(Figure.count("contributions", all))
                .with(Figure.time("wait", set.get(WAIT_FOR))));
    }

    private static boolean counts(Contribution contribution, Situation situation) {
        Instant from = situation.now().minus(situation.parameters().get(WINDOW));
        Instant until = situation.now().minus(situation.parameters().get(WAIT_FOR));
        return contribution.isAnswerable()
                && contribution.by().isParticipant()
                && !contribution.at().isBefore(from)
                && !contribution.at().isAfter(until);
    }

    private static boolean isEager(Reaction reply, Contribution contribution, Situation situation) {
        return reply.by().isYou()
                && Duration.between(contribution.at(), reply.at())
                                .compareTo(situation.parameters().get(WAIT_FOR))
                        < 0;
    }

    private static Set<ContributionId> talking(Situation situation) {
        Instant since = situation.now().minus(situation.parameters().get(TALKING));
        Set<ContributionId> talking = new LinkedHashSet<>();
        for (ReplyThread thread : situation.threads()) {
            Instant last = lastOfParticipants(thread);
            boolean several = thread.contributions().stream()
                            .map(Contribution::by)
                            .filter(Voice::isParticipant)
                            .distinct()
                            .limit(2)
                            .count()
                    > 1;
            if (several && last != null && !last.isBefore(since)) {
                talking.add(thread.id());
            }
        }
        return talking;
    }

    private static @Nullable Instant lastOfParticipants(ReplyThread thread) {
        Instant last = null;
        for (Contribution contribution : thread.contributions()) {
            if (contribution.by().isParticipant()) {
                last = contribution.at();
            }
        }
        return last;
    }
}

package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.fold.Responder;

/**
 * <b>Meaning.</b> A core group that watches over preconditions (F4) and a moderator who lets go (T5): some participants, who
 * said that they may be asked, reply to many others already. Offers to invite them.
 *
 * <p><b>Rule.</b> In the last {@code window} there are {@code people} participants or more who each replied to {@code others}
 * different other people, consented to be asked and are not in the core group yet. Each is shown by one of their own replies, in
 * the order of the ids of these, with no number beside it; a host that shows names sorts them by the alphabet.
 *
 * <p><b>Worked example.</b> Anna, Bram and Carla each replied to four others this month and all consented: a finding with one
 * reply of each. If Carla replied to three, or takes her consent back, there is none.
 *
 * <p><b>Edges.</b> Replies to programs, to people unknown and to oneself count for nobody; appreciations are no replies. Nobody
 * is asked by the library, and who did not consent is not counted. At most 20 are shown.
 *
 * <p><b>Source.</b> The article: a core group of users who watch over preconditions; tip 5: freedom and ownership.
 */
final class CoreGroupPolicy implements ModerationPolicy {
    static final String ID = "core-group";
    static final Parameter<Duration> WINDOW =
            Parameter.duration("window", Duration.ofDays(28), Duration.ofDays(7), Duration.ofDays(30));
    static final Parameter<Integer> PEOPLE = Parameter.whole("people", 3, 3, 20);
    static final Parameter<Integer> OTHERS = Parameter.whole("others", 4, 2, 50);
    private static final int SHOWN = 20;

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.LET_GO)
                .withScope(Scope.COMMUNITY)
                .with(WINDOW, PEOPLE, OTHERS);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Parameters set = situation.parameters();
        Instant from = situation.now().minus(set.get(WINDOW));
        Map<Voice, Set<Voice>> repliedTo = new HashMap<>();
        Map<Voice, Contribution> replies = new HashMap<>();
        for (ReplyThread thread : situation.threads()) {
            for (Contribution contribution : thread.contributions()) {
                Voice by = contribution.by();
                if (isPeer(by)
                        && !contribution.id().equals(thread.id())
                        && contribution.at().isAfter(from)) {
                    replies.merge(by, contribution, CoreGroupPolicy::later);
                }
                if (by.isKnown() && !by.isProgram()) {
                    noteRepliesTo(contribution, from, repliedTo);
                }
            }
        }
        List<Contribution> shown = new ArrayList<>();
        replies.forEach((voice, reply) -> {
            if (repliedTo.getOrDefault(voice, Set.of()).size() >= set.get(OTHERS)) {
                shown.add(reply);
            }
        });
        if (shown.size() < set.get(PEOPLE)) {
            return List.of();
        }
        shown.sort(Comparator.comparing(reply -> reply.id().value()));
        Finding finding = Finding.of(ID).with(Figure.count("people", Math.min(shown.size(), SHOWN)));
        for (Contribution reply : shown.subList(0, Math.min(shown.size(), SHOWN))) {
            finding = finding.with(Evidence.of(reply, "consented"));
        }
        return List.of(finding);
    }

    private static boolean isPeer(Voice voice) {
        return voice.isParticipant() && voice.mayBeAsked();
    }

    private static Contribution later(Contribution one, Contribution other) {
        int order = one.at().compareTo(other.at());
        return order > 0 || (order == 0 && one.id().value().compareTo(other.id().value()) > 0) ? one : other;
    }

    private static void noteRepliesTo(Contribution contribution, Instant from, Map<Voice, Set<Voice>> repliedTo) {
        for (Reaction reaction : contribution.reactions()) {
            if (reaction.isReply()
                    && reaction.responder() == Responder.ANOTHER
                    && reaction.at().isAfter(from)
                    && isPeer(reaction.by())) {
                repliedTo
                        .computeIfAbsent(reaction.by(), unused -> new HashSet<>())
                        .add(contribution.by());
            }
        }
    }
}

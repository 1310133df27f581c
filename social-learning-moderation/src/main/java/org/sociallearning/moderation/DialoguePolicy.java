package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * <b>Meaning.</b> You are not the expert (T3): a conversation in which most words are the moderator's, or the last posts all
 * are. It is shown to that moderator alone.
 *
 * <p><b>Rule.</b> In a thread with {@code contributions} contributions and {@code people} people or more: the moderator's
 * share of words is above {@code enter}, and so is the lower bound of the 80 % Wilson interval of the share of contributions;
 * once entered it holds until the share of words is below {@code leave}. Or: the last {@code row} posts of the thread are all
 * the moderator's, within {@code rowWithin}. A thread that was silent for {@code expires} is left alone.
 *
 * <p><b>Worked example.</b> 10 contributions of 3 people, 6 of them and 500 of 900 words the moderator's: .56 is above .40,
 * and so is the lower bound of 6 of 10, .401. With 5 of 10 the bound is .312: no finding. Later at 350 of 1,000 words it
 * still holds, at 320 of 1,000 no longer.
 *
 * <p><b>Edges.</b> Without a known moderator it does not run. Contributions of unknown length count in neither share; people
 * unknown count as others, not as people; programs not at all.
 *
 * <p><b>Source.</b> Tip 3 of the article: no one-way traffic. Tone is not looked at: what detectors call know-it-all does not
 * correlate with how people perceive it.
 */
final class DialoguePolicy implements ModerationPolicy {
    static final String ID = "dialogue";
    static final String ROW = "dialogue.row";
    static final Parameter<Double> ENTER = Parameter.share("enter", .40, .05, .95);
    static final Parameter<Double> LEAVE = Parameter.share("leave", .33, 0, .95);
    static final Parameter<Integer> CONTRIBUTIONS = Parameter.whole("contributions", 10, 5, 200);
    static final Parameter<Integer> PEOPLE = Parameter.whole("people", 3, 2, 100);
    static final Parameter<Integer> IN_A_ROW = Parameter.whole("row", 3, 2, 50);
    static final Parameter<Duration> ROW_WITHIN =
            Parameter.duration("rowWithin", Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofDays(7));
    static final Parameter<Duration> EXPIRES =
            Parameter.duration("expires", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(30));

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.NOT_THE_EXPERT)
                .withAudience(Audience.OWN_PRACTICE)
                .with(ENTER, LEAVE, CONTRIBUTIONS, PEOPLE, IN_A_ROW, ROW_WITHIN, EXPIRES);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (ReplyThread thread : situation.threads()) {
            List<Contribution> spoken = thread.contributions().stream()
                    .filter(contribution -> !contribution.by().isProgram())
                    .toList();
            if (spoken.isEmpty()) {
                continue;
            }
            Instant until = spoken.get(spoken.size() - 1)
                    .at()
                    .plus(situation.parameters().get(EXPIRES));
            Finding finding = until.isAfter(situation.now()) ? ofThread(thread, spoken, situation) : null;
            if (finding != null) {
                findings.add(finding.withDirection(Direction.LESS)
                        .withLeaveAlone(finding.threads())
                        .withExpires(until));
            }
        }
        return findings;
    }

    private static @Nullable Finding ofThread(ReplyThread thread, List<Contribution> spoken, Situation situation) {
        Finding words = ofWords(thread, spoken, situation);
        return words == null ? ofRow(thread, spoken, situation) : words;
    }

    private static @Nullable Finding ofWords(ReplyThread thread, List<Contribution> spoken, Situation situation) {
        int posts = 0;
        int yourPosts = 0;
        long words = 0;
        long yourWords = 0;
        for (Contribution contribution : spoken) {
            if (contribution.words() >= 0) {
                posts++;
                words += contribution.words();
                if (contribution.by().isYou()) {
                    yourPosts++;
                    yourWords += contribution.words();
                }
            }
        }
        Parameters set = situation.parameters();
        int people = thread.people();
        if (words == 0 || posts < set.get(CONTRIBUTIONS) || people < set.get(PEOPLE)) {
            return null;
        }
        double share = (double) yourWords / words;
        double enter = set.get(ENTER);
        boolean enters = share > enter && Wilson.lower(yourPosts, posts) > enter;
        boolean stays = situation.held(thread.id().value()) && share >= Math.min(enter, set.get(LEAVE));
        if (!enters && !stays) {
            return null;
        }
        return evidence(
                Finding.about(thread, ID)
                        .with(Figure.share("words", share, posts))
                        .with(Figure.share("posts", (double) yourPosts / posts, posts))
                        .with(Figure.count("contributions", posts))
                        .with(Figure.count("people", people)),
                spoken,
                "yours");
    }

    private static @Nullable Finding ofRow(ReplyThread thread, List<Contribution> spoken, Situation situation) {
        int row = situation.parameters().get(IN_A_ROW);
        int length = 0;
        while (length < spoken.size()
                && spoken.get(spoken.size() - 1 - length).by().isYou()) {
            length++;
        }
        if (length < row) {
            return null;
        }
        List<Contribution> last = spoken.subList(spoken.size() - row, spoken.size());
        Duration span = Duration.between(last.get(0).at(), last.get(row - 1).at());
        if (span.compareTo(situation.parameters().get(ROW_WITHIN)) > 0) {
            return null;
        }
        return evidence(Finding.about(thread, ROW).with(Figure.count("row", length)), last, "row");
    }

    private static Finding evidence(Finding finding, List<Contribution> spoken, String rule) {
        Finding with = finding;
        int added = 0;
        for (int i = spoken.size() - 1; i >= 0 && added < 5; i--) {
            if (spoken.get(i).by().isYou()) {
                with = with.with(Evidence.of(spoken.get(i), rule));
                added++;
            }
        }
        return with;
    }
}

package org.sociallearning.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.Topic;

/**
 * <b>Meaning.</b> Ask deepening questions (T2, F2): few of the moderator's replies ask on. Offers prompts that fit the
 * conversation, from a {@link PromptLibrary}. It is shown to that moderator alone.
 *
 * <p><b>Rule.</b> Of the moderator's last replies of {@code words} words or more, at least {@code least} and at most
 * {@code most}: the upper bound of the 80 % Wilson interval of the share with a deepening question or an open invitation is
 * below {@code target}. Offers {@code prompts} prompts for the conversation of the moderator in which a participant spoke last.
 *
 * <p><b>Worked example.</b> None of 10 replies asks on: the upper bound of 0 of 10 is .141, below .20. With 1 of 10 it is .282:
 * no finding. Of 30 replies 3 (.192) still are few, 4 (.232) are not.
 *
 * <p><b>Edges.</b> Without a known moderator it does not run. Replies that no detector looked at, of unknown length or that
 * begin a conversation or stand in one without participants do not count. While {@code dialogue} wants a conversation left alone it counts and offers nothing there.
 * Where no conversation is free the prompts are for the next one.
 *
 * <p><b>Source.</b> Tip 2 of the article: examples, personal experiences, further connections. A detector sees a single
 * deepening question right in about half of cases, so only a share of many is spoken of.
 */
final class DeepenPolicy implements ModerationPolicy {
    static final String ID = "deepen";
    static final Parameter<Integer> LEAST = Parameter.whole("least", 10, 10, 30);
    static final Parameter<Integer> MOST = Parameter.whole("most", 30, 10, 100);
    static final Parameter<Double> TARGET = Parameter.share("target", .20, .05, .80);
    static final Parameter<Integer> WORDS = Parameter.whole("words", 8, 1, 100);
    static final Parameter<Integer> PROMPTS = Parameter.whole("prompts", 3, 1, 5);
    private static final Set<SignalLabel> DEEPENING =
            EnumSet.range(SignalLabel.DEEPENING_EXAMPLE, SignalLabel.DEEPENING_CLARITY);
    private static final int SHOWN = 5;

    private final PromptLibrary library;

    private record Reply(ReplyThread thread, Contribution contribution) {
        static final Comparator<Reply> LATEST_FIRST = Comparator.comparing((Reply reply) -> reply.contribution.at())
                .thenComparing(reply -> reply.contribution.id().value())
                .reversed();

        boolean asksOn() {
            return DEEPENING.stream().anyMatch(contribution::has) || contribution.has(SignalLabel.INVITATION);
        }
    }

    DeepenPolicy(PromptLibrary library) {
        this.library = library;
    }

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.ASK_DEEPER)
                .withAudience(Audience.OWN_PRACTICE)
                .withScope(Scope.COMMUNITY)
                .with(LEAST, MOST, TARGET, WORDS, PROMPTS)
                .withSignals(signals())
                .withYieldsTo(DialoguePolicy.ID)
                .withTexts(library.texts());
    }

    private static SignalLabel[] signals() {
        Set<SignalLabel> labels = EnumSet.copyOf(DEEPENING);
        labels.add(SignalLabel.INVITATION);
        return labels.toArray(new SignalLabel[0]);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Parameters set = situation.parameters();
        List<Reply> replies = new ArrayList<>();
        for (ReplyThread thread : situation.threads()) {
            boolean isTalk = latest(thread) != null;
            for (Contribution contribution : thread.contributions()) {
                if (isTalk
                        && contribution.by().isYou()
                        && !contribution.id().equals(thread.id())
                        && contribution.words() >= set.get(WORDS)
                        && contribution.isExamined()) {
                    replies.add(new Reply(thread, contribution));
                }
            }
        }
        replies.sort(Reply.LATEST_FIRST);
        List<Reply> last = replies.subList(0, Math.min(replies.size(), set.get(MOST)));
        int asking = (int) last.stream().filter(Reply::asksOn).count();
        if (last.size() < set.get(LEAST) || Wilson.upper(asking, last.size()) >= set.get(TARGET)) {
            return List.of();
        }
        return List.of(finding(last, asking, situation));
    }

    private Finding finding(List<Reply> last, int asking, Situation situation) {
        Finding finding = Finding.of(ID)
                .withSubject("replies")
                .with(Figure.share("asking", (double) asking / last.size(), last.size()))
                .with(Figure.count("replies", last.size()));
        for (Reply reply : last.subList(0, Math.min(last.size(), SHOWN))) {
            finding = finding.with(Evidence.of(reply.contribution(), reply.asksOn() ? "asks on" : "reply"));
        }
        for (Instrument instrument : Instruments.of(last.stream().map(Reply::contribution), Band.LOW)) {
            finding = finding.with(instrument);
        }
        ReplyThread thread = thread(last, situation);
        Contribution latest = thread == null ? null : latest(thread);
        Set<SignalLabel> asked = EnumSet.noneOf(SignalLabel.class);
        last.forEach(
                reply -> DEEPENING.stream().filter(reply.contribution()::has).forEach(asked::add));
        PromptWish wish = new PromptWish(
                situation.form(),
                latest == null ? null : latest.kind(),
                asked,
                situation.promptsOffered(),
                thread == null ? ID : thread.id().value());
        finding =
                finding.withPrompts(library.choose(wish, situation.parameters().get(PROMPTS)));
        return thread == null
                ? finding
                : finding.withThreads(Set.of(thread.id()))
                        .withDirection(Direction.MORE)
                        .withTopic(topic(thread));
    }

    /** The conversation with these replies in which a participant spoke last; null when all rest. */
    private static @Nullable ReplyThread thread(List<Reply> replies, Situation situation) {
        ReplyThread found = null;
        Contribution last = null;
        for (Reply reply : replies) {
            Contribution latest = latest(reply.thread());
            if (latest != null
                    && (last == null || latest.at().isAfter(last.at()))
                    && !situation.isResting(reply.thread())) {
                found = reply.thread();
                last = latest;
            }
        }
        return found;
    }

    private static @Nullable Contribution latest(ReplyThread thread) {
        Contribution latest = null;
        for (Contribution contribution : thread.contributions()) {
            latest = contribution.by().isParticipant() ? contribution : latest;
        }
        return latest;
    }

    private static @Nullable Topic topic(ReplyThread thread) {
        Topic topic = null;
        for (Contribution contribution : thread.contributions()) {
            topic = contribution.topics().isEmpty()
                    ? topic
                    : contribution.topics().get(0);
        }
        return topic;
    }
}

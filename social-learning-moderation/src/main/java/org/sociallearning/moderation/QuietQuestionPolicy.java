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
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.Topic;

/**
 * <b>Meaning.</b> A question that nobody answered (T1, T2) need not be answered by the moderator: it can be given back to
 * everybody, or to somebody who wrote about it before.
 *
 * <p><b>Rule.</b> A participant's answerable contribution of the kind question ({@code detected}: also any in which a detector
 * sees one) that nobody else replied to, {@code waitFor} working hours after it was made and not yet {@code expires} old. Where
 * {@code knowing} other participants or more wrote about its topic in the last 30 days, a specific invitation is offered, else
 * an open one. The longest open first, at most {@code batch}, one in a conversation.
 *
 * <p><b>Worked example.</b> A question of Monday 08:00 about pivot tables is open 48 hours on Wednesday at 08:00. Three others
 * wrote about pivot tables this month: ask one of them. Had two written about it: ask everybody.
 *
 * <p><b>Edges.</b> A thank-you closes no question, nor does the asker's own remark; anybody's reply does, a moderator's and an
 * unknown person's too, a program's does not. A question without a topic gets an open invitation. Who would know is named
 * nowhere.
 *
 * <p><b>Source.</b> Tips 1 and 2 of the article. The kind is a fact of the host; that a text asks something is seen right in
 * .55 to .75 of cases, which is not enough to speak up by itself.
 */
final class QuietQuestionPolicy implements ModerationPolicy {
    static final String ID = "quiet-question";
    static final String SPECIFIC = "quiet-question.specific";
    static final Parameter<Duration> WAIT_FOR =
            Parameter.duration("waitFor", Duration.ofHours(48), Duration.ofHours(1), Duration.ofDays(14));
    static final Parameter<Integer> KNOWING = Parameter.whole("knowing", 3, 2, 50);
    static final Parameter<Integer> BATCH = Parameter.whole("batch", 3, 1, 10);
    static final Parameter<Boolean> DETECTED = Parameter.flag("detected", false);
    static final Parameter<Duration> EXPIRES =
            Parameter.duration("expires", Duration.ofDays(14), Duration.ofDays(2), Duration.ofDays(30));

    private record Open(ReplyThread thread, Contribution question) {
        static final Comparator<Open> LONGEST_FIRST = Comparator.comparing((Open open) -> open.question.at())
                .thenComparing(open -> open.question.id().value());
    }

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.ASK_DEEPER)
                .with(WAIT_FOR, KNOWING, BATCH, DETECTED, EXPIRES)
                .withYieldsTo(LetGoPolicy.ID, DialoguePolicy.ID);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Parameters set = situation.parameters();
        Instant until = situation.workingHours().start(situation.now(), set.get(WAIT_FOR));
        Instant from = situation.now().minus(set.get(EXPIRES));
        List<Open> open = new ArrayList<>();
        for (ReplyThread thread : situation.threads()) {
            for (Contribution contribution : thread.contributions()) {
                if (contribution.at().isAfter(from)
                        && !contribution.at().isAfter(until)
                        && isOpen(contribution, set)
                        && !situation.isResting(thread)) {
                    open.add(new Open(thread, contribution));
                    break;
                }
            }
        }
        open.sort(Open.LONGEST_FIRST);
        List<Open> batch = open.subList(0, Math.min(open.size(), set.get(BATCH)));
        Map<Topic, Set<Voice>> writers = writers(batch, situation);
        return batch.stream().map(one -> finding(one, writers, situation)).toList();
    }

    private static boolean isOpen(Contribution contribution, Parameters set) {
        return contribution.isAnswerable()
                && contribution.by().isParticipant()
                && (contribution.kind().is(ContributionKind.QUESTION)
                        || (set.get(DETECTED) && contribution.has(SignalLabel.QUESTION)))
                && contribution.firstReply() == null;
    }

    /** Who wrote about the topics of these questions. */
    private static Map<Topic, Set<Voice>> writers(List<Open> questions, Situation situation) {
        Map<Topic, Set<Voice>> writers = new HashMap<>();
        questions.forEach(one -> one.question().topics().forEach(topic -> writers.put(topic, new HashSet<>())));
        if (!writers.isEmpty()) {
            for (ReplyThread thread : situation.threads()) {
                for (Contribution contribution : thread.contributions()) {
                    if (contribution.by().isParticipant()) {
                        contribution
                                .topics()
                                .forEach(topic -> writers.getOrDefault(topic, new HashSet<>())
                                        .add(contribution.by()));
                    }
                }
            }
        }
        return writers;
    }

    private static Finding finding(Open open, Map<Topic, Set<Voice>> writers, Situation situation) {
        Contribution question = open.question();
        Topic known = null;
        for (Topic topic : question.topics()) {
            long others = writers.getOrDefault(topic, Set.of()).stream()
                    .filter(voice -> !voice.equals(question.by()))
                    .count();
            if (known == null && others >= situation.parameters().get(KNOWING)) {
                known = topic;
            }
        }
        Topic about = known != null || question.topics().isEmpty()
                ? known
                : question.topics().get(0);
        return Finding.about(open.thread(), known == null ? ID : SPECIFIC)
                .withSubject(question.id().value())
                .withTopic(about)
                .withDirection(Direction.MORE)
                .withExpires(question.at().plus(situation.parameters().get(EXPIRES)))
                .with(Figure.time("open", situation.workingHours().between(question.at(), situation.now())))
                .with(Evidence.of(question, "open"));
    }
}

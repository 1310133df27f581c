package com.acme;

// region policy
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sociallearning.moderation.Figure;
import org.sociallearning.moderation.Finding;
import org.sociallearning.moderation.ModerationPolicy;
import org.sociallearning.moderation.Parameter;
import org.sociallearning.moderation.PolicyDescriptor;
import org.sociallearning.moderation.ReplyThread;
import org.sociallearning.moderation.Situation;
import org.sociallearning.moderation.Tip;

/** A thread that grew long: offers to sum it up. */
final class LongThreads implements ModerationPolicy {
    private static final Parameter<Integer> POSTS = Parameter.whole("posts", 30, 10, 200);

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of("acme.long-thread", "1", Tip.LET_GO).with(POSTS);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (ReplyThread thread : situation.threads()) {
            int posts = thread.contributions().size();
            if (posts >= situation.parameters().get(POSTS)) {
                findings.add(Finding.about(thread, "acme.long-thread")
                        .with(Figure.count("length", posts))
                        .withText(
                                Locale.ENGLISH,
                                "A conversation has {length} posts by now. Would someone like to sum it up?")
                        .withText(
                                Locale.forLanguageTag("nl"),
                                "Eén gesprek telt al {length} berichten. Wil iemand het samenvatten?"));
            }
        }
        return findings;
    }
}
// endregion

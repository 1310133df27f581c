package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SignalLabel;

/**
 * <b>Meaning.</b> Give the right example (T4): share literature and an own experience, and others will too. The moderator did
 * neither for a while, or asked others for examples only. It is shown to that moderator alone.
 *
 * <p><b>Rule.</b> In the last {@code window} the moderator made {@code contributions} contributions or more, or asked for an
 * example or experience {@code asks} times or more, and none of the contributions shares a resource or an own experience.
 *
 * <p><b>Worked example.</b> Five contributions in two weeks, no link and no story in any: a finding. With four there is none,
 * unless three of them ask for an example. One story among them, and there is none.
 *
 * <p><b>Edges.</b> Without a known moderator it does not run. What the host calls a resource or an experience is one, whatever
 * its text says. An absence can be seen only where somebody looked: with one own contribution in the window that no detector
 * read there is no finding.
 *
 * <p><b>Source.</b> Tip 4 of the article: share literature yourself and participants will be inclined to do so too.
 */
final class ExamplePolicy implements ModerationPolicy {
    static final String ID = "example";
    static final String ASKED = "example.asked";
    static final Parameter<Duration> WINDOW =
            Parameter.duration("window", Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(30));
    static final Parameter<Integer> CONTRIBUTIONS = Parameter.whole("contributions", 5, 3, 100);
    static final Parameter<Integer> ASKS = Parameter.whole("asks", 3, 2, 20);
    private static final int SHOWN = 5;

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.GIVE_THE_EXAMPLE)
                .withAudience(Audience.OWN_PRACTICE)
                .withScope(Scope.COMMUNITY)
                .with(WINDOW, CONTRIBUTIONS, ASKS)
                .withSignals(
                        SignalLabel.SHARES_RESOURCE,
                        SignalLabel.PERSONAL_STORY,
                        SignalLabel.DEEPENING_EXAMPLE,
                        SignalLabel.DEEPENING_EXPERIENCE);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Instant from = situation.now().minus(situation.parameters().get(WINDOW));
        List<Contribution> yours = new ArrayList<>();
        for (ReplyThread thread : situation.threads()) {
            for (Contribution contribution : thread.contributions()) {
                if (contribution.by().isYou() && contribution.at().isAfter(from)) {
                    if (isExample(contribution) || !contribution.isExamined()) {
                        return List.of();
                    }
                    yours.add(contribution);
                }
            }
        }
        int asks = (int) yours.stream().filter(ExamplePolicy::asks).count();
        boolean many = yours.size() >= situation.parameters().get(CONTRIBUTIONS);
        boolean asked = asks >= situation.parameters().get(ASKS);
        return many || asked ? List.of(finding(yours, asks, asked, situation)) : List.of();
    }

    private static boolean isExample(Contribution contribution) {
        return contribution.kind().is(ContributionKind.RESOURCE)
                || contribution.kind().is(ContributionKind.EXPERIENCE)
                || contribution.has(SignalLabel.SHARES_RESOURCE)
                || contribution.has(SignalLabel.PERSONAL_STORY);
    }

    private static boolean asks(Contribution contribution) {
        return contribution.has(SignalLabel.DEEPENING_EXAMPLE) || contribution.has(SignalLabel.DEEPENING_EXPERIENCE);
    }

    private static Finding finding(List<Contribution> yours, int asks, boolean asked, Situation situation) {
        yours.sort(Comparator.comparing(Contribution::at)
                .thenComparing(contribution -> contribution.id().value())
                .reversed());
        Finding finding = Finding.of(asked ? ASKED : ID)
                .withSubject("yours")
                .withExpires(yours.get(0).at().plus(situation.parameters().get(WINDOW)))
                .with(Figure.count("yours", yours.size()))
                .with(Figure.count("asked", asks));
        for (Contribution contribution : yours.subList(0, Math.min(yours.size(), SHOWN))) {
            finding = finding.with(Evidence.of(contribution, asks(contribution) ? "asks for an example" : "yours"));
        }
        for (Instrument instrument : Instruments.of(yours.stream(), Band.LOW)) {
            finding = finding.with(instrument);
        }
        return finding;
    }
}

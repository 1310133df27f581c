package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * <b>Meaning.</b> Decide beforehand which output you want to see (T5, H3): nobody named an output of interest yet.
 *
 * <p><b>Rule.</b> No output of interest is named {@code after} the start of the experiment. Shown once and never again.
 *
 * <p><b>Worked example.</b> An experiment that started on 1 March at 09:00 has no output named on 8 March at 09:00: a
 * finding, since 7 days. With one named: none.
 *
 * <p><b>Edges.</b> An experiment without a stated start starts with the first that is recorded of it; without anything
 * recorded there is no finding.
 *
 * <p><b>Source.</b> Tip 5 of the article, and its call to steer on the kind of encounters that yield something.
 */
final class OutputPolicy implements ModerationPolicy {
    static final String ID = "output";
    static final Parameter<Duration> AFTER =
            Parameter.duration("after", Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(90));

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.LET_GO)
                .withScope(Scope.COMMUNITY)
                .with(AFTER);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Instant start = situation.startedAt();
        if (start == null
                || situation.outputsNamed() > 0
                || start.plus(situation.parameters().get(AFTER)).isAfter(situation.now())) {
            return List.of();
        }
        return List.of(Finding.of(ID)
                .with(Figure.time("since", Duration.between(start, situation.now())))
                .onlyOnce());
    }
}

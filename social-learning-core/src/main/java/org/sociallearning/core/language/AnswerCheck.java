package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.Problem;

/** Which signals of an answer may be believed: those that keep to the descriptor and to the text. */
final class AnswerCheck {
    /** As many as a detection may hold. */
    static final int MOST_SIGNALS = 200;

    private static final int LONGEST_RULE = 100;

    private final DetectorDescriptor descriptor;
    private final Passage passage;
    private final String position;
    private final List<Problem> problems;

    AnswerCheck(DetectorDescriptor descriptor, Passage passage, String position, List<Problem> problems) {
        this.descriptor = descriptor;
        this.passage = passage;
        this.position = position;
        this.problems = problems;
    }

    List<Signal> sound(List<Signal> signals) {
        List<Signal> sound = new ArrayList<>(signals.size());
        for (Signal signal : signals) {
            if (sound.size() == MOST_SIGNALS) {
                problem(signals.size() + " signals", "must be at most " + MOST_SIGNALS);
                break;
            }
            if (isSound(signal)) {
                sound.add(signal);
            }
        }
        return sound;
    }

    private boolean isSound(Signal signal) {
        int length = passage.text().length();
        if (signal.label() == null || signal.band() == null) {
            return problem("null", "must not be a label or a band");
        }
        if (!descriptor.labels().contains(signal.label())) {
            return problem(signal.label().name(), "must be among the labels the detector names");
        }
        if (signal.label() == SignalLabel.PERSON_JUDGEMENT && !passage.draft()) {
            return problem(signal.label().name(), "must be given for an author's own draft only");
        }
        if (signal.start() < 0 || signal.start() >= signal.end() || signal.end() > length) {
            return problem(
                    signal.start() + ".." + signal.end(), "must be a span of a text of " + length + " characters");
        }
        if (signal.rule() == null || signal.rule().isBlank() || signal.rule().length() > LONGEST_RULE) {
            return problem("rule", "must have 1 to " + LONGEST_RULE + " characters");
        }
        return true;
    }

    private boolean problem(String value, String rule) {
        problems.add(Problem.of(position, descriptor.toString(), value, rule));
        return false;
    }
}

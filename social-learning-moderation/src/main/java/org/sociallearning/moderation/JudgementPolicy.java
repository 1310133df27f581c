package org.sociallearning.moderation;

import java.util.List;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;

/**
 * <b>Meaning.</b> Nobody is judged on what they bring (T3): a phrase in the moderator's own draft, before it is sent, that a
 * reader may take for a judgement of a person. Only the moderator sees it, and nothing of the draft is kept.
 *
 * <p><b>Rule.</b> In a draft that the host asks about: a signal {@code PERSON_JUDGEMENT} of which a detector is sure (band high).
 * The spans of at most five are pointed at. {@code on} switches it off.
 *
 * <p><b>Worked example.</b> A draft in which a detector surely sees one such phrase at characters 4 to 17: one finding, with that
 * span. With the same in band medium: none.
 *
 * <p><b>Edges.</b> Without a draft, without a known moderator or without a detector that knows such phrases: silence. What others
 * wrote is never looked at.
 *
 * <p><b>Source.</b> Tip 3 of the article. In high precision only: what detectors call a know-all tone does not correlate with how
 * people perceive it (rho -.06).
 */
final class JudgementPolicy implements ModerationPolicy {
    static final String ID = "judgement";
    static final Parameter<Boolean> ON = Parameter.flag("on", true);
    private static final int SHOWN = 5;

    @Override
    public PolicyDescriptor descriptor() {
        return PolicyDescriptor.of(ID, "1", Tip.NOT_THE_EXPERT)
                .withAudience(Audience.OWN_PRACTICE)
                .withScope(Scope.DRAFT)
                .with(ON)
                .withSignals(SignalLabel.PERSON_JUDGEMENT);
    }

    @Override
    public List<Finding> evaluate(Situation situation) {
        Draft draft = situation.draft();
        if (draft == null || !situation.parameters().get(ON)) {
            return List.of();
        }
        Finding finding = Finding.of(ID);
        int phrases = 0;
        for (Detection detection : draft.detections()) {
            boolean sure = false;
            for (Signal signal : detection.signals()) {
                if (signal.label() == SignalLabel.PERSON_JUDGEMENT && signal.band() == Band.HIGH && phrases < SHOWN) {
                    finding = finding.with(Evidence.ofDraft(signal.start(), signal.end(), "judgement"));
                    phrases++;
                    sure = true;
                }
            }
            if (sure) {
                finding = finding.with(new Instrument(detection.detector(), detection.version(), Band.HIGH));
            }
        }
        return phrases == 0 ? List.of() : List.of(finding.with(Figure.count("phrases", phrases)));
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.language.Passage;
import org.sociallearning.house.Requirement;

@Requirement("T3")
class JudgementPolicyTest {
    private final Stage stage = new Stage();
    private final ModerationPolicy policy = Policies.judgement();

    @Test
    void pointsAtThePhraseAsInTheWorkedExample() {
        draft(Band.HIGH, 1);

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.evidence()).containsExactly(new Evidence(Evidence.DRAFT, 4, 17, "judgement"));
            assertThat(finding.instruments()).containsExactly(new Instrument("sample", "1", Band.HIGH));
            assertThat(Stage.suggestion(policy, finding).text(Stage.NL))
                    .isEqualTo(
                            "In je concept staat iets dat een lezer als oordeel over een persoon kan opvatten. Wil je er"
                                    + " een vraag van maken, of het over de zaak laten gaan?");
        });
    }

    @Test
    void isSilentWhenTheDetectorIsNotSureAndWhenItIsOff() {
        draft(Band.MEDIUM, 1);
        assertThat(found()).isEmpty();
        draft(Band.HIGH, 1);
        ModerationPolicy off = policy.with("on", "false");
        assertThat(stage.finds(off, time(0, 0))).isEmpty();
    }

    @Test
    void isSilentWithoutADraftWhateverOthersWrite() {
        stage.asks("anna", "1", time(0, 0), Stage.read(SignalLabel.PERSON_JUDGEMENT));
        assertThat(found()).isEmpty();
    }

    @Test
    void pointsAtFivePhrasesAtMost() {
        draft(Band.HIGH, 9);
        assertThat(found().get(0).evidence()).hasSize(5);
    }

    @Test
    void isAskedWithADraftOnlyAndNothingOfItIsKept() {
        Feed feed = new Feed();
        ParticipantId mo = feed.participant("mo");
        ParticipantId anna = feed.participant("anna");
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
        feed.happens(Joined.of(anna, time(-30, 0)));
        List<Suggestion> told = new ArrayList<>();
        Desk desk = Desk.attach(feed.moveTo(time(0, 12)).workspace(), List.of(new Always()), told::add);

        List<Suggestion> found = desk.review(mo, Passage.plain("You never get this right."));

        assertThat(found).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.moderator()).isEqualTo(mo);
            assertThat(suggestion.text(Locale.ENGLISH)).startsWith("Your draft holds something");
        });
        assertThat(desk.review(anna, Passage.plain("You never get this right.")))
                .as("not a moderator")
                .isEmpty();
        desk.tick();
        assertThat(told).isEmpty();
        assertThat(desk.open(mo)).isEmpty();
        assertThat(desk.audit(mo)).isEmpty();
    }

    /** Says it of each draft in which a detector of ours found anything, so that the test needs no lexicon of judgements. */
    private static final class Always implements ModerationPolicy {
        @Override
        public PolicyDescriptor descriptor() {
            return Policies.judgement().descriptor();
        }

        @Override
        public List<Finding> evaluate(Situation situation) {
            Draft draft = situation.draft();
            return draft == null || draft.detections().isEmpty()
                    ? List.of()
                    : List.of(Finding.of("judgement").with(Figure.count("phrases", 1)));
        }
    }

    private void draft(Band band, int phrases) {
        Signal[] signals = new Signal[phrases];
        for (int i = 0; i < phrases; i++) {
            signals[i] = new Signal(SignalLabel.PERSON_JUDGEMENT, band, 4 + i, 17 + i, "stage");
        }
        stage.draft = () -> List.of(SampleScenes.detection(signals));
    }

    private List<Finding> found() {
        return stage.finds(policy, time(0, 0));
    }
}

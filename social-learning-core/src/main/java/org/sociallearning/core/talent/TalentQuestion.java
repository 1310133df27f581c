package org.sociallearning.core.talent;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/**
 * A question that somebody wants an answer to: its topics and who asks. Immutable.
 *
 * @param topics what it is about
 * @param asker who asks and is therefore not suggested; null when that is not known
 */
public record TalentQuestion(List<Topic> topics, @Nullable ParticipantId asker) {
    public TalentQuestion {
        topics = List.copyOf(topics);
    }

    /** A question about these topics, asked by somebody unknown. */
    public static TalentQuestion about(Topic... topics) {
        return new TalentQuestion(Arrays.asList(topics), null);
    }

    /** The question that a contribution asks. */
    public static TalentQuestion of(Contributed question) {
        return new TalentQuestion(question.topics(), question.actor());
    }

    /** The same asked by this person. */
    public TalentQuestion by(ParticipantId person) {
        return new TalentQuestion(topics, person);
    }
}

package org.sociallearning.core.talent;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.language.ContentWords;
import org.sociallearning.core.language.Passage;

/**
 * A question that somebody wants an answer to: its topics, who asks, and its text where it is at hand. Immutable; {@code
 * toString} shows the text's length only.
 *
 * @param topics what it is about
 * @param asker who asks and is therefore not suggested; null when that is not known
 * @param text its words are compared with those of answers whose texts the host keeps, and are not kept; null when the
 *     topics must do
 */
public record TalentQuestion(
        List<Topic> topics,
        @Nullable ParticipantId asker,
        @Nullable Passage text) {
    public TalentQuestion {
        topics = List.copyOf(topics);
    }

    /** A question about these topics, asked by somebody unknown. */
    public static TalentQuestion about(Topic... topics) {
        return new TalentQuestion(Arrays.asList(topics), null, null);
    }

    /** The question that a contribution asks, with its text if it has one. */
    public static TalentQuestion of(Contributed question) {
        String text = question.text();
        return new TalentQuestion(
                question.topics(), question.actor(), text == null ? null : Passage.of(text, question.format()));
    }

    /** The same asked by this person. */
    public TalentQuestion by(ParticipantId person) {
        return new TalentQuestion(topics, person, text);
    }

    /** The same with its text, null for none. */
    public TalentQuestion withText(@Nullable Passage text) {
        return new TalentQuestion(topics, asker, text);
    }

    /** The different words of the text that may say what it is about. */
    Set<String> words() {
        return text == null ? Set.of() : ContentWords.of(text);
    }
}

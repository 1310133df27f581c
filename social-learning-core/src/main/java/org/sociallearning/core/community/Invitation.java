package org.sociallearning.core.community;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/**
 * An introduction as one of the two sees it. Whether the other refused, has not answered or accepted looks the same until
 * both accepted; then each sees who the other is. A refusal is no event: an invitation that is not accepted by both goes away
 * by itself. Immutable.
 *
 * @param proposal the event that proposed it, to be named in {@link org.sociallearning.core.event.Accepted}
 * @param stage where it stands for this person
 * @param topics what both raised something about; empty when it is their words that are alike
 * @param other the other person once both accepted, null before
 */
public record Invitation(
        EventId proposal,
        Stage stage,
        List<Topic> topics,
        @Nullable ParticipantId other) {
    /** Where an invitation stands for one of the two. */
    public enum Stage {
        /** The person has not accepted. */
        ASKED,
        /** The person accepted. */
        WAITING,
        /** Both accepted. */
        INTRODUCED
    }

    public Invitation {
        topics = List.copyOf(topics);
    }

    /** What it says to the person, in Dutch or English; other languages read English. */
    public String text(Locale locale) {
        return CommunityTexts.of(locale).about("invitation." + stage, topics);
    }
}

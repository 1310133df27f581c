package org.sociallearning.core.community;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/**
 * The few things that are new and for one person. It counts nothing. Immutable.
 *
 * @param items at most {@link #MOST}; empty when there is nothing
 * @param until up to when it looked: give it as {@code since} for the next one, and nothing comes twice
 */
public record Digest(List<Item> items, Instant until) {
    /** How many things a digest holds at most. */
    public static final int MOST = 7;

    /** What a thing is, in the order in which things are shown. */
    public enum Kind {
        /** Somebody replied to or appreciated what the person wrote. */
        ANSWERED(4, 7),
        /** A question that nobody answered within a day and that the person could answer. */
        UNANSWERED(2, 3),
        /** Something new about a topic of the person's. */
        MY_TOPIC(3, 5),
        /** Somebody joined who consented to be found or introduced. */
        NEW_HERE(2, 2);

        /** How many of it come before things of other kinds. */
        final int first;

        /** How many of it there may be when there is room. */
        final int most;

        Kind(int first, int most) {
            this.first = first;
            this.most = most;
        }
    }

    /**
     * One thing.
     *
     * @param kind what it is
     * @param contributions what it is about: of an answer first what was answered, then the replies, none for an appreciation
     * @param topic the topic by which it is for this person, null when it is for another reason
     * @param person who is new, null for the other kinds
     */
    public record Item(
            Kind kind,
            List<ContributionId> contributions,
            @Nullable Topic topic,
            @Nullable ParticipantId person) {
        public Item {
            contributions = List.copyOf(contributions);
        }

        /** What it is, in Dutch or English; other languages read English. */
        public String text(Locale locale) {
            CommunityTexts texts = CommunityTexts.of(locale);
            if (kind == Kind.ANSWERED && contributions.size() == 1) {
                return texts.get("digest.APPRECIATED");
            }
            return texts.about("digest." + kind, topic == null ? List.of() : List.of(topic));
        }
    }

    public Digest {
        items = List.copyOf(items);
    }

    /** One line for each thing, in Dutch or English; empty when there is nothing. */
    public String text(Locale locale) {
        return items.stream().map(item -> item.text(locale)).collect(Collectors.joining("\n"));
    }
}

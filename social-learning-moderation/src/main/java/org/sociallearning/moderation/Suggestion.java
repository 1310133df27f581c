package org.sociallearning.moderation;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;

/**
 * Something a moderator might want to know, private to that moderator. Immutable.
 *
 * @param id its id; an update keeps it
 * @param policy the policy that found it, with the parameters that hold
 * @param moderator for whom it is; null for whoever facilitates, when no moderator is known
 * @param space where it is; null for the whole community
 * @param finding what was found
 * @param people how many people the community has
 * @param at when it was first shown
 * @param delivery how it came
 */
public record Suggestion(
        SuggestionId id,
        PolicyDescriptor policy,
        @Nullable ParticipantId moderator,
        @Nullable SpaceId space,
        Finding finding,
        int people,
        Instant at,
        Delivery delivery) {
    /** The most characters of {@link #text}. */
    public static final int MAX_TEXT = 240;

    /** A question or an offer of at most {@value #MAX_TEXT} characters, without names; English where there is no Dutch. */
    public String text(Locale locale) {
        return new Explanation(this, locale).text();
    }

    /** The whole explanation, one part a line. */
    public String explanation(Locale locale) {
        return new Explanation(this, locale).lines();
    }

    /**
     * All of it as maps, lists, strings, numbers and booleans, in a fixed order, for a page or for JSON. Does not say for
     * whom it is.
     */
    public Map<String, Object> toMap(Locale locale) {
        return new Explanation(this, locale).map();
    }

    /** The key under which the same finding is known again. */
    public String dedupeKey() {
        return new Found(policy, space, finding).key();
    }

    Suggestion with(Finding newer, int peopleNow) {
        return new Suggestion(id, policy, moderator, space, newer, peopleNow, at, delivery);
    }

    Suggestion toward(@Nullable ParticipantId colleague) {
        return new Suggestion(id, policy, colleague, space, finding, people, at, delivery);
    }

    /** Its id and policy: names nobody. */
    @Override
    public String toString() {
        return policy.reference() + " " + id;
    }
}

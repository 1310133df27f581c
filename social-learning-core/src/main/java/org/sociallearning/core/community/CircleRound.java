package org.sociallearning.core.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Proposed;

/**
 * The circles of a round. Immutable.
 *
 * @param round which round
 * @param circles the circles, in the order of their first pseudonyms; empty when fewer than two people volunteered
 * @param repeats how many pairs come together that were in one circle within the rounds asked for: none when that was found
 *     to be avoidable
 */
public record CircleRound(int round, List<Circle> circles, int repeats) {
    public CircleRound {
        circles = List.copyOf(circles);
    }

    /**
     * The events that propose those circles that are not standing already.
     *
     * @param source the host's name for where proposals come from; ids are made of it, the round and the time
     * @param at when they are proposed
     */
    public List<Proposed> events(String source, Instant at) {
        List<Proposed> events = new ArrayList<>();
        for (Circle circle : circles) {
            if (!circle.standing()) {
                String key = round + "@" + at + "/" + (events.size() + 1);
                events.add(circle.event(EventId.of(source, "circle", key), at));
            }
        }
        return events;
    }

    /** What became of the round, in Dutch or English; other languages read English. */
    public String text(Locale locale) {
        CommunityTexts texts = CommunityTexts.of(locale);
        if (circles.isEmpty()) {
            return texts.get("round.too-few");
        }
        return switch (repeats) {
            case 0 -> texts.get("round.all-new");
            case 1 -> texts.get("round.one-repeat");
            default -> texts.get("round.repeats", "repeats", "" + repeats);
        };
    }
}

package org.sociallearning.core.community;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;

/**
 * One circle. Immutable.
 *
 * @param round of which round
 * @param people who, in the order of their pseudonyms, which means nothing
 * @param reasons why these people, in the order of the reasons
 * @param standing whether just these people were proposed for this round already: then nothing is to be recorded
 */
public record Circle(int round, List<ParticipantId> people, Set<Reason> reasons, boolean standing) {
    /** What is true of a circle as a whole. */
    public enum Reason {
        /** Some are close: of one unit, or in touch within the last year. */
        CLOSE,
        /** Some come from elsewhere: of another unit and not in touch. */
        FROM_ELSEWHERE,
        /** No two of them were in one circle within the rounds that were asked for. */
        NEW_TO_EACH_OTHER,
        /** Some were in one circle within those rounds. */
        TOGETHER_BEFORE
    }

    public Circle {
        people = List.copyOf(people);
        reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    }

    /** The event that proposes it, for the host to record. */
    public Proposed event(EventId id, Instant at) {
        return Proposed.of(id, ProposalForm.CIRCLE, people, at).withRound(round);
    }

    /** Why these people, in Dutch or English; other languages read English. */
    public String text(Locale locale) {
        CommunityTexts texts = CommunityTexts.of(locale);
        return reasons.stream().map(reason -> texts.get("circle." + reason)).collect(Collectors.joining(" "));
    }
}

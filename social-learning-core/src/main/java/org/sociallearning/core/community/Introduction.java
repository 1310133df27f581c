package org.sociallearning.core.community;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Topic;

/**
 * Two people who could be introduced to each other, for the host to propose to both. What a person sees of it is an
 * {@link Invitation}, which does not name the other until both accepted. Immutable.
 *
 * @param people the two, in the order of their pseudonyms
 * @param contributions what each of them raised, in the same order
 * @param topics what both are about; empty when it is their words that are alike
 */
public record Introduction(List<ParticipantId> people, List<ContributionId> contributions, List<Topic> topics) {
    public Introduction {
        people = List.copyOf(people);
        contributions = List.copyOf(contributions);
        topics = List.copyOf(topics);
    }

    /** The event that proposes it, for the host to record. */
    public Proposed event(EventId id, Instant at) {
        return Proposed.of(id, ProposalForm.INTRODUCTION, people, at);
    }

    /** Why these two, in Dutch or English; other languages read English. */
    public String text(Locale locale) {
        return CommunityTexts.of(locale).about("introduction", topics);
    }
}

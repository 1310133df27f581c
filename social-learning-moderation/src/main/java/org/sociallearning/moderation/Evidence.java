package org.sociallearning.moderation;

import org.sociallearning.core.event.ContributionId;

/**
 * What a finding rests on. Immutable.
 *
 * @param contribution the contribution
 * @param start where in its original text the evidence starts, in UTF-16 units; 0 with {@code end} 0 for all of it
 * @param end where it ends, exclusive
 * @param rule the part of the rule that it meets, as in {@code waiting}; never a text
 */
public record Evidence(ContributionId contribution, int start, int end, String rule) {
    /** Stands for the moderator's own draft, which has no id. */
    public static final ContributionId DRAFT = ContributionId.of("draft", "own", "unsent");

    /** A part of the moderator's own draft. */
    public static Evidence ofDraft(int start, int end, String rule) {
        return new Evidence(DRAFT, start, end, rule);
    }

    /** A contribution as a whole. */
    public static Evidence of(Contribution contribution, String rule) {
        return new Evidence(contribution.id(), 0, 0, rule);
    }

    /** A part of a contribution's text. */
    public static Evidence of(Contribution contribution, int start, int end, String rule) {
        return new Evidence(contribution.id(), start, end, rule);
    }
}

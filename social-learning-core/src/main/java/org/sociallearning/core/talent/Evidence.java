package org.sociallearning.core.talent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;

/**
 * Why somebody is thought to know about a topic. Immutable.
 *
 * @param kind what kind of evidence
 * @param at when it was given
 * @param contribution the contribution that shows it; null for claims and confirmations
 */
public record Evidence(Kind kind, Instant at, @Nullable ContributionId contribution) {
    /** Kinds of evidence, in the order in which they are shown. */
    public enum Kind {
        /** They said so themselves, and nobody contested it since. */
        CLAIMED,
        /** A colleague said so. */
        CONFIRMED,
        /** They answered somebody else's question about it. */
        ANSWERED,
        /** An answer of theirs was accepted or marked as helpful by somebody else. */
        HELPED,
        /** They shared an idea, an experience, a process or a resource about it. */
        SHARED
    }
}

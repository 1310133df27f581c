package org.sociallearning.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a policy does at a desk, over all moderators together. Immutable.
 *
 * @param policy its id
 * @param version its version
 * @param found how many findings began to hold
 * @param shown how many were shown
 * @param heldBack how many ended without having been shown: the noise gate held them back
 * @param acted how many suggestions a moderator acted on
 * @param useful how many were called useful
 * @param notUseful how many were called not useful
 * @param wrong how many were called wrong
 * @param ignored how many went away without any word about them
 * @param failures how often it threw or was slow
 * @param failure what it failed with last: the name of a class, or {@code slow}; null when it never did
 * @param offUntil until when it is switched off after failing 5 times in a row; null when it is on
 */
public record PolicyStatus(
        String policy,
        String version,
        int found,
        int shown,
        int heldBack,
        int acted,
        int useful,
        int notUseful,
        int wrong,
        int ignored,
        int failures,
        @Nullable String failure,
        @Nullable Instant offUntil) {}

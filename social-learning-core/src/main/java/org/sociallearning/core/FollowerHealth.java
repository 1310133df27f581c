package org.sociallearning.core;

import org.jspecify.annotations.Nullable;

/**
 * How a follower is doing. Immutable.
 *
 * @param name its name
 * @param position the sequence up to which it has followed
 * @param lag how many entries it is behind
 * @param failures how often it failed in a row
 * @param failure the class of what it threw last, {@code busy for 12 s} when it does not come back, or null; never text of a
 *     contribution
 */
public record FollowerHealth(
        String name,
        long position,
        long lag,
        int failures,
        @Nullable String failure) {}

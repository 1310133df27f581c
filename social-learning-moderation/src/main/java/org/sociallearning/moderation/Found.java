package org.sociallearning.moderation;

import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.SpaceId;

/** A finding, by which policy and where. */
record Found(PolicyDescriptor policy, @Nullable SpaceId space, Finding finding) {
    String key() {
        return key(policy, space, finding.subject());
    }

    static String key(PolicyDescriptor policy, @Nullable SpaceId space, String subject) {
        return policy.id() + "/" + (space == null ? "" : space.value()) + "/" + subject;
    }
}

package org.sociallearning.moderation;

import java.util.List;

/** A policy whose parameters a host has set; the policy itself reads them from the situation. */
record ConfiguredPolicy(ModerationPolicy policy, PolicyDescriptor descriptor) implements ModerationPolicy {
    @Override
    public List<Finding> evaluate(Situation situation) {
        return policy.evaluate(situation);
    }
}

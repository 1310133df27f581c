package org.sociallearning.moderation;

import java.util.List;
import java.util.Map;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Looks at a situation and says what a facilitator might want to know. It fires on facts, suggests something small about a
 * thread, a group or the moderator's own practice, and never judges a person. The desk decides what is shown: no policy
 * passes the noise gate, the audience or the bounds of a text.
 *
 * <p>Pure and deterministic: equal situations give equal findings; no clock, no input or output, nothing kept. Thread-safe.
 * Implementations pass {@link ModerationPolicyContract#laws}.
 */
public interface ModerationPolicy {
    /** What it is; the same at each call. */
    PolicyDescriptor descriptor();

    /** What it finds, the most important first; nothing where there is nothing to say. */
    List<Finding> evaluate(Situation situation);

    /**
     * The same policy with one parameter set, as in {@code Policies.seen().with("waitFor", "PT48H")}.
     *
     * @throws SocialLearningException when there is no such parameter or the value is out of its bounds
     */
    default ModerationPolicy with(String parameter, String value) {
        return with(Map.of(parameter, value));
    }

    /**
     * The same policy with parameters set from their texts.
     *
     * @throws SocialLearningException that lists everything that is wrong
     */
    default ModerationPolicy with(Map<String, String> settings) {
        return new ConfiguredPolicy(this, descriptor().with(settings));
    }
}

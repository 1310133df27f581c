package org.sociallearning.moderation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SignalLabel;

/**
 * For what prompts are wanted. Immutable.
 *
 * @param form the form of the experiment
 * @param about what kind of contribution was made last
 * @param asked the kinds that the moderator asks already: others come first
 * @param offered the ids that are not to be offered again
 * @param seed what decides among equals, so that the same situation gives the same prompts
 */
record PromptWish(
        @Nullable String form,
        @Nullable ContributionKind about,
        Set<SignalLabel> asked,
        Set<String> offered,
        String seed) {}

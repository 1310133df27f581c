package org.sociallearning.moderation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;

/**
 * What a moderator's notebook says at one moment. Guarded by the desk's lock.
 *
 * @param notebook the notebook
 * @param now the moment
 * @param mayRest the threads that may rest: of all others nothing is remembered
 * @param promptsOffered the prompts that were offered lately
 */
record Recall(Notebook notebook, Instant now, Set<ContributionId> mayRest, Set<String> promptsOffered) {
    static Recall of(Notebook notebook, Instant now) {
        Set<ContributionId> mayRest = new HashSet<>();
        notebook.cooldowns.threads(mayRest::add);
        notebook.open().forEach(one -> mayRest.addAll(one.finding().threads()));
        return new Recall(notebook, now, mayRest, notebook.promptsOffered(now));
    }

    Scene.Remembered of(PolicyDescriptor policy, @Nullable SpaceId space) {
        return new Scene.Remembered(
                thread -> mayRest.contains(thread) && notebook.isResting(policy, thread, now),
                subject -> notebook.held(Found.key(policy, space, subject)),
                subject -> notebook.shownBefore(Found.key(policy, space, subject)),
                promptsOffered);
    }
}

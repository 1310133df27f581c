package org.sociallearning.moderation;

import java.util.Comparator;
import java.util.TreeSet;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;

/** A contribution as the desk keeps it: without its text, with the first reactions to it. Guarded by the desk's lock. */
final class Said {
    static final int MOST_REACTIONS = 100;
    static final Comparator<Said> BY_TIME = Comparator.comparing((Said said) -> said.event.at())
            .thenComparing(said -> said.event.contribution().value());

    final Contributed event;
    final ContributionId thread;
    final TreeSet<Reacted> reactions = new TreeSet<>(Reacted.BY_TIME);

    Said(Contributed event, ContributionId thread) {
        this.event = event.withText(null);
        this.thread = thread;
    }

    /** Keeps the earliest reactions, so that the order in which they come makes no difference. */
    void add(Reacted reaction) {
        reactions.add(reaction);
        if (reactions.size() > MOST_REACTIONS) {
            reactions.pollLast();
        }
    }
}

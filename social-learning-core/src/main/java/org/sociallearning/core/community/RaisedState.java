package org.sociallearning.core.community;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;

/** Ideas and questions that people raised of their own accord, by id. Belongs to one thread at a time. */
final class RaisedState {
    /**
     * One of them.
     *
     * @param thread the thread it opened or stands in
     * @param topics its topics as they were spelled
     * @param words hashes of the words in it, in order, at most {@link RaisedFold#MOST_WORDS}; none when its text is not kept
     */
    record Raised(ParticipantId author, long at, ContributionId thread, List<String> topics, List<Integer> words) {}

    /** Decides between two tellings of one contribution, whichever came first. */
    private static final Comparator<Raised> ORDER = Comparator.comparingLong(Raised::at)
            .thenComparing(it -> it.author().value())
            .thenComparing(it -> it.thread().value())
            .thenComparing(it -> it.topics().toString())
            .thenComparing(it -> it.words().toString());

    final Map<ContributionId, Raised> raised = new HashMap<>();

    void raise(ContributionId id, Raised it) {
        raised.merge(id, it, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
    }
}

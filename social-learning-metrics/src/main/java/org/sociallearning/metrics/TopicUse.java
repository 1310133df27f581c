package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.Map;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Week;

/** Who touched which topic in which week. Filled while a state is read. Not thread-safe. */
public final class TopicUse {
    private final Map<Topic, Map<ParticipantId, Map<Week, Tally>>> topics = new HashMap<>();

    /** No use. */
    public TopicUse() {}

    /** Adds so many contributions of a person on a topic in a week. */
    public TopicUse add(Topic topic, ParticipantId person, Week week, long amount) {
        topics.computeIfAbsent(topic, unused -> new HashMap<>())
                .computeIfAbsent(person, unused -> new HashMap<>())
                .computeIfAbsent(week, unused -> new Tally())
                .n += amount;
        return this;
    }

    Map<Topic, Map<ParticipantId, Map<Week, Tally>>> topics() {
        return topics;
    }
}

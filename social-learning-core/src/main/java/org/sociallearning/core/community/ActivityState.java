package org.sociallearning.core.community;

import java.util.HashMap;
import java.util.Map;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;

/** By space and person when they last contributed: maxima, so that order does not matter. Belongs to one thread at a time. */
final class ActivityState {
    final Map<SpaceId, Map<ParticipantId, Long>> latest = new HashMap<>();

    void act(SpaceId space, ParticipantId person, long at) {
        latest.computeIfAbsent(space, unused -> new HashMap<>()).merge(person, at, Math::max);
    }
}

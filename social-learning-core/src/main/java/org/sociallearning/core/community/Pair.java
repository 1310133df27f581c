package org.sociallearning.core.community;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;

/** Two different people, in the order of their pseudonyms. Immutable. */
record Pair(ParticipantId one, ParticipantId other) {
    static Pair of(ParticipantId one, ParticipantId other) {
        return one.value().compareTo(other.value()) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** The pairs of different people within these lists, each once. */
    static Set<Pair> in(List<List<ParticipantId>> lists) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (List<ParticipantId> list : lists) {
            for (int i = 0; i < list.size(); i++) {
                for (int j = i + 1; j < list.size(); j++) {
                    if (!list.get(i).equals(list.get(j))) {
                        pairs.add(of(list.get(i), list.get(j)));
                    }
                }
            }
        }
        return pairs;
    }
}

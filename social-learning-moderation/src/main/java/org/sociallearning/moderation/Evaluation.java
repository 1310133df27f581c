package org.sociallearning.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all policies found for one moderator at one moment.
 *
 * @param found what they found, in the order of the desk's policies
 * @param unanswered the policies that failed: what they found before neither holds nor not
 * @param people how many people the community has
 */
record Evaluation(List<Found> found, Set<String> unanswered, int people) {
    Map<String, Found> byKey() {
        Map<String, Found> keys = new LinkedHashMap<>();
        found.forEach(one -> keys.putIfAbsent(one.key(), one));
        return keys;
    }

    boolean answered(String policy) {
        return !unanswered.contains(policy);
    }
}

package org.sociallearning.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a replay went. Immutable.
 *
 * @param from the first moment of the history; null when there is none
 * @param to its last moment
 * @param moderators for how many moderators it ran; 0 when none is known
 * @param suggestions how many suggestions would have been shown
 * @param policies for each policy what it found, what was shown, what the gate held back and what went away by itself
 * @param notRun the policies that did not run because they are about a moderator's own practice and none is known
 */
public record ReplaySummary(
        @Nullable Instant from,
        @Nullable Instant to,
        int moderators,
        int suggestions,
        List<PolicyStatus> policies,
        List<String> notRun) {
    public ReplaySummary {
        policies = List.copyOf(policies);
        notRun = List.copyOf(notRun);
    }

    /** All of it as maps, lists, strings and numbers, in a fixed order, for JSON. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", from == null ? "" : from.toString());
        map.put("to", to == null ? "" : to.toString());
        map.put("moderators", moderators);
        map.put("suggestions", suggestions);
        List<Map<String, Object>> each = new ArrayList<>();
        for (PolicyStatus status : policies) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("policy", status.policy());
            one.put("version", status.version());
            one.put("ran", !notRun.contains(status.policy()));
            one.put("found", status.found());
            one.put("shown", status.shown());
            one.put("heldBack", status.heldBack());
            one.put("wentAway", status.ignored());
            one.put("failures", status.failures());
            each.add(one);
        }
        map.put("policies", each);
        map.put("notRun", notRun);
        return map;
    }
}

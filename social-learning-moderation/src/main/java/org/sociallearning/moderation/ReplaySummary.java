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
 * @param weeks what each policy did in each week, in order of time; a week in which it did nothing is left out
 * @param mostOnADay the most new suggestions that any moderator would have had on a day
 * @param mostOpen the most that would have been open together for any moderator
 * @param desks how the desk of each moderator stood when something new came to it for the last time, the latest first; one to
 *     whom nothing came is left out
 */
public record ReplaySummary(
        @Nullable Instant from,
        @Nullable Instant to,
        int moderators,
        int suggestions,
        List<PolicyStatus> policies,
        List<String> notRun,
        List<ReplayWeek> weeks,
        int mostOnADay,
        int mostOpen,
        List<DeskView> desks) {
    public ReplaySummary {
        policies = List.copyOf(policies);
        notRun = List.copyOf(notRun);
        weeks = List.copyOf(weeks);
        desks = List.copyOf(desks);
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
        map.put("mostOnADay", mostOnADay);
        map.put("mostOpen", mostOpen);
        map.put("weeks", weeks.stream().map(ReplaySummary::week).toList());
        return map;
    }

    private static Map<String, Object> week(ReplayWeek row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("week", row.week().toString());
        one.put("policy", row.policy());
        one.put("found", row.found());
        one.put("shown", row.shown());
        one.put("heldBack", row.heldBack());
        one.put("wentAway", row.wentAway());
        one.put("expired", row.expired());
        return one;
    }
}

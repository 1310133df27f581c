package org.sociallearning.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What xAPI requires of results, scores and contexts. */
final class XapiResultRules {
    private static final Set<String> RESULT =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> SCORE = Set.of("scaled", "raw", "min", "max");
    private static final Set<String> CONTEXT = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "contextAgents",
            "contextGroups",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> ACTIVITIES = Set.of("parent", "grouping", "category", "other");
    private static final Set<String> CONTEXT_ACTOR = Set.of("objectType", "agent", "group", "relevantTypes");

    private final XapiCheck check;
    private final XapiActorRules actors;
    private final XapiActivityRules activities;

    XapiResultRules(XapiCheck check, XapiActorRules actors, XapiActivityRules activities) {
        this.check = check;
        this.actors = actors;
        this.activities = activities;
    }

    void result(String path, @Nullable Object value) {
        if (value == null || value == JsonTree.NULL) {
            return;
        }
        Map<String, Object> result = check.object(path, value, RESULT);
        if (result == null) {
            return;
        }
        if (result.containsKey("score")) {
            score(XapiCheck.at(path, "score"), result.get("score"));
        }
        check.bool(XapiCheck.at(path, "success"), result.get("success"));
        check.bool(XapiCheck.at(path, "completion"), result.get("completion"));
        check.text(XapiCheck.at(path, "response"), result.get("response"));
        String duration = check.text(XapiCheck.at(path, "duration"), result.get("duration"));
        if (duration != null && !XapiValues.isDuration(duration)) {
            check.idProblem(XapiCheck.at(path, "duration"), duration, "must be a duration of ISO 8601 as in PT1H30M");
        }
        check.extensions(XapiCheck.at(path, "extensions"), result.get("extensions"));
    }

    private void score(String path, @Nullable Object value) {
        Map<String, Object> score = check.object(path, value, SCORE);
        if (score == null) {
            return;
        }
        JsonTree.Num scaled = check.number(XapiCheck.at(path, "scaled"), score.get("scaled"));
        JsonTree.Num raw = check.number(XapiCheck.at(path, "raw"), score.get("raw"));
        JsonTree.Num min = check.number(XapiCheck.at(path, "min"), score.get("min"));
        JsonTree.Num max = check.number(XapiCheck.at(path, "max"), score.get("max"));
        if (scaled != null && !(Math.abs(scaled.value()) <= 1)) {
            check.problem(XapiCheck.at(path, "scaled"), scaled, "must be from -1 to 1");
        }
        if (min != null && max != null && !(min.value() < max.value())) {
            check.problem(XapiCheck.at(path, "max"), max, "must be greater than min");
        }
        if (raw != null && min != null && raw.value() < min.value()) {
            check.problem(XapiCheck.at(path, "raw"), raw, "must not be less than min");
        }
        if (raw != null && max != null && raw.value() > max.value()) {
            check.problem(XapiCheck.at(path, "raw"), raw, "must not be greater than max");
        }
    }

    void context(String path, @Nullable Object value, boolean ofActivity) {
        if (value == null || value == JsonTree.NULL) {
            return;
        }
        Map<String, Object> context = check.object(path, value, CONTEXT);
        if (context == null) {
            return;
        }
        check.uuid(XapiCheck.at(path, "registration"), context.get("registration"));
        if (context.containsKey("instructor")) {
            actors.actor(XapiCheck.at(path, "instructor"), context.get("instructor"));
        }
        team(XapiCheck.at(path, "team"), context.get("team"));
        contextActivities(XapiCheck.at(path, "contextActivities"), context.get("contextActivities"));
        contextActors(XapiCheck.at(path, "contextAgents"), context.get("contextAgents"), "agent");
        contextActors(XapiCheck.at(path, "contextGroups"), context.get("contextGroups"), "group");
        for (String member : List.of("revision", "platform")) {
            String text = check.text(XapiCheck.at(path, member), context.get(member));
            if (text != null && !ofActivity) {
                check.problem(XapiCheck.at(path, member), text, "must be there only where the object is an Activity");
            }
        }
        String language = check.text(XapiCheck.at(path, "language"), context.get("language"));
        if (language != null && !XapiValues.isLanguageTag(language)) {
            check.idProblem(XapiCheck.at(path, "language"), language, "must be a language tag of RFC 5646");
        }
        if (context.containsKey("statement")) {
            activities.reference(XapiCheck.at(path, "statement"), context.get("statement"));
        }
        check.extensions(XapiCheck.at(path, "extensions"), context.get("extensions"));
    }

    private void team(String path, @Nullable Object value) {
        if (value == null || value == JsonTree.NULL) {
            return;
        }
        if (XapiActorRules.isGroup(value)) {
            actors.actor(path, value);
        } else {
            check.problem(path, value, "must be a Group");
        }
    }

    private void contextActivities(String path, @Nullable Object value) {
        if (value == null || value == JsonTree.NULL) {
            return;
        }
        Map<String, Object> kinds = check.object(path, value, ACTIVITIES);
        if (kinds != null) {
            for (String kind : ACTIVITIES) {
                activities.activities(XapiCheck.at(path, kind), kinds.get(kind));
            }
        }
    }

    /** The agents or groups of a context, as version 2.0 has them. */
    private void contextActors(String path, @Nullable Object value, String member) {
        List<?> list = check.array(path, value);
        for (int i = 0; i < list.size(); i++) {
            String where = XapiCheck.at(path, i);
            Map<String, Object> one = check.object(where, list.get(i), CONTEXT_ACTOR);
            if (one == null) {
                continue;
            }
            actors.actor(XapiCheck.at(where, member), one.get(member));
            String types = XapiCheck.at(where, "relevantTypes");
            List<?> relevant = check.array(types, one.get("relevantTypes"));
            for (int j = 0; j < relevant.size(); j++) {
                check.requiredIri(XapiCheck.at(types, j), relevant.get(j));
            }
        }
    }
}

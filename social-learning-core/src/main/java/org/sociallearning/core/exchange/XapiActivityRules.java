package org.sociallearning.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What xAPI requires of activities, their definitions and references to statements. */
final class XapiActivityRules {
    private static final Set<String> ACTIVITY = Set.of("objectType", "id", "definition");
    private static final Set<String> REFERENCE = Set.of("objectType", "id");
    private static final Set<String> INTERACTION_LISTS = Set.of("choices", "scale", "source", "target", "steps");
    private static final Set<String> DEFINITION = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");
    private static final Set<String> COMPONENT = Set.of("id", "description");
    private static final Set<String> INTERACTIONS = Set.of(
            "true-false",
            "choice",
            "fill-in",
            "long-fill-in",
            "matching",
            "performance",
            "sequencing",
            "likert",
            "numeric",
            "other");

    private final XapiCheck check;

    XapiActivityRules(XapiCheck check) {
        this.check = check;
    }

    void activity(String path, @Nullable Object value) {
        Map<String, Object> activity = check.object(path, value, ACTIVITY);
        if (activity == null) {
            return;
        }
        Object type = activity.get("objectType");
        if (type != null && !type.equals("Activity")) {
            check.problem(XapiCheck.at(path, "objectType"), type, "must be Activity");
        }
        check.requiredIri(XapiCheck.at(path, "id"), activity.get("id"));
        if (activity.containsKey("definition")) {
            definition(XapiCheck.at(path, "definition"), activity.get("definition"));
        }
    }

    private void definition(String path, @Nullable Object value) {
        Map<String, Object> definition = check.object(path, value, DEFINITION);
        if (definition == null) {
            return;
        }
        check.languageMap(XapiCheck.at(path, "name"), definition.get("name"));
        check.languageMap(XapiCheck.at(path, "description"), definition.get("description"));
        check.iri(XapiCheck.at(path, "type"), definition.get("type"));
        check.iri(XapiCheck.at(path, "moreInfo"), definition.get("moreInfo"));
        check.extensions(XapiCheck.at(path, "extensions"), definition.get("extensions"));
        String interaction = check.text(XapiCheck.at(path, "interactionType"), definition.get("interactionType"));
        if (interaction != null && !INTERACTIONS.contains(interaction)) {
            check.idProblem(XapiCheck.at(path, "interactionType"), interaction, "must be a type of interaction");
        }
        String pattern = XapiCheck.at(path, "correctResponsesPattern");
        List<?> responses = check.array(pattern, definition.get("correctResponsesPattern"));
        for (int i = 0; i < responses.size(); i++) {
            check.requiredText(XapiCheck.at(pattern, i), responses.get(i));
        }
        for (String list : INTERACTION_LISTS) {
            components(XapiCheck.at(path, list), definition.get(list));
        }
    }

    private void components(String path, @Nullable Object value) {
        List<?> components = check.array(path, value);
        for (int i = 0; i < components.size(); i++) {
            String where = XapiCheck.at(path, i);
            Map<String, Object> component = check.object(where, components.get(i), COMPONENT);
            if (component != null) {
                check.requiredText(XapiCheck.at(where, "id"), component.get("id"));
                check.languageMap(XapiCheck.at(where, "description"), component.get("description"));
            }
        }
    }

    /** One activity, or an array of them. */
    void activities(String path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                activity(XapiCheck.at(path, i), list.get(i));
            }
        } else if (value != null && value != JsonTree.NULL) {
            activity(path, value);
        }
    }

    void reference(String path, @Nullable Object value) {
        Map<String, Object> reference = check.object(path, value, REFERENCE);
        if (reference == null) {
            return;
        }
        Object type = reference.get("objectType");
        if (!"StatementRef".equals(type)) {
            check.problem(XapiCheck.at(path, "objectType"), type, "must be StatementRef");
        }
        check.requiredText(XapiCheck.at(path, "id"), reference.get("id"));
        check.uuid(XapiCheck.at(path, "id"), reference.get("id") instanceof String id ? id : null);
    }
}

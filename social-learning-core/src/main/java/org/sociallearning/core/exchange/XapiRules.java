package org.sociallearning.core.exchange;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What xAPI 1.0.3 and 2.0 require of a statement. */
final class XapiRules {
    private static final Set<String> INNER =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> STATEMENT = with(INNER, "id", "stored", "authority", "version");
    private static final Set<String> VERB = Set.of("id", "display");
    private static final Set<String> ATTACHMENT =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final ZoneId ANY = ZoneOffset.UTC;

    private final XapiCheck check;
    private final XapiActorRules actors;
    private final XapiActivityRules activities;
    private final XapiResultRules results;

    XapiRules(XapiCheck check) {
        this.check = check;
        this.actors = new XapiActorRules(check);
        this.activities = new XapiActivityRules(check);
        this.results = new XapiResultRules(check, actors, activities);
    }

    void statement(Object value) {
        Map<String, Object> statement = check.object("", value, STATEMENT);
        if (statement == null) {
            return;
        }
        check.uuid("id", statement.get("id"));
        time("stored", statement.get("stored"));
        String version = check.text("version", statement.get("version"));
        if (version != null && !XapiValues.isVersion(version)) {
            check.idProblem("version", version, "must be 1.0.x or 2.0.x");
        }
        if (statement.containsKey("authority")) {
            actors.actor("authority", statement.get("authority"));
        }
        core("", statement, false);
    }

    private void core(String path, Map<String, Object> statement, boolean inner) {
        required(path, statement, "actor");
        required(path, statement, "verb");
        required(path, statement, "object");
        if (statement.containsKey("actor")) {
            actors.actor(XapiCheck.at(path, "actor"), statement.get("actor"));
        }
        if (statement.containsKey("verb")) {
            verb(XapiCheck.at(path, "verb"), statement.get("verb"));
        }
        if (statement.containsKey("object")) {
            object(XapiCheck.at(path, "object"), statement.get("object"), inner);
        }
        time(XapiCheck.at(path, "timestamp"), statement.get("timestamp"));
        results.result(XapiCheck.at(path, "result"), statement.get("result"));
        results.context(XapiCheck.at(path, "context"), statement.get("context"), isActivity(statement.get("object")));
        attachments(XapiCheck.at(path, "attachments"), statement.get("attachments"));
        if (statement.get("verb") instanceof Map<?, ?> verb
                && VOIDED.equals(verb.get("id"))
                && !"StatementRef".equals(typeOf(statement.get("object")))) {
            check.idProblem(
                    XapiCheck.at(path, "object.objectType"),
                    typeOf(statement.get("object")),
                    "must be StatementRef where a statement is voided");
        }
    }

    private void required(String path, Map<String, Object> statement, String member) {
        if (!statement.containsKey(member)) {
            check.problem(XapiCheck.at(path, member), null, "must be there");
        }
    }

    private void verb(String path, @Nullable Object value) {
        Map<String, Object> verb = check.object(path, value, VERB);
        if (verb != null) {
            check.requiredIri(XapiCheck.at(path, "id"), verb.get("id"));
            check.languageMap(XapiCheck.at(path, "display"), verb.get("display"));
        }
    }

    private void object(String path, @Nullable Object value, boolean inner) {
        String type = typeOf(value);
        switch (type) {
            case "Agent", "Group" -> actors.actor(path, value);
            case "StatementRef" -> activities.reference(path, value);
            case "SubStatement" -> subStatement(path, value, inner);
            case "Activity" -> activities.activity(path, value);
            default ->
                check.idProblem(
                        XapiCheck.at(path, "objectType"),
                        type,
                        "must be Activity, Agent, Group, StatementRef or SubStatement");
        }
    }

    private void subStatement(String path, @Nullable Object value, boolean inner) {
        if (inner) {
            check.note(path, "SubStatement", "must not be a SubStatement in a SubStatement");
            return;
        }
        Map<String, Object> statement = check.object(path, value, INNER);
        if (statement == null) {
            return;
        }
        for (String member : List.of("id", "stored", "version", "authority")) {
            if (statement.containsKey(member)) {
                check.note(XapiCheck.at(path, member), "present", "must not be in a SubStatement");
            }
        }
        core(path, statement, true);
    }

    private void time(String path, @Nullable Object value) {
        String text = check.text(path, value);
        if (text != null && XapiValues.time(text, ANY) == null) {
            check.idProblem(path, text, "must be a timestamp of ISO 8601 as in 2018-03-12T17:00:45.567Z");
        }
    }

    private void attachments(String path, @Nullable Object value) {
        List<?> attachments = check.array(path, value);
        for (int i = 0; i < attachments.size(); i++) {
            String where = XapiCheck.at(path, i);
            Map<String, Object> attachment = check.object(where, attachments.get(i), ATTACHMENT);
            if (attachment == null) {
                continue;
            }
            check.requiredIri(XapiCheck.at(where, "usageType"), attachment.get("usageType"));
            required(where, attachment, "display");
            check.languageMap(XapiCheck.at(where, "display"), attachment.get("display"));
            check.languageMap(XapiCheck.at(where, "description"), attachment.get("description"));
            check.requiredText(XapiCheck.at(where, "contentType"), attachment.get("contentType"));
            required(where, attachment, "length");
            check.number(XapiCheck.at(where, "length"), attachment.get("length"));
            check.requiredText(XapiCheck.at(where, "sha2"), attachment.get("sha2"));
            check.iri(XapiCheck.at(where, "fileUrl"), attachment.get("fileUrl"));
        }
    }

    private static boolean isActivity(@Nullable Object object) {
        return typeOf(object).equals("Activity");
    }

    /** The objectType of a statement's object, Activity unless it says otherwise. */
    static String typeOf(@Nullable Object object) {
        Object type = object instanceof Map<?, ?> map ? map.get("objectType") : null;
        return type == null ? "Activity" : type instanceof String text ? text : JsonTree.shown(type);
    }

    private static Set<String> with(Set<String> members, String... more) {
        Set<String> all = new HashSet<>(members);
        all.addAll(List.of(more));
        all.remove("objectType");
        return Set.copyOf(all);
    }
}

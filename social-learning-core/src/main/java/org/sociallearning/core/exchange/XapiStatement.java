package org.sociallearning.core.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a statement that was checked, by path. */
record XapiStatement(Map<String, Object> members) {
    /** A text below these members, or null. */
    static @Nullable String text(@Nullable Object from, String... path) {
        return get(from, path) instanceof String text ? text : null;
    }

    static @Nullable Object get(@Nullable Object from, String... path) {
        Object value = from;
        for (String member : path) {
            value = value instanceof Map<?, ?> map ? map.get(member) : null;
        }
        return value;
    }

    @Nullable
    String text(String... path) {
        return text(members, path);
    }

    @Nullable
    Object get(String... path) {
        return get(members, path);
    }

    /** The activities of a kind of context, whether it holds one or an array of them. */
    List<Activity> context(String kind) {
        Object value = get("context", "contextActivities", kind);
        List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        List<Activity> activities = new ArrayList<>();
        for (Object one : list) {
            String id = text(one, "id");
            if (id != null) {
                activities.add(new Activity(id, typeOf(one)));
            }
        }
        return activities;
    }

    String objectType() {
        return typeOf(get("object"));
    }

    private static String typeOf(@Nullable Object activity) {
        String type = text(activity, "definition", "type");
        return type == null ? "" : type;
    }

    /** What the statement's actor is called in the host: an address, an account, a hash; null for a group or nobody. */
    @Nullable
    String actor() {
        Object actor = get("actor");
        if (XapiActorRules.isGroup(actor)) {
            return null;
        }
        String mbox = text(actor, "mbox");
        if (mbox != null) {
            return mbox.substring("mailto:".length());
        }
        String name = text(actor, "account", "name");
        if (name != null) {
            return text(actor, "account", "homePage") + "|" + name;
        }
        String hash = text(actor, "mbox_sha1sum");
        return hash != null ? "sha1:" + hash : text(actor, "openid");
    }

    /** An activity in the context. */
    record Activity(String id, String type) {}
}

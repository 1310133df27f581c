package org.sociallearning.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What xAPI requires of actors: Agents, identified and anonymous Groups. */
final class XapiActorRules {
    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> AGENT = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final Set<String> ACCOUNT = Set.of("homePage", "name");

    private final XapiCheck check;

    XapiActorRules(XapiCheck check) {
        this.check = check;
    }

    /** An Agent or a Group. */
    void actor(String path, @Nullable Object value) {
        if (isGroup(value)) {
            group(path, value);
        } else {
            agent(path, value);
        }
    }

    void agent(String path, @Nullable Object value) {
        Map<String, Object> agent = check.object(path, value, AGENT);
        if (agent == null) {
            return;
        }
        Object type = agent.get("objectType");
        if (type != null && !type.equals("Agent")) {
            check.problem(XapiCheck.at(path, "objectType"), type, "must be Agent or Group");
        }
        check.text(XapiCheck.at(path, "name"), agent.get("name"));
        identifiers(path, agent, true);
    }

    private void group(String path, @Nullable Object value) {
        Map<String, Object> group = check.object(path, value, GROUP);
        if (group == null) {
            return;
        }
        check.text(XapiCheck.at(path, "name"), group.get("name"));
        boolean identified = identifiers(path, group, false);
        Object members = group.get("member");
        String where = XapiCheck.at(path, "member");
        if (members == null && !identified) {
            check.problem(where, null, "must be there in a Group without identifier");
        }
        List<?> agents = check.array(where, members);
        for (int i = 0; i < agents.size(); i++) {
            agent(XapiCheck.at(where, i), agents.get(i));
        }
    }

    /** Checks that there is one identifier, or at most one; true when there is. */
    private boolean identifiers(String path, Map<String, Object> actor, boolean required) {
        long count = IDENTIFIERS.stream().filter(actor::containsKey).count();
        if (count > 1 || (required && count == 0)) {
            check.note(
                    path,
                    count + " identifiers",
                    "must have exactly one identifier: mbox, mbox_sha1sum, openid or account");
        }
        form(XapiCheck.at(path, "mbox"), actor.get("mbox"), XapiValues::isMailto, "must be mailto: and an address");
        form(
                XapiCheck.at(path, "mbox_sha1sum"),
                actor.get("mbox_sha1sum"),
                XapiValues::isSha1,
                "must be a SHA-1 of 40 hexadecimal digits");
        form(XapiCheck.at(path, "openid"), actor.get("openid"), XapiValues::isIri, "must be a URI with a scheme");
        if (actor.containsKey("account")) {
            account(XapiCheck.at(path, "account"), actor.get("account"));
        }
        return count > 0;
    }

    private void account(String path, @Nullable Object value) {
        Map<String, Object> account = check.object(path, value, ACCOUNT);
        if (account != null) {
            check.requiredIri(XapiCheck.at(path, "homePage"), account.get("homePage"));
            String name = check.requiredText(XapiCheck.at(path, "name"), account.get("name"));
            if (name != null && name.isBlank()) {
                check.problem(XapiCheck.at(path, "name"), name, "must not be empty");
            }
        }
    }

    /** Identifiers of people are never shown. */
    private void form(String path, @Nullable Object value, java.util.function.Predicate<String> form, String rule) {
        String text = check.text(path, value);
        if (text != null && !form.test(text)) {
            check.problem(path, text, rule);
        }
    }

    static boolean isGroup(@Nullable Object value) {
        return value instanceof Map<?, ?> map && "Group".equals(map.get("objectType"));
    }
}

package org.sociallearning.core.exchange;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.TextFormat;

/**
 * Makes contributions of xAPI statements. A contribution that is an activity has the activity's IRI as id, so that votes and
 * replies find it; one that is only a statement has the statement's id.
 */
final class XapiContributions {
    static final String STATEMENT = "statement";
    private static final String ACTIVITY = "activity";
    private static final String MODE = "https://w3id.org/xapi/acrossx/extensions/type";

    private final XapiVerbs verbs;
    private final String source;

    XapiContributions(XapiVerbs verbs, String source) {
        this.verbs = verbs;
        this.source = source;
    }

    /** The object as a contribution: an activity or a statement; null when it is neither. */
    @Nullable
    ContributionId object(XapiStatement statement) {
        String id = statement.text("object", "id");
        return switch (XapiRules.typeOf(statement.get("object"))) {
            case "Activity" -> id == null ? null : activity(id);
            case "StatementRef" -> id == null ? null : ofStatement(id);
            default -> null;
        };
    }

    @Nullable
    Contributed contributed(
            XapiStatement statement, XapiVerbs.Meaning meaning, EventId id, @Nullable ParticipantId actor, Instant at) {
        ContributionId object = object(statement);
        if (object == null) {
            return null;
        }
        boolean own = meaning.object() == XapiVerbs.Thing.ITSELF
                || (meaning.object() == XapiVerbs.Thing.REPLY && object.value().indexOf('#') >= 0);
        ContributionId post = own ? object : post(statement);
        ContributionId contribution = post == null ? ContributionId.of(id.value()) : post;
        Set<ContributionId> parents = new LinkedHashSet<>();
        if (!own && meaning.object() != XapiVerbs.Thing.ABOUT) {
            parents.add(object);
        }
        parents.addAll(parents(statement, own && meaning.object() == XapiVerbs.Thing.REPLY));
        parents.remove(contribution);
        Contributed contributed = Contributed.of(kind(statement, meaning), contribution, space(statement), actor, at)
                .withInReplyTo(List.copyOf(parents))
                .withAnswerable(post != null);
        contributed = contributed.withHeader(Header.of(id, at, actor));
        String text = text(statement, own);
        return text == null ? contributed : contributed.withText(text).withFormat(format(text));
    }

    Revised revised(XapiStatement statement, Revised revised) {
        String text = text(statement, true);
        return text == null ? revised : revised.withText(text).withFormat(format(text));
    }

    /** The post itself where the object is what it answers: newer Moodle names it among the other activities. */
    private @Nullable ContributionId post(XapiStatement statement) {
        for (XapiStatement.Activity activity : statement.context("other")) {
            if (verbs.isContribution(activity.type())) {
                return activity(activity.id());
            }
        }
        return null;
    }

    /** What the context says is answered: a parent that is a contribution, a statement, and for a reply the discussion. */
    private Set<ContributionId> parents(XapiStatement statement, boolean inDiscussion) {
        Set<ContributionId> parents = new LinkedHashSet<>();
        for (XapiStatement.Activity activity : statement.context("parent")) {
            if (verbs.isContribution(activity.type())) {
                parents.add(activity(activity.id()));
            }
        }
        String reference = statement.text("context", "statement", "id");
        if (reference != null) {
            parents.add(ofStatement(reference));
        }
        if (parents.isEmpty() && inDiscussion) {
            for (XapiStatement.Activity activity : statement.context("grouping")) {
                if (activity.type().endsWith("/discussion")) {
                    parents.add(activity(activity.id()));
                }
            }
        }
        return parents;
    }

    /** Where it stands: the innermost activity that groups it and is no contribution, else its parent, else the platform. */
    private SpaceId space(XapiStatement statement) {
        String space = null;
        for (String kind : List.of("parent", "grouping")) {
            for (XapiStatement.Activity activity : statement.context(kind)) {
                boolean contribution = activity.type().endsWith("/discussion")
                        || activity.type().endsWith("/forum-reply");
                space = contribution ? space : activity.id();
            }
        }
        String platform = statement.text("context", "platform");
        return SpaceId.of(space != null ? space : platform != null ? platform : source);
    }

    private static ContributionKind kind(XapiStatement statement, XapiVerbs.Meaning meaning) {
        boolean question = "question".equals(statement.text("context", "extensions", MODE));
        return question ? ContributionKind.QUESTION : ContributionKind.of(meaning.kind());
    }

    private static @Nullable String text(XapiStatement statement, boolean ofObject) {
        String response = statement.text("result", "response");
        if (response != null || !ofObject) {
            return response;
        }
        Object description = statement.get("object", "definition", "description");
        if (description instanceof Map<?, ?> map) {
            for (Object text : map.values()) {
                return text instanceof String string ? string : null;
            }
        }
        return null;
    }

    private static TextFormat format(String text) {
        return text.contains("</") || text.contains("<br") ? TextFormat.HTML : TextFormat.PLAIN;
    }

    private ContributionId activity(String id) {
        return ContributionId.of(source, ACTIVITY, id);
    }

    private ContributionId ofStatement(String id) {
        return ContributionId.of(source, STATEMENT, id.toLowerCase(Locale.ROOT));
    }
}

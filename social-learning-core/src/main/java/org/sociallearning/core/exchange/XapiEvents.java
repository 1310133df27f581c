package org.sociallearning.core.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.event.Withdrawn;
import org.sociallearning.core.problem.Problem;

/** Makes events of xAPI statements. */
final class XapiEvents {
    static final String VERBS = "verbs";
    static final String TIME_IF_ABSENT = "time-if-absent";
    static final String STRICT = "strict";
    private static final String MODE = "https://w3id.org/xapi/acrossx/extensions/type";

    private final Sink sink;
    private final String source;
    private final ZoneId zone;
    private final XapiVerbs verbs;
    private final XapiContributions contributions;
    private final String timeIfAbsent;
    private final boolean strict;

    XapiEvents(Sink sink, Format format) {
        ReadOptions options = sink.options();
        this.sink = sink;
        this.source = options.sourceName(format);
        this.zone = options.zone();
        this.verbs = XapiVerbs.builtIn().with(options.setting(VERBS, ""));
        this.contributions = new XapiContributions(verbs, source);
        this.timeIfAbsent = options.setting(TIME_IF_ABSENT, "");
        this.strict = options.setting(STRICT, "no").equals("yes");
    }

    /** One statement, checked and told to the sink. */
    void read(String position, Object value, JsonTree tree) {
        XapiCheck check = new XapiCheck(position);
        if (tree.isTooBig()) {
            check.note(
                    "",
                    "statement",
                    "must have at most " + JsonTree.MAX_VALUES + " values and " + JsonTree.MAX_CHARACTERS
                            + " characters");
        } else if (tree.hasMemberTwice()) {
            check.note("", "statement", "must have each member once");
        } else {
            new XapiRules(check).statement(value);
        }
        if (strict) {
            check.unknown()
                    .forEach(
                            name -> check.note(name.substring("member ".length()), "present", "must be known to xAPI"));
        }
        Instant at = check.problems().isEmpty() && value instanceof Map ? time(statement(value), check) : null;
        if (at == null) {
            sink.refused(position, List.copyOf(check.problems()));
            return;
        }
        check.unknown().forEach(sink::unknown);
        event(position, statement(value), at);
    }

    @SuppressWarnings("unchecked")
    private static XapiStatement statement(Object value) {
        return new XapiStatement((Map<String, Object>) value);
    }

    /** When it happened: its timestamp, else when it was stored, else what the host says; null with a problem when none is known. */
    private @Nullable Instant time(XapiStatement statement, XapiCheck check) {
        String timestamp = statement.text("timestamp");
        String stored = timestamp == null ? statement.text("stored") : timestamp;
        String text = stored == null && !timeIfAbsent.isEmpty() ? timeIfAbsent : stored;
        if (text == null) {
            check.problem("timestamp", null, "must be there, or stored, or the setting " + TIME_IF_ABSENT);
            return null;
        }
        TimeFormat.Moment moment = XapiValues.time(text, zone);
        if (moment == null || moment.at().isBefore(Instant.EPOCH)) {
            check.idProblem("timestamp", text, "must be a time, and not before 1970");
            return null;
        }
        return moment.at();
    }

    private void event(String position, XapiStatement statement, Instant at) {
        String verb = String.valueOf(statement.text("verb", "id"));
        XapiVerbs.Meaning meaning = verbs.meaning(verb, statement.objectType());
        if (meaning == null) {
            String type = statement.objectType();
            sink.unknown("verb " + verb + (type.isEmpty() ? "" : " with " + type));
            sink.leftOut(position, "statement with an unknown verb");
            return;
        }
        String hostId = statement.actor();
        if (hostId == null) {
            sink.unknown("actor that is a group");
        }
        ParticipantId actor = hostId == null ? null : sink.participant(hostId);
        EventId id = id(statement, actor, at);
        Event event = event(statement, meaning, id, actor, at);
        if (event == null) {
            sink.leftOut(position, "statement of a verb that is not recorded, or about something else");
        } else {
            sink.event(position, event);
        }
    }

    private @Nullable Event event(
            XapiStatement statement, XapiVerbs.Meaning meaning, EventId id, @Nullable ParticipantId actor, Instant at) {
        ContributionId object = contributions.object(statement);
        if (object == null) {
            return null;
        }
        return switch (meaning.act()) {
            case CONTRIBUTES -> contributions.contributed(statement, meaning, id, actor, at);
            case APPRECIATES ->
                isDown(statement) ? null : Appreciated.of(id, AppreciationKind.of(meaning.kind()), object, actor, at);
            case UNAPPRECIATES ->
                actor == null ? null : Unappreciated.of(id, AppreciationKind.of(meaning.kind()), object, actor, at);
            case REVISES -> contributions.revised(statement, Revised.of(id, object, actor, at));
            case WITHDRAWS -> Withdrawn.of(id, object, actor, at);
            case RETRACTS -> Retracted.of(id, EventId.of(object.value()), at);
            case IGNORES -> null;
        };
    }

    /** Open edX says in an extension which way a vote went. */
    private static boolean isDown(XapiStatement statement) {
        return "down".equals(statement.text("context", "extensions", MODE));
    }

    /**
     * The id of the statement. Without one it is made of the pseudonym, time, verb, object and text: two readings of one statement
     * agree, and nobody can try out whose it is.
     */
    private EventId id(XapiStatement statement, @Nullable ParticipantId actor, Instant at) {
        String id = statement.text("id");
        if (id != null) {
            return EventId.of(source, XapiContributions.STATEMENT, id.toLowerCase(Locale.ROOT));
        }
        StringBuilder content = new StringBuilder();
        for (String part : new String[] {
            actor == null ? "" : actor.value(),
            at.toString(),
            statement.text("verb", "id"),
            statement.text("object", "id"),
            statement.text("result", "response")
        }) {
            content.append(part == null ? "-" : part.length() + ":" + part).append('\n');
        }
        return EventId.of(source, XapiContributions.STATEMENT, "sha256-" + sha256(content.toString()));
    }

    private static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Problem broken(String position, Problem cause, String rest) {
        return Problem.of(position, cause.path(), cause.value(), cause.rule() + rest);
    }
}

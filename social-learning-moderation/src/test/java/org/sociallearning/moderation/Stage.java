package org.sociallearning.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.fold.Fact;

/** What happened, told in a line each, and what one policy finds then. The moderator is {@code mo}. */
final class Stage {
    static final Locale NL = Locale.forLanguageTag("nl");
    static final ParticipantId MO = ParticipantId.of("mo");

    final List<Fact> facts = new ArrayList<>();
    final Set<ParticipantId> askable = new HashSet<>();
    final Set<ContributionId> resting = new HashSet<>();
    final Set<String> held = new HashSet<>();
    final Set<String> offered = new HashSet<>();
    final Map<String, List<Instant>> shownBefore = new HashMap<>();
    private final Map<String, Contributed> said = new HashMap<>();

    @Nullable
    Draft draft;

    static ParticipantId who(String name) {
        return ParticipantId.of(name);
    }

    static UnaryOperator<Contributed> read(SignalLabel... labels) {
        return contributed -> contributed.withDetections(List.of(SampleScenes.detection(java.util.Arrays.stream(labels)
                .map(label -> new Signal(label, Band.MEDIUM, 0, 5, "stage"))
                .toArray(Signal[]::new))));
    }

    void happens(Event event) {
        SampleScenes.happened(facts, event);
    }

    Contributed asks(String who, String id, Instant at) {
        return asks(who, id, at, contributed -> contributed);
    }

    Contributed asks(String who, String id, Instant at, UnaryOperator<Contributed> change) {
        Contributed question = change.apply(Contributed.question("forum", id, who(who), at));
        said.put(id, question);
        happens(question);
        return question;
    }

    Contributed replies(String who, String to, String id, Instant at) {
        return replies(who, to, id, at, contributed -> contributed);
    }

    Contributed replies(String who, String to, String id, Instant at, UnaryOperator<Contributed> change) {
        Contributed origin = origin(to);
        Contributed reply = change.apply(Contributed.answer("forum", id, origin, who(who), at));
        said.put(id, reply);
        happens(reply);
        SampleScenes.responded(facts, origin, reply);
        return reply;
    }

    void thanks(String who, String to, Instant at) {
        Contributed origin = origin(to);
        SampleScenes.responded(
                facts, origin, Appreciated.thanks("forum", to + who, origin.contribution(), who(who), at));
    }

    private Contributed origin(String id) {
        Contributed origin = said.get(id);
        if (origin == null) {
            throw new AssertionError("not said: " + id);
        }
        return origin;
    }

    Cast cast() {
        return new Cast(MO, Set.of(MO), Set.of(who("robot")), Set.copyOf(askable));
    }

    Situation at(Instant now, ModerationPolicy policy) {
        return at(now, policy, WorkingHours.of(ZoneOffset.UTC));
    }

    Situation at(Instant now, ModerationPolicy policy, WorkingHours hours) {
        Community community = new Community(null);
        community.prune(now);
        facts.stream().filter(fact -> !fact.at().isAfter(now)).forEach(community::add);
        List<ReplyThread> threads = community.threads(cast(), now);
        Scene.Moment moment = Scene.Moment.of(community, cast(), hours, now);
        return new Scene(
                draft == null ? moment : moment.with(draft),
                SpaceId.of("forum"),
                List.copyOf(threads),
                policy.descriptor().parameters(),
                new Scene.Remembered(
                        resting::contains,
                        held::contains,
                        subject -> shownBefore.getOrDefault(subject, List.of()),
                        Set.copyOf(offered)));
    }

    List<Finding> finds(ModerationPolicy policy, Instant now) {
        return policy.evaluate(at(now, policy));
    }

    static Suggestion suggestion(ModerationPolicy policy, Finding finding) {
        return new Suggestion(
                SuggestionId.of("0a"), policy.descriptor(), MO, null, finding, 56, Feed.MONDAY, Delivery.AT_ONCE);
    }

    static List<String> evidence(Finding finding) {
        return finding.evidence().stream()
                .map(piece -> piece.contribution().key())
                .toList();
    }
}

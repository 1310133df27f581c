package org.sociallearning.core.talent;

import java.util.List;
import java.util.Locale;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Sought;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Responder;
import org.sociallearning.core.fold.Response;

/** The fold that makes the talent map. An answer speaks about the topics of its question and about its own. */
final class TalentFold implements Fold<TalentState> {
    @Override
    public TalentState empty() {
        return new TalentState();
    }

    @Override
    public void add(TalentState state, Fact fact) {
        if (fact instanceof Response response) {
            add(state, response);
        } else if (fact instanceof Happened happened) {
            add(state, happened.event());
        }
    }

    private static void add(TalentState state, Event event) {
        ParticipantId actor = event.actor();
        if (actor == null) {
            return;
        }
        if (event instanceof Contributed contributed) {
            contributed(state, contributed, actor);
        } else if (event instanceof Sought sought) {
            subject(state, sought.topic()).askers.add(actor);
        } else if (event instanceof Claimed claimed) {
            subject(state, claimed.talent()).of(actor).add(Evidence.Kind.CLAIMED, moment(event, ""));
        } else if (event instanceof Confirmed confirmed && !confirmed.person().equals(actor)) {
            subject(state, confirmed.talent()).of(confirmed.person()).add(Evidence.Kind.CONFIRMED, moment(event, ""));
        } else if (event instanceof Contested contested && !contested.person().equals(actor)) {
            subject(state, contested.talent()).of(contested.person()).contest(moment(event, ""));
        }
    }

    private static void contributed(TalentState state, Contributed contributed, ParticipantId author) {
        if (contributed.kind().is(ContributionKind.QUESTION)) {
            contributed.topics().forEach(topic -> subject(state, topic).askers.add(author));
        } else if (shares(contributed.kind())) {
            know(state, contributed.topics(), author, Evidence.Kind.SHARED, contributed, contributed);
        }
    }

    private static boolean shares(ContributionKind kind) {
        return kind.is(ContributionKind.IDEA)
                || kind.is(ContributionKind.EXPERIENCE)
                || kind.is(ContributionKind.PROCESS)
                || kind.is(ContributionKind.RESOURCE);
    }

    private static void add(TalentState state, Response response) {
        Contributed origin = response.origin();
        if (response.responder() != Responder.ANOTHER) {
            return;
        }
        if (response.by() instanceof Contributed reply && reply.actor() != null) {
            if (origin.kind().is(ContributionKind.QUESTION) && reply.kind().is(ContributionKind.ANSWER)) {
                know(state, origin.topics(), reply.actor(), Evidence.Kind.ANSWERED, reply, reply);
            }
        } else if (response.by() instanceof Appreciated thanks && origin.actor() != null && helps(thanks.kind())) {
            know(state, origin.topics(), origin.actor(), Evidence.Kind.HELPED, thanks, origin);
        }
    }

    private static boolean helps(AppreciationKind kind) {
        return kind.is(AppreciationKind.ACCEPTED_ANSWER) || kind.is(AppreciationKind.HELPFUL);
    }

    private static void know(
            TalentState state,
            List<Topic> topics,
            ParticipantId person,
            Evidence.Kind kind,
            Event when,
            Contributed shown) {
        for (Topic topic : topics) {
            subject(state, topic)
                    .of(person)
                    .add(kind, moment(when, shown.contribution().value()));
        }
    }

    private static TalentState.Moment moment(Event event, String id) {
        return new TalentState.Moment(event.at().toEpochMilli(), id);
    }

    private static TalentState.Subject subject(TalentState state, Topic topic) {
        TalentState.Subject subject = state.subjects.computeIfAbsent(key(topic), unused -> new TalentState.Subject());
        subject.spellings.add(topic.value());
        return subject;
    }

    /** Topics that differ in case only are one. */
    static String key(Topic topic) {
        return topic.value().strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public TalentState merge(TalentState left, TalentState right) {
        right.subjects.forEach((key, subject) -> left.subjects
                .computeIfAbsent(key, unused -> new TalentState.Subject())
                .merge(subject));
        return left;
    }

    @Override
    public Codec<TalentState> codec() {
        return new TalentCodec();
    }
}

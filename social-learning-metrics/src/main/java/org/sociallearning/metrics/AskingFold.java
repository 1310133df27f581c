package org.sociallearning.metrics;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Sought;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Responder;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;

/** Sums up what was asked about, and by which signs people can help with it. */
record AskingFold() implements Fold<AskingState> {
    @Override
    public AskingState empty() {
        return new AskingState();
    }

    @Override
    public void add(AskingState state, Fact fact) {
        if (fact instanceof Response response) {
            if (response.responder() == Responder.ANOTHER) {
                responded(state, response);
            }
        } else if (fact instanceof Happened happened) {
            if (happened.event() instanceof Met met) {
                if (met.state() == EncounterState.HELD) {
                    met.hosts().forEach(host -> shown(state, met.topics(), host));
                }
            } else if (happened.event().actor() != null) {
                happened(state, happened.event(), happened.event().actor(), happened.week());
            }
        }
    }

    private static void happened(AskingState state, Event event, @Nullable ParticipantId actor, Week week) {
        if (actor == null) {
            return;
        }
        if (event instanceof Contributed contributed) {
            if (contributed.kind().is(ContributionKind.QUESTION)) {
                contributed
                        .topics()
                        .forEach(topic -> subject(state, topic).askers(week).add(actor));
            } else if (contributed.kind().is(ContributionKind.RESOURCE)) {
                shown(state, contributed.topics(), actor);
            }
        } else if (event instanceof Sought sought) {
            subject(state, sought.topic()).askers(week).add(actor);
        } else if (event instanceof Claimed claimed) {
            AskingState.Signs signs = subject(state, claimed.talent()).signs(actor);
            signs.claimed = Math.max(signs.claimed, claimed.at().toEpochMilli());
        } else if (event instanceof Confirmed confirmed && !confirmed.person().equals(actor)) {
            subject(state, confirmed.talent()).signs(confirmed.person()).shown = true;
        } else if (event instanceof Contested contested && !contested.person().equals(actor)) {
            AskingState.Signs signs = subject(state, contested.talent()).signs(contested.person());
            signs.contested = Math.max(signs.contested, contested.at().toEpochMilli());
        }
    }

    private static void responded(AskingState state, Response response) {
        Contributed origin = response.origin();
        ParticipantId by = response.by().actor();
        ParticipantId author = origin.actor();
        if (response.by() instanceof Contributed reply) {
            if (by != null
                    && origin.kind().is(ContributionKind.QUESTION)
                    && reply.kind().is(ContributionKind.ANSWER)) {
                shown(state, origin.topics(), by);
            }
        } else if (response.by() instanceof Appreciated thanks && author != null && helps(thanks.kind())) {
            if (!origin.kind().is(ContributionKind.QUESTION)) {
                shown(state, origin.topics(), author);
            }
        }
    }

    private static boolean helps(AppreciationKind kind) {
        return kind.is(AppreciationKind.ACCEPTED_ANSWER) || kind.is(AppreciationKind.HELPFUL);
    }

    private static void shown(AskingState state, List<Topic> topics, ParticipantId person) {
        topics.forEach(topic -> subject(state, topic).signs(person).shown = true);
    }

    private static AskingState.Subject subject(AskingState state, Topic topic) {
        AskingState.Subject subject = state.subject(topic.value().strip().toLowerCase(Locale.ROOT));
        subject.spellings.add(topic.value());
        return subject;
    }

    @Override
    public AskingState merge(AskingState left, AskingState right) {
        right.subjects.forEach((key, subject) -> left.subject(key).add(subject));
        return left;
    }

    @Override
    public Codec<AskingState> codec() {
        return new AskingCodec();
    }
}

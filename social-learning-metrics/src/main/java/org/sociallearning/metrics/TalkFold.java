package org.sociallearning.metrics;

import java.util.HashSet;
import java.util.Set;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Responder;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;

/** Sums up who said how much and who turned to whom. All who fold this share one state. */
record TalkFold() implements Fold<TalkState> {
    @Override
    public TalkState empty() {
        return new TalkState();
    }

    @Override
    public void add(TalkState state, Fact fact) {
        if (fact instanceof Response response) {
            if (response.isReply() && response.responder() == Responder.ANOTHER) {
                ParticipantId from = response.by().actor();
                ParticipantId to = response.origin().actor();
                if (from != null && to != null) {
                    TalkState.count(state.week(response.week()).replies, new Tie(from, to), 1);
                }
            }
        } else if (fact instanceof Happened happened) {
            add(state, happened.event(), happened.week());
        }
    }

    private static void add(TalkState state, Event event, Week week) {
        if (event instanceof Contributed contributed) {
            contributed(state, contributed, week);
        } else if (event instanceof Met met) {
            met(state.week(week), met);
        } else if (event instanceof Attended attended) {
            ParticipantId who = attended.actor();
            if (who != null) {
                state.week(week)
                        .gatherings
                        .computeIfAbsent(attended.encounter(), unused -> new TalkState.Gathering())
                        .attended
                        .add(who);
            }
        }
    }

    private static void contributed(TalkState state, Contributed contributed, Week week) {
        ParticipantId author = contributed.actor();
        if (author == null) {
            return;
        }
        TalkState.Talk talk = state.week(week);
        TalkState.Said said = talk.said(author);
        said.contributions++;
        said.words += Math.max(0, contributed.words());
        for (int i = 0; i < contributed.addressedTo().size(); i++) {
            ParticipantId to = contributed.addressedTo().get(i);
            if (!to.equals(author)) {
                TalkState.count(talk.addressed, new Tie(author, to), 1);
            }
        }
    }

    private static void met(TalkState.Talk talk, Met met) {
        TalkState.Gathering gathering =
                talk.gatherings.computeIfAbsent(met.encounter(), unused -> new TalkState.Gathering());
        long at = met.at().toEpochMilli();
        if (gathering.isOlderThan(at, met.id().value())) {
            Set<ParticipantId> present = new HashSet<>(met.hosts());
            present.addAll(met.attendees());
            gathering.at = at;
            gathering.id = met.id().value();
            gathering.held = met.state() == EncounterState.HELD;
            gathering.present = Set.copyOf(present);
        }
    }

    @Override
    public TalkState merge(TalkState left, TalkState right) {
        right.weeks.forEach((week, talk) -> left.week(week).add(talk));
        return left;
    }

    @Override
    public Codec<TalkState> codec() {
        return new TalkCodec();
    }
}

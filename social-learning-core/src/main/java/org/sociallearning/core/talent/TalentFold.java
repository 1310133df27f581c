package org.sociallearning.core.talent;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
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

/**
 * The fold that makes the talent map. An answer speaks about the topics of its question and about its own. What somebody
 * confirms or contests of themselves is nothing.
 */
final class TalentFold implements Fold<TalentState> {
    @Override
    public TalentState empty() {
        return new TalentState();
    }

    @Override
    public void add(TalentState state, Fact fact) {
        if (fact instanceof Response response) {
            if (response.responder() == Responder.ANOTHER) {
                add(state, response);
            }
        } else if (fact instanceof Happened happened) {
            add(state, happened.event());
        }
    }

    private static void add(TalentState state, Event event) {
        ParticipantId actor = event.actor();
        int minute = TalentState.minute(event.at().toEpochMilli());
        if (event instanceof Met met) {
            met.topics().forEach(state::subject);
            state.meet(met.encounter().value(), Meeting.of(met));
        } else if (event instanceof Contributed contributed) {
            contributed(state, contributed, minute);
        } else if (actor == null) {
            return;
        } else if (event instanceof Sought sought) {
            state.subject(sought.topic()).askers.add(actor);
        } else if (event instanceof Claimed claimed) {
            state.person(actor);
            Vouching vouching = state.subject(claimed.talent()).of(actor);
            vouching.claimed = Math.max(vouching.claimed, minute);
        } else if (event instanceof Confirmed confirmed && !confirmed.person().equals(actor)) {
            String work = confirmed.sharedWork();
            boolean shared = work != null && !work.isBlank();
            state.confirm(
                    state.subject(confirmed.talent()),
                    confirmed.person(),
                    actor,
                    new Vouching.Confirmation(shared ? minute : Vouching.NEVER, shared ? Vouching.NEVER : minute));
        } else if (event instanceof Contested contested && !contested.person().equals(actor)) {
            state.person(contested.person());
            Vouching vouching = state.subject(contested.talent()).of(contested.person());
            vouching.contested = Math.max(vouching.contested, minute);
        }
    }

    private static void contributed(TalentState state, Contributed contributed, int minute) {
        Set<Subject> subjects = subjects(state, contributed.topics());
        for (Subject subject : subjects) {
            subject.seen++;
            for (Subject other : subjects) {
                if (other != subject) {
                    subject.together.merge(other, 1L, Long::sum);
                }
            }
        }
        ParticipantId author = contributed.actor();
        if (author == null) {
            return;
        }
        state.doing(author).see(minute);
        if (contributed.kind().is(ContributionKind.QUESTION)) {
            subjects.forEach(subject -> subject.askers.add(author));
        } else if (contributed.kind().is(ContributionKind.RESOURCE)) {
            know(state, subjects, author, Pieces.MADE, contributed);
        }
    }

    private static void add(TalentState state, Response response) {
        Contributed origin = response.origin();
        if (response.by() instanceof Contributed reply && reply.actor() != null) {
            if (origin.kind().is(ContributionKind.QUESTION) && reply.kind().is(ContributionKind.ANSWER)) {
                Set<Subject> subjects = subjects(
                        state,
                        Stream.concat(origin.topics().stream(), reply.topics().stream())
                                .toList());
                know(state, subjects, reply.actor(), Pieces.ANSWERED, reply);
            }
        } else if (response.by() instanceof Appreciated && shows(origin.kind())) {
            state.thanks.add(state.works.number(origin.contribution().value()), 1);
        }
    }

    private static boolean shows(ContributionKind kind) {
        return kind.is(ContributionKind.ANSWER) || kind.is(ContributionKind.RESOURCE);
    }

    private static void know(
            TalentState state, Collection<Subject> subjects, ParticipantId person, byte kind, Contributed shown) {
        int minute = TalentState.minute(shown.at().toEpochMilli());
        int number = state.person(person);
        int work = state.works.number(shown.contribution().value());
        TalentState.Doing doing = state.doings.get(number);
        for (Subject subject : subjects) {
            subject.pieces.add(number, minute, work, kind);
            if (kind == Pieces.ANSWERED) {
                doing.answer(minute, subject);
            }
        }
        doing.acts.add(minute);
        doing.done++;
        state.done++;
        if (kind == Pieces.ANSWERED) {
            state.pace.add(minute);
        }
    }

    private static Set<Subject> subjects(TalentState state, List<Topic> topics) {
        return topics.stream().map(state::subject).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public TalentState merge(TalentState left, TalentState right) {
        new TalentMerge(left, right).run();
        return left;
    }

    @Override
    public Codec<TalentState> codec() {
        return new TalentCodec();
    }

    /** Adds one state to another that has other numbers. */
    private record TalentMerge(TalentState left, TalentState right) {
        void run() {
            right.subjects.forEach(this::subject);
            for (int i = 0; i < right.doings.size(); i++) {
                doing(left.doing(right.people.get(i)), right.doings.get(i));
            }
            for (int i = 0; i < right.works.size(); i++) {
                left.thanks.add(left.works.number(right.works.get(i)), right.thanks.get(i));
            }
            right.meetings.forEach(left::meet);
            left.pace.addAll(right.pace);
            left.done += right.done;
        }

        private void subject(Subject from) {
            Subject to = left.subject(from.key);
            to.spellings.addAll(from.spellings);
            to.askers.addAll(from.askers);
            to.encounters.addAll(from.encounters);
            to.seen += from.seen;
            from.together.forEach((other, count) -> to.together.merge(left.subject(other.key), count, Long::sum));
            Pieces pieces = from.pieces;
            for (int i = 0; i < pieces.size; i++) {
                to.pieces.add(
                        left.person(right.people.get(pieces.person[i])),
                        pieces.minute[i],
                        left.works.number(right.works.get(pieces.work[i])),
                        pieces.kind[i]);
            }
            for (Map.Entry<ParticipantId, Vouching> entry : from.vouched.entrySet()) {
                Vouching vouching = entry.getValue();
                to.of(entry.getKey()).merge(vouching);
                vouching.confirmations.forEach((by, one) -> left.confirm(to, entry.getKey(), by, one));
            }
        }

        private void doing(TalentState.Doing to, TalentState.Doing from) {
            to.acts.addAll(from.acts);
            to.done += from.done;
            to.see(from.lastSeen);
            if (from.about != null) {
                to.answer(from.answered, left.subject(from.about.key));
            }
        }
    }
}

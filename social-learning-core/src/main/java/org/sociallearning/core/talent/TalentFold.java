package org.sociallearning.core.talent;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.sociallearning.core.language.ContentWords;
import org.sociallearning.core.language.Passage;

/**
 * The fold that makes the talent map. An answer speaks about the topics of its question and about its own. What somebody
 * confirms or contests of themselves is nothing.
 */
final class TalentFold implements Fold<TalentState> {
    private final TalentOptions options;

    TalentFold(TalentOptions options) {
        this.options = options;
    }

    @Override
    public TalentState empty() {
        return new TalentState(options);
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
        Subject[] subjects = subjects(state, contributed.topics(), List.of());
        for (Subject subject : subjects) {
            subject.seen++;
            for (Subject other : subjects) {
                if (other != subject) {
                    subject.together.add(other.number, 1);
                }
            }
        }
        boolean asks = contributed.kind().is(ContributionKind.QUESTION);
        if (asks) {
            state.asked.add(minute);
        }
        ParticipantId author = contributed.actor();
        if (author == null) {
            return;
        }
        boolean joinsIn = !asks && !contributed.kind().is(ContributionKind.ANSWER);
        state.see(author, minute, minute, joinsIn ? minute : Vouching.NEVER);
        if (asks) {
            for (Subject subject : subjects) {
                subject.askers.add(author);
            }
        } else if (contributed.kind().is(ContributionKind.RESOURCE)) {
            know(state, subjects, author, Works.MADE, contributed);
        }
    }

    private static void add(TalentState state, Response response) {
        Contributed origin = response.origin();
        if (response.by() instanceof Contributed reply && reply.actor() != null) {
            if (origin.kind().is(ContributionKind.QUESTION) && reply.kind().is(ContributionKind.ANSWER)) {
                Subject[] subjects = subjects(state, origin.topics(), reply.topics());
                know(state, subjects, reply.actor(), Works.ANSWERED, reply);
                state.wording.add(state.person(reply.actor()), words(origin, reply));
            }
        } else if (response.by() instanceof Appreciated && shows(origin.kind())) {
            state.thank(origin.contribution().value(), 1);
        }
    }

    /** The words of a question and its answer, of which one or both texts may be kept. */
    private static Set<String> words(Contributed question, Contributed answer) {
        Set<String> words = new HashSet<>();
        for (Contributed one : List.of(question, answer)) {
            String text = one.text();
            if (text != null) {
                words.addAll(ContentWords.of(Passage.of(text, one.format())));
            }
        }
        return words;
    }

    private static boolean shows(ContributionKind kind) {
        return kind.is(ContributionKind.ANSWER) || kind.is(ContributionKind.RESOURCE);
    }

    private static void know(
            TalentState state, Subject[] subjects, ParticipantId person, byte kind, Contributed shown) {
        int minute = TalentState.minute(shown.at().toEpochMilli());
        state.know(state.person(person), shown.contribution().value(), kind, minute, subjects);
    }

    /** The topics of both, each once. */
    private static Subject[] subjects(TalentState state, List<Topic> some, List<Topic> others) {
        Subject[] subjects = new Subject[some.size() + others.size()];
        int count = 0;
        for (int i = 0; i < subjects.length; i++) {
            Subject subject = state.subject(i < some.size() ? some.get(i) : others.get(i - some.size()));
            boolean isNew = true;
            for (int j = 0; j < count; j++) {
                isNew &= subjects[j] != subject;
            }
            if (isNew) {
                subjects[count++] = subject;
            }
        }
        return count == subjects.length ? subjects : Arrays.copyOf(subjects, count);
    }

    @Override
    public TalentState merge(TalentState left, TalentState right) {
        new TalentMerge(left, right).run();
        return left;
    }

    @Override
    public Codec<TalentState> codec() {
        return new TalentCodec(options);
    }

    /** Adds one state to another that has other numbers. */
    private record TalentMerge(TalentState left, TalentState right) {
        void run() {
            right.subjects.forEach(this::subject);
            for (int i = 0; i < right.doings.size(); i++) {
                left.see(
                        right.people.get(i),
                        right.glances.first(i),
                        right.doings.get(i).lastSeen,
                        right.glances.joinedIn(i));
            }
            for (int i = 0; i < right.works.size(); i++) {
                work(i);
            }
            right.meetings.forEach(left::meet);
            right.asked.each(left.asked::addDay);
            wording();
        }

        private void work(int from) {
            Works works = right.works;
            if (works.person(from) != Works.NOBODY) {
                left.know(
                        left.person(right.people.get(works.person(from))),
                        works.id(from),
                        works.kind(from),
                        works.minute(from),
                        IntStream.of(works.topics(from))
                                .mapToObj(topic -> left.subject(right.subjects.get(topic).key))
                                .toArray(Subject[]::new));
            }
            left.thank(works.id(from), works.thanks(from));
        }

        private void wording() {
            Wording to = left.wording;
            to.halve(right.wording.halvings());
            right.wording.words.forEach((hash, word) -> {
                to.add(hash, word.answers);
                word.people.each((person, much) -> to.add(hash, left.person(right.people.get(person)), much));
            });
            right.wording.written.each((person, times) -> to.written.add(left.person(right.people.get(person)), times));
            to.answers += right.wording.answers;
        }

        private void subject(Subject from) {
            Subject to = left.subject(from.key);
            to.spellings.addAll(from.spellings);
            to.askers.addAll(from.askers);
            to.encounters.addAll(from.encounters);
            to.seen += from.seen;
            from.together.each(
                    (other, count) -> to.together.add(left.subject(right.subjects.get(other).key).number, count));
            for (Map.Entry<ParticipantId, Vouching> entry : from.vouched.entrySet()) {
                Vouching vouching = entry.getValue();
                to.of(entry.getKey()).merge(vouching);
                vouching.confirmations.forEach((by, one) -> left.confirm(to, entry.getKey(), by, one));
            }
        }
    }
}

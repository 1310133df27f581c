package org.sociallearning.core.talent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/** Gathers the evidence of the people who are named: the latest of each kind that still counts. Belongs to one thread. */
final class Shown {
    private static final int NOBODY = -1;

    private final TalentState state;
    private final Weights weights;
    private final List<Candidate> named;
    private final int[] places;
    private final List<Map<Evidence.Kind, Evidence>> latest = new ArrayList<>();

    Shown(TalentState state, Weights weights, List<Candidate> named) {
        this.state = state;
        this.weights = weights;
        this.named = named;
        this.places = new int[state.people.size()];
        Arrays.fill(places, NOBODY);
        for (int i = 0; i < named.size(); i++) {
            places[named.get(i).number()] = i;
            latest.add(new EnumMap<>(Evidence.Kind.class));
        }
    }

    List<Knower> knowers(List<Asked> asked) {
        for (Asked topic : asked) {
            for (Subject subject : topic.same()) {
                pieces(subject, null);
                vouched(subject);
                hosted(subject);
            }
            if (named.stream().anyMatch(one -> one.standing() == Candidate.Standing.NEAR)) {
                topic.near().forEach(near -> pieces(near.subject(), Evidence.Kind.NEAR));
            }
        }
        List<Knower> knowers = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).standing() == Candidate.Standing.AROUND) {
                around(i);
            }
            knowers.add(
                    new Knower(named.get(i).person(), List.copyOf(latest.get(i).values())));
        }
        return knowers;
    }

    private void pieces(Subject subject, Evidence.@Nullable Kind as) {
        Pieces pieces = subject.pieces;
        Map<Integer, Map<Evidence.Kind, Integer>> last = new HashMap<>();
        for (int i = pieces.first(state.works); i < pieces.size; i++) {
            int place = places[pieces.person[i]];
            boolean wanted = place != NOBODY
                    && (as == null) == (named.get(place).standing() == Candidate.Standing.KNOWS)
                    && weights.piece(pieces, i) > 0;
            if (wanted) {
                last.computeIfAbsent(place, unused -> new EnumMap<>(Evidence.Kind.class))
                        .merge(as == null ? kind(pieces, i) : as, i, (one, other) -> later(pieces, one, other));
            }
        }
        last.forEach((place, kinds) -> kinds.forEach(
                (kind, i) -> show(place, kind, subject, pieces.minute[i], state.works.get(pieces.work[i]))));
    }

    private Evidence.Kind kind(Pieces pieces, int i) {
        if (pieces.kind[i] == Pieces.MADE) {
            return Evidence.Kind.MADE;
        }
        return weights.isAppreciated(pieces, i) ? Evidence.Kind.APPRECIATED : Evidence.Kind.ANSWERED;
    }

    private int later(Pieces pieces, int one, int other) {
        if (pieces.minute[one] != pieces.minute[other]) {
            return pieces.minute[one] > pieces.minute[other] ? one : other;
        }
        String first = state.works.get(pieces.work[one]);
        return first.compareTo(state.works.get(pieces.work[other])) >= 0 ? one : other;
    }

    private void vouched(Subject subject) {
        for (int i = 0; i < named.size(); i++) {
            ParticipantId person = named.get(i).person();
            Vouching vouching = subject.vouched.get(person);
            if (vouching == null || named.get(i).standing() != Candidate.Standing.KNOWS) {
                continue;
            }
            if (weights.claimed(vouching) > 0) {
                show(i, Evidence.Kind.CLAIMED, subject, vouching.claimed, null);
            }
            if (weights.confirmed(person, vouching) > 0) {
                int minute = vouching.confirmations.values().stream()
                        .mapToInt(Vouching.Confirmation::latest)
                        .max()
                        .orElse(Vouching.NEVER);
                show(i, Evidence.Kind.CONFIRMED, subject, minute, null);
            }
        }
    }

    private void hosted(Subject subject) {
        for (String encounter : subject.encounters) {
            Meeting meeting = state.meetings.get(encounter);
            if (meeting != null
                    && meeting.held()
                    && meeting.topics().contains(subject.key)
                    && weights.hosted(meeting.minute()) > 0) {
                for (ParticipantId host : meeting.hosts()) {
                    int place = places[state.people.find(host)];
                    if (place != NOBODY && named.get(place).standing() == Candidate.Standing.KNOWS) {
                        show(place, Evidence.Kind.HOSTED, subject, meeting.minute(), null);
                    }
                }
            }
        }
    }

    private void around(int place) {
        TalentState.Doing doing = state.doings.get(named.get(place).number());
        if (doing.about != null) {
            show(place, Evidence.Kind.AROUND, doing.about, doing.answered, null);
        }
    }

    private void show(int place, Evidence.Kind kind, Subject subject, int minute, @Nullable String work) {
        Evidence evidence = new Evidence(
                kind,
                Topic.of(subject.spellings.first()),
                Instant.ofEpochSecond(minute * 60L),
                work == null ? null : ContributionId.of(work));
        latest.get(place).merge(kind, evidence, Shown::later);
    }

    private static Evidence later(Evidence one, Evidence other) {
        int order = one.at().compareTo(other.at());
        return order > 0
                        || (order == 0
                                && one.topic().value().compareTo(other.topic().value()) <= 0)
                ? one
                : other;
    }
}

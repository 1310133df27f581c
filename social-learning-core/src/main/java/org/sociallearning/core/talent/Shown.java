package org.sociallearning.core.talent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
                works(subject, false);
                vouched(subject);
                hosted(subject);
            }
            if (named.stream().anyMatch(one -> one.standing() == Candidate.Standing.NEAR)) {
                topic.near().forEach(near -> works(near.subject(), true));
            }
        }
        List<Knower> knowers = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).standing() == Candidate.Standing.AROUND) {
                lately(i, Evidence.Kind.AROUND);
            }
            if (named.get(i).worded()) {
                lately(i, Evidence.Kind.WORDS);
            }
            knowers.add(
                    new Knower(named.get(i).person(), List.copyOf(latest.get(i).values())));
        }
        return knowers;
    }

    private void works(Subject subject, boolean near) {
        Knowing knowing = subject.knowing;
        for (int i = 0; i < named.size(); i++) {
            boolean knows = named.get(i).standing() == Candidate.Standing.KNOWS;
            if (near == knows) {
                continue;
            }
            int person = named.get(i).number();
            int answered = knowing.latest(person, Works.ANSWERED);
            int made = knowing.latest(person, Works.MADE);
            if (near) {
                show(i, Evidence.Kind.NEAR, subject, answered);
                show(i, Evidence.Kind.NEAR, subject, made);
            } else {
                int appreciated = knowing.appreciated(person, Works.ANSWERED);
                show(i, Evidence.Kind.APPRECIATED, subject, appreciated);
                show(i, Evidence.Kind.ANSWERED, subject, answered == appreciated ? Works.NOBODY : answered);
                show(i, Evidence.Kind.MADE, subject, made);
            }
        }
    }

    private void vouched(Subject subject) {
        for (int i = 0; i < named.size(); i++) {
            ParticipantId person = named.get(i).person();
            Vouching vouching = subject.vouched.get(person);
            if (vouching == null || named.get(i).standing() != Candidate.Standing.KNOWS) {
                continue;
            }
            if (weights.claimed(vouching) > 0) {
                vouch(i, Evidence.Kind.CLAIMED, subject, vouching.claimed);
            }
            if (weights.confirmed(person, vouching) > 0) {
                int minute = vouching.confirmations.values().stream()
                        .mapToInt(Vouching.Confirmation::latest)
                        .max()
                        .orElse(Vouching.NEVER);
                vouch(i, Evidence.Kind.CONFIRMED, subject, minute);
            }
        }
    }

    private void hosted(Subject subject) {
        for (String encounter : subject.encounters) {
            Meeting meeting = state.meetings.get(encounter);
            if (meeting != null && meeting.wasAbout(subject) && weights.hosted(meeting.minute()) > 0) {
                for (ParticipantId host : meeting.hosts()) {
                    int place = places[state.people.find(host)];
                    if (place != NOBODY && named.get(place).standing() == Candidate.Standing.KNOWS) {
                        vouch(place, Evidence.Kind.HOSTED, subject, meeting.minute());
                    }
                }
            }
        }
    }

    private void lately(int place, Evidence.Kind kind) {
        TalentState.Doing doing = state.doings.get(named.get(place).number());
        if (doing.about != null) {
            vouch(place, kind, doing.about, doing.answered);
        }
    }

    private void show(int place, Evidence.Kind kind, Subject subject, int work) {
        if (work != Works.NOBODY) {
            Instant at = Instant.ofEpochSecond(state.works.minute(work) * 60L);
            show(place, new Evidence(kind, topic(subject), at, ContributionId.of(state.works.id(work))));
        }
    }

    private void vouch(int place, Evidence.Kind kind, Subject subject, int minute) {
        show(place, new Evidence(kind, topic(subject), Instant.ofEpochSecond(minute * 60L), null));
    }

    private void show(int place, Evidence evidence) {
        latest.get(place).merge(evidence.kind(), evidence, Shown::later);
    }

    private static Topic topic(Subject subject) {
        return Topic.of(subject.spellings.first());
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

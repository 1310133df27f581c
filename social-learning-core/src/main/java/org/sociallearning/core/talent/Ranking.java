package org.sociallearning.core.talent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.event.ParticipantId;

/**
 * Who can most likely help: how often somebody does something here lately, times how much more often than others they do it
 * about what is asked, times how lately they were seen.
 *
 * <p>Lately is measured by the {@link Pace} of the community. The share of a person's deeds that is about a topic is drawn towards the share that everybody's
 * is, as if the person had done ten more deeds like everybody: who answered once, about this, is no specialist yet. For
 * several topics the geometric mean is taken. What is about a near topic counts half, times how near. Belongs to one thread.
 */
final class Ranking {
    private static final double LIKE_EVERYBODY = 10;
    private static final double NEAR_COUNTS = .5;
    private static final double SELDOM = .02;
    private static final double SEEN_COUNTS = .2;
    private static final double JUST_NOW = .04;

    /** Evidence under this is too thin to name somebody: an answer of two half-lives ago. */
    private static final double THIN = .25;

    private static final double THIN_NEAR = .1;
    private static final double THIN_AROUND = .1;

    private final TalentState state;
    private final Weights weights;
    private final Pace pace;
    private final double[] about;
    private final double[] direct;
    private final double[] near;
    private final double[] topical;
    private final int[] touched;
    private int touches;

    Ranking(TalentState state, Weights weights, int now) {
        this.state = state;
        this.weights = weights;
        this.pace = new Pace(state.pace, now);
        int people = state.people.size();
        about = new double[people];
        direct = new double[people];
        near = new double[people];
        topical = new double[people];
        touched = new int[people];
    }

    /**
     * Everyone who may be named for these topics.
     *
     * @param asked the topics
     * @param around whether people count who answer here about whatever
     */
    List<Candidate> rank(List<Asked> asked, boolean around) {
        for (Asked topic : asked) {
            topic(topic);
        }
        double everybody = asked.size() * Math.log(LIKE_EVERYBODY);
        List<Candidate> candidates = new ArrayList<>();
        for (int person = 0; person < about.length; person++) {
            TalentState.Doing doing = state.doings.get(person);
            boolean knows = direct[person] >= THIN;
            boolean nearly = near[person] >= THIN_NEAR;
            if (!knows && !nearly && !around) {
                continue;
            }
            double rate = rate(doing);
            if (knows || nearly || rate >= THIN_AROUND) {
                double share = everybody + topical[person] - asked.size() * Math.log(doing.done + LIKE_EVERYBODY);
                candidates.add(new Candidate(
                        person,
                        state.people.get(person),
                        knows ? Candidate.Standing.KNOWS : nearly ? Candidate.Standing.NEAR : Candidate.Standing.AROUND,
                        Math.log(rate + SELDOM)
                                + share / asked.size()
                                - SEEN_COUNTS * Math.log(pace.age(doing.lastSeen) + JUST_NOW),
                        doing.lastSeen));
            }
        }
        return candidates;
    }

    private double rate(TalentState.Doing doing) {
        double rate = 0;
        double one = 1;
        for (int i = 0; i < doing.acts.size() && one > 0; i++) {
            one = pace.remains(doing.acts.get(i));
            rate += one;
        }
        return rate;
    }

    private void topic(Asked asked) {
        state.met = state.met.length < state.works.size() ? new int[state.works.size() * 2] : state.met;
        state.reading++;
        touches = 0;
        for (Subject subject : asked.same()) {
            pieces(subject, 1, direct);
            vouched(subject);
            hosted(subject);
        }
        for (Near one : asked.near()) {
            pieces(one.subject(), NEAR_COUNTS * one.nearness(), near);
        }
        double everybody = .5;
        for (int i = 0; i < touches; i++) {
            everybody += about[touched[i]];
        }
        everybody /= state.done + 1;
        for (int i = 0; i < touches; i++) {
            int person = touched[i];
            topical[person] += Math.log(about[person] / everybody / LIKE_EVERYBODY + 1);
            about[person] = 0;
        }
    }

    /** Counts each contribution once for a topic: where it is nearest. */
    private void pieces(Subject subject, double nearness, double[] kind) {
        Pieces pieces = subject.pieces;
        int[] met = state.met;
        for (int i = pieces.first(state.works); i < pieces.size; i++) {
            if (met[pieces.work[i]] != state.reading) {
                met[pieces.work[i]] = state.reading;
                add(pieces.person[i], nearness * weights.piece(pieces, i), kind);
            }
        }
    }

    private void vouched(Subject subject) {
        for (Map.Entry<ParticipantId, Vouching> entry : subject.vouched.entrySet()) {
            Vouching vouching = entry.getValue();
            double weight = weights.claimed(vouching) + weights.confirmed(entry.getKey(), vouching);
            add(state.people.find(entry.getKey()), weight, direct);
        }
    }

    private void hosted(Subject subject) {
        for (String encounter : subject.encounters) {
            Meeting meeting = state.meetings.get(encounter);
            if (meeting != null && meeting.held() && meeting.topics().contains(subject.key)) {
                for (ParticipantId host : meeting.hosts()) {
                    add(state.people.find(host), weights.hosted(meeting.minute()), direct);
                }
            }
        }
    }

    private void add(int person, double weight, double[] kind) {
        if (weight > 0) {
            if (about[person] == 0) {
                touched[touches++] = person;
            }
            about[person] += weight;
            kind[person] += weight;
        }
    }
}

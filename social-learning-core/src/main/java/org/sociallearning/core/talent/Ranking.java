package org.sociallearning.core.talent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sociallearning.core.event.ParticipantId;

/**
 * Who can most likely help. The score is the logarithm of a likelihood, the sum of
 *
 * <ul>
 *   <li>how often somebody answers or makes something here lately, by the {@link Pace} of the community, and how often for
 *       each question that was asked since they came;
 *   <li>for each topic, how much more often than everybody they do it about it;
 *   <li>how much more often than everybody they answered in words of the question, where texts are kept;
 *   <li>how lately they joined in with something else than questions and answers.
 * </ul>
 *
 * <p>Shares are drawn towards everybody's, as if the person had done some more deeds like everybody: who answered once, about
 * this, is no specialist yet. What is about a near topic counts half, times how near, for those who did nothing about the topic
 * itself. The weights are those under which the answerers of the first half of one history were likeliest
 * (docs/talent-map.md). Belongs to one thread.
 */
final class Ranking {
    private static final double LATELY = .95;
    private static final double SELDOM = .2;

    private static final double SINCE_THEY_CAME = .35;
    private static final double NOTHING_YET = .3;
    private static final double JUST_COME = 5;

    private static final double TOPIC = .4;
    private static final double LIKE_EVERYBODY = 20;
    private static final double NEAR_COUNTS = .5;

    private static final double WORDS = 2;
    private static final double WORDS_LIKE_EVERYBODY = 5;
    private static final double WORDED = 2;

    private static final double JOINS_IN = .18;
    private static final double JUST_NOW = .04;
    private static final double LONG_AGO = 200;

    private static final int DAY = 24 * 60;

    /** Sums differ in their last digits by the order in which facts came; scores must not. */
    private static final double DIGITS = 1e9;

    /** Evidence under this is too thin to name somebody: an answer of two half-lives ago. */
    private static final double THIN = .25;

    private static final double THIN_NEAR = .1;
    private static final double THIN_AROUND = .1;

    private final TalentState state;
    private final Weights weights;
    private final Pace pace;
    private final Room room;
    private final int now;
    private int touches;
    private int met;
    private double wordsOfEverybody;

    Ranking(TalentState state, Weights weights, int now) {
        this.state = state;
        this.weights = weights;
        this.now = now;
        this.pace = state.pace(now);
        this.room = state.room;
        room.fit(state.people.size());
    }

    /** Everyone who may be named for these topics on evidence about them or near them, best first. */
    List<Candidate> rank(List<Asked> asked) {
        Shortlist all = new Shortlist(person -> true, Integer.MAX_VALUE);
        rank(asked, false, Set.of(), person -> false, all);
        return all.best();
    }

    /** Whether somebody of those who count knows about one of these topics. */
    boolean isKnown(List<Asked> asked, Predicate<ParticipantId> counts) {
        try {
            met = 0;
            touches = 0;
            topics(asked);
            return isKnown(counts);
        } finally {
            room.clear(met, false);
        }
    }

    private boolean isKnown(Predicate<ParticipantId> counts) {
        for (int i = 0; i < met; i++) {
            if (room.direct[room.met[i]] >= THIN && counts.test(state.people.get(room.met[i]))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The best who may be named for a question; nobody unless one of those who can be found knows about what was asked itself.
     *
     * @param asked the topics
     * @param around whether people count who answer here about whatever
     * @param words the words of the question; empty when they are not known
     * @param keeps whose own words may be used
     * @param findable who can be found
     * @param atMost how many
     */
    List<Candidate> best(
            List<Asked> asked,
            boolean around,
            Set<String> words,
            Predicate<ParticipantId> keeps,
            Predicate<ParticipantId> findable,
            int atMost) {
        Shortlist best = new Shortlist(findable, atMost);
        rank(asked, around, words, keeps, best);
        return best.best();
    }

    private void rank(
            List<Asked> asked,
            boolean around,
            Set<String> words,
            Predicate<ParticipantId> keeps,
            Shortlist candidates) {
        wordsOfEverybody = 0;
        try {
            met = 0;
            touches = 0;
            topics(asked);
            if (!isKnown(candidates::mayBeNamed)) {
                return;
            }
            wordsOfEverybody = words.isEmpty() ? 0 : state.wording.use(words, room.words);
            if (around) {
                int since = pace.since();
                for (int person = 0; person < state.doings.size(); person++) {
                    if (room.direct[person] > 0 || room.near[person] > 0 || state.glances.lastAct(person) >= since) {
                        add(candidates, person, asked.size(), keeps);
                    }
                }
            } else {
                for (int i = 0; i < met; i++) {
                    if (room.direct[room.met[i]] >= THIN || room.near[room.met[i]] >= THIN_NEAR) {
                        add(candidates, room.met[i], asked.size(), keeps);
                    }
                }
            }
        } finally {
            room.clear(met, wordsOfEverybody > 0);
        }
    }

    /** Whether somebody knows about a topic on evidence about it that is not too thin. */
    boolean knows(ParticipantId who, Set<Subject> topic) {
        int person = state.people.find(who);
        if (person < 0) {
            return false;
        }
        double direct = 0;
        for (Subject subject : topic) {
            direct += weights.works(subject.knowing, person, Works.ANSWERED)
                    + weights.works(subject.knowing, person, Works.MADE);
            Vouching vouching = subject.vouched.get(who);
            direct += vouching == null ? 0 : weights.claimed(vouching) + weights.confirmed(who, vouching);
            for (String encounter : subject.encounters) {
                Meeting meeting = state.meetings.get(encounter);
                if (meeting != null
                        && meeting.wasAbout(subject)
                        && meeting.hosts().contains(who)) {
                    direct += weights.hosted(meeting.minute());
                }
            }
        }
        return direct >= THIN;
    }

    private void add(Shortlist candidates, int person, int topics, Predicate<ParticipantId> keeps) {
        if (!candidates.mayTake(atMost(person, topics))) {
            return;
        }
        TalentState.Doing doing = state.doings.get(person);
        boolean knows = room.direct[person] >= THIN;
        boolean nearly = room.near[person] >= THIN_NEAR;
        double rate = rate(doing);
        if (!knows && !nearly && rate < THIN_AROUND) {
            return;
        }
        ParticipantId who = state.people.get(person);
        double wording = wordsOfEverybody > 0 && keeps.test(who) ? wording(person) : 0;
        double share = room.topical[person] - topics * Math.log(likeEverybody(person));
        double score = LATELY * Math.log(rate + SELDOM)
                + SINCE_THEY_CAME * Math.log(forEachQuestion(person))
                + TOPIC * share
                + WORDS * wording
                - JOINS_IN * Math.log(daysSinceJoiningIn(person) + JUST_NOW);
        candidates.offer(new Candidate(
                person,
                who,
                knows ? Candidate.Standing.KNOWS : nearly ? Candidate.Standing.NEAR : Candidate.Standing.AROUND,
                Math.rint(score * DIGITS) / DIGITS,
                wording > Math.log(WORDED),
                doing.lastSeen));
    }

    /** What somebody's score is at most, which is said at a glance: each of their latest acts as if it were the last. */
    private double atMost(int person, int topics) {
        int last = state.glances.lastAct(person);
        double each = last > now ? 1 : pace.remains(last);
        double rate = each * Math.min(TalentState.Doing.KEPT, state.glances.done(person));
        return LATELY * Logs.atMost(rate + SELDOM)
                + SINCE_THEY_CAME * Logs.atMost(forEachQuestion(person))
                + TOPIC * (room.topical[person] - topics * Logs.atLeast(likeEverybody(person)))
                + (wordsOfEverybody > 0 ? WORDS * Math.max(0, wording(person)) : 0)
                - JOINS_IN * Logs.atLeast(daysSinceJoiningIn(person) + JUST_NOW)
                + 1 / DIGITS;
    }

    private double likeEverybody(int person) {
        return state.glances.done(person) / LIKE_EVERYBODY + 1;
    }

    private double forEachQuestion(int person) {
        return (state.glances.done(person) + NOTHING_YET)
                / (state.asked.since(state.glances.first(person)) + JUST_COME);
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

    private double wording(int person) {
        double used = room.words[person] + WORDS_LIKE_EVERYBODY * wordsOfEverybody;
        return Math.log(used / (state.wording.written.get(person) + WORDS_LIKE_EVERYBODY) / wordsOfEverybody);
    }

    private double daysSinceJoiningIn(int person) {
        int joinedIn = state.glances.joinedIn(person);
        double days = joinedIn == Vouching.NEVER ? LONG_AGO : ((double) now - joinedIn) / DAY;
        return Math.max(0, Math.min(LONG_AGO, days));
    }

    private void topics(List<Asked> asked) {
        double[] everybody = new double[asked.size()];
        for (int topic = 0; topic < everybody.length; topic++) {
            for (Subject subject : asked.get(topic).same()) {
                works(subject, 1, room.direct);
                vouched(subject);
                hosted(subject);
            }
            double all = .5;
            for (int i = 0; i < touches; i++) {
                all += room.about[room.touched[i]];
            }
            everybody[topic] = all / (state.done + 1);
            share(everybody[topic]);
        }
        for (int topic = 0; topic < everybody.length; topic++) {
            for (Near one : asked.get(topic).near()) {
                works(one.subject(), NEAR_COUNTS * one.nearness(), room.near);
            }
            share(everybody[topic]);
        }
    }

    /** How much more than everybody those do about one topic who were touched by it. */
    private void share(double everybody) {
        for (int i = 0; i < touches; i++) {
            int person = room.touched[i];
            room.topical[person] += Math.log(room.about[person] / everybody / LIKE_EVERYBODY + 1);
            room.about[person] = 0;
        }
        touches = 0;
    }

    private void works(Subject subject, double nearness, double[] kind) {
        Knowing knowing = subject.knowing;
        for (int i = 0; i < knowing.size(); i++) {
            int person = knowing.person(i);
            if (kind == room.direct || room.direct[person] == 0) {
                add(person, nearness * weights.works(knowing, i), kind);
            }
        }
    }

    private void vouched(Subject subject) {
        for (Map.Entry<ParticipantId, Vouching> entry : subject.vouched.entrySet()) {
            Vouching vouching = entry.getValue();
            double weight = weights.claimed(vouching) + weights.confirmed(entry.getKey(), vouching);
            add(state.people.find(entry.getKey()), weight, room.direct);
        }
    }

    private void hosted(Subject subject) {
        for (String encounter : subject.encounters) {
            Meeting meeting = state.meetings.get(encounter);
            if (meeting != null && meeting.wasAbout(subject)) {
                for (ParticipantId host : meeting.hosts()) {
                    add(state.people.find(host), weights.hosted(meeting.minute()), room.direct);
                }
            }
        }
    }

    private void add(int person, double weight, double[] kind) {
        if (weight > 0) {
            if (room.direct[person] == 0 && room.near[person] == 0) {
                room.met[met++] = person;
            }
            if (room.about[person] == 0) {
                room.touched[touches++] = person;
            }
            room.about[person] += weight;
            kind[person] += weight;
        }
    }
}

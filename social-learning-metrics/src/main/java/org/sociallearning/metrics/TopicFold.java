package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;

/** Counts contributions by week, topic and person. */
record TopicFold() implements Fold<TopicFold.State> {
    /** Week to topic to person to count. Belongs to one thread at a time. */
    static final class State {
        final Map<Week, Map<Topic, Map<ParticipantId, Tally>>> weeks = new HashMap<>();

        void add(Week week, Topic topic, ParticipantId person, long n) {
            Tally tally = weeks.computeIfAbsent(week, unused -> new HashMap<>())
                    .computeIfAbsent(topic, unused -> new HashMap<>())
                    .computeIfAbsent(person, unused -> new Tally());
            tally.n += n;
        }
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Fact fact) {
        if (fact instanceof Happened happened && happened.event() instanceof Contributed contributed) {
            ParticipantId author = contributed.actor();
            if (author != null) {
                for (int i = 0; i < contributed.topics().size(); i++) {
                    state.add(happened.week(), contributed.topics().get(i), author, 1);
                }
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        right.weeks.forEach((week, topics) -> topics.forEach(
                (topic, people) -> people.forEach((person, tally) -> left.add(week, topic, person, tally.n))));
        return left;
    }

    @Override
    public Codec<State> codec() {
        return new StateCodec();
    }

    private static final class StateCodec implements Codec<State> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(State state, DataOutput out) throws IOException {
            CanonicalBytes.weeks(
                    out,
                    state.weeks,
                    (o, topics) -> CanonicalBytes.map(
                            o,
                            topics,
                            Topic::value,
                            (p, people) -> CanonicalBytes.map(
                                    p, people, ParticipantId::value, (q, tally) -> q.writeLong(tally.n))));
        }

        @Override
        public State read(DataInput in) throws IOException {
            State state = new State();
            CanonicalBytes.times(in, weeks -> {
                Week week = CanonicalBytes.week(in);
                CanonicalBytes.times(in, topics -> {
                    Topic topic = Topic.of(in.readUTF());
                    CanonicalBytes.times(
                            in, people -> state.add(week, topic, CanonicalBytes.person(in), in.readLong()));
                });
            });
            return state;
        }
    }
}

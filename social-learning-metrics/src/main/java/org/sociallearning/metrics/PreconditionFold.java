package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

/** Keeps what was stated of each precondition, in order of time; not by whom. */
record PreconditionFold() implements Fold<PreconditionFold.State> {
    /** When something was stated; the id breaks ties. */
    record Moment(long at, String id) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER =
                Comparator.comparingLong(Moment::at).thenComparing(Moment::id);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    /** All preconditions. Belongs to one thread at a time. */
    static final class State {
        final Map<PreconditionId, NavigableMap<Moment, PreconditionState>> stated = new HashMap<>();

        NavigableMap<Moment, PreconditionState> of(PreconditionId id) {
            return stated.computeIfAbsent(id, unused -> new TreeMap<>());
        }
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Fact fact) {
        if (fact instanceof Happened happened && happened.event() instanceof PreconditionStated stated) {
            state.of(stated.precondition())
                    .put(new Moment(stated.at().toEpochMilli(), stated.id().value()), stated.state());
        }
    }

    @Override
    public State merge(State left, State right) {
        right.stated.forEach((id, moments) -> left.of(id).putAll(moments));
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
            CanonicalBytes.map(out, state.stated, PreconditionId::value, (o, moments) -> {
                o.writeInt(moments.size());
                for (Map.Entry<Moment, PreconditionState> one : moments.entrySet()) {
                    o.writeLong(one.getKey().at());
                    CanonicalBytes.text(o, one.getKey().id());
                    CanonicalBytes.text(o, one.getValue().name());
                }
            });
        }

        @Override
        public State read(DataInput in) throws IOException {
            State state = new State();
            CanonicalBytes.times(in, preconditions -> {
                NavigableMap<Moment, PreconditionState> moments = state.of(PreconditionId.of(in.readUTF()));
                CanonicalBytes.times(
                        in,
                        unused -> moments.put(
                                new Moment(in.readLong(), in.readUTF()), PreconditionState.valueOf(in.readUTF())));
            });
            return state;
        }
    }
}

package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

/** How much data there is, from when to when, and on what bases: what a report says about its data. */
record DataFold() implements Fold<DataFold.State> {
    /** Counts and extremes. Belongs to one thread at a time. */
    static final class State {
        long contributions;
        long appreciations;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        final Set<ParticipantId> contributors = new HashSet<>();
        final Set<String> bases = new TreeSet<>();
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Fact fact) {
        if (!(fact instanceof Happened happened)) {
            return;
        }
        Event event = happened.event();
        if (event instanceof Contributed) {
            state.contributions++;
            ParticipantId author = event.actor();
            if (author != null) {
                state.contributors.add(author);
            }
            seen(state, event);
        } else if (event instanceof Appreciated) {
            state.appreciations++;
            seen(state, event);
        } else if (event instanceof BasisStated basis) {
            state.bases.add(basis.basis());
        }
    }

    private static void seen(State state, Event event) {
        long at = event.at().toEpochMilli();
        state.first = Math.min(state.first, at);
        state.last = Math.max(state.last, at);
    }

    @Override
    public State merge(State left, State right) {
        left.contributions += right.contributions;
        left.appreciations += right.appreciations;
        left.first = Math.min(left.first, right.first);
        left.last = Math.max(left.last, right.last);
        left.contributors.addAll(right.contributors);
        left.bases.addAll(right.bases);
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
            out.writeLong(state.contributions);
            out.writeLong(state.appreciations);
            out.writeLong(state.first);
            out.writeLong(state.last);
            Set<String> people = new TreeSet<>();
            state.contributors.forEach(person -> people.add(person.value()));
            out.writeInt(people.size());
            for (String person : people) {
                CanonicalBytes.text(out, person);
            }
            out.writeInt(state.bases.size());
            for (String basis : state.bases) {
                CanonicalBytes.text(out, basis);
            }
        }

        @Override
        public State read(DataInput in) throws IOException {
            State state = new State();
            state.contributions = in.readLong();
            state.appreciations = in.readLong();
            state.first = in.readLong();
            state.last = in.readLong();
            CanonicalBytes.times(in, people -> state.contributors.add(CanonicalBytes.person(in)));
            CanonicalBytes.times(in, bases -> state.bases.add(in.readUTF()));
            return state;
        }
    }
}

package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;

/** Counts facts by person and week. */
record CountsFold(Function<? super Fact, @Nullable ParticipantId> whose) implements Fold<Counts> {
    /** Without what tells whose a fact is: a function has no name that outlives a start. */
    @Override
    public String toString() {
        return "CountsFold";
    }

    @Override
    public Counts empty() {
        return new Counts();
    }

    @Override
    public void add(Counts state, Fact fact) {
        ParticipantId person = whose.apply(fact);
        if (person != null) {
            state.add(person, fact.week(), 1);
        }
    }

    @Override
    public Counts merge(Counts left, Counts right) {
        right.people().forEach((person, weeks) -> weeks.forEach((week, tally) -> left.add(person, week, tally.n)));
        return left;
    }

    @Override
    public Codec<Counts> codec() {
        return new CountsCodec();
    }

    static final class CountsCodec implements Codec<Counts> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Counts state, DataOutput out) throws IOException {
            CanonicalBytes.map(
                    out,
                    state.people(),
                    ParticipantId::value,
                    (o, weeks) -> CanonicalBytes.weeks(o, weeks, (p, tally) -> p.writeLong(tally.n)));
        }

        @Override
        public Counts read(DataInput in) throws IOException {
            Counts state = new Counts();
            CanonicalBytes.times(in, people -> {
                ParticipantId person = CanonicalBytes.person(in);
                CanonicalBytes.times(in, weeks -> state.add(person, CanonicalBytes.week(in), in.readLong()));
            });
            return state;
        }
    }
}

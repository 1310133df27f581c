package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

/** Keeps of each output of interest its first naming, when it was first seen, and what people pointed at. */
record OutputFold() implements Fold<OutputFold.State> {
    /** One output. Times are epoch milliseconds, the greatest of all where there is none. */
    static final class Output {
        long named = Long.MAX_VALUE;
        String namedBy = "";
        String title = "";

        @Nullable
        String indicator;

        long seen = Long.MAX_VALUE;
        final Set<ContributionId> evidence = new HashSet<>();

        void name(long at, String event, String as, @Nullable String shownBy) {
            if (at < named || at == named && event.compareTo(namedBy) < 0) {
                named = at;
                namedBy = event;
                title = as;
                indicator = shownBy;
            }
        }

        void add(Output other) {
            name(other.named, other.namedBy, other.title, other.indicator);
            seen = Math.min(seen, other.seen);
            evidence.addAll(other.evidence);
        }

        boolean isNamed() {
            return named != Long.MAX_VALUE;
        }
    }

    /** All outputs. Belongs to one thread at a time. */
    static final class State {
        final Map<OutputId, Output> outputs = new HashMap<>();

        Output output(OutputId id) {
            return outputs.computeIfAbsent(id, unused -> new Output());
        }
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Fact fact) {
        if (fact instanceof Happened happened) {
            if (happened.event() instanceof OutputNamed named) {
                state.output(named.output())
                        .name(named.at().toEpochMilli(), named.id().value(), named.title(), named.indicator());
            } else if (happened.event() instanceof OutputSeen seen) {
                Output output = state.output(seen.output());
                output.seen = Math.min(output.seen, seen.at().toEpochMilli());
                output.evidence.addAll(seen.evidence());
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        right.outputs.forEach((id, output) -> left.output(id).add(output));
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
            CanonicalBytes.map(out, state.outputs, OutputId::value, (o, output) -> {
                o.writeLong(output.named);
                CanonicalBytes.text(o, output.namedBy);
                CanonicalBytes.text(o, output.title);
                o.writeBoolean(output.indicator != null);
                CanonicalBytes.text(o, output.indicator == null ? "" : output.indicator);
                o.writeLong(output.seen);
                TreeSet<String> evidence = new TreeSet<>();
                output.evidence.forEach(id -> evidence.add(id.value()));
                o.writeInt(evidence.size());
                for (String id : evidence) {
                    CanonicalBytes.text(o, id);
                }
            });
        }

        @Override
        public State read(DataInput in) throws IOException {
            State state = new State();
            CanonicalBytes.times(in, outputs -> {
                Output output = state.output(OutputId.of(in.readUTF()));
                output.named = in.readLong();
                output.namedBy = in.readUTF();
                output.title = in.readUTF();
                boolean shown = in.readBoolean();
                String indicator = in.readUTF();
                output.indicator = shown ? indicator : null;
                output.seen = in.readLong();
                CanonicalBytes.times(in, evidence -> output.evidence.add(ContributionId.of(in.readUTF())));
            });
            return state;
        }
    }
}

package org.sociallearning.core.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Codec;

/** The bytes of an experiment. */
final class ExperimentCodec implements Codec<ExperimentState> {
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(ExperimentState state, DataOutput out) throws IOException {
        out.writeBoolean(state.opening != null);
        if (state.opening != null) {
            out.writeLong(state.opening.at());
            out.writeUTF(state.opening.id());
            out.writeUTF(state.opening.title());
            out.writeUTF(state.opening.form());
            Period cadence = state.opening.cadence();
            text(cadence == null ? null : cadence.toString(), out);
        }
        out.writeLong(state.ended);
        out.writeLong(state.during);
        state.checkIns.write(out);
        state.preconditions.write(out);
        state.volunteers.write(out);
        state.outputs.write(out);
    }

    @Override
    public ExperimentState read(DataInput in) throws IOException {
        ExperimentState state = new ExperimentState();
        if (in.readBoolean()) {
            state.open(new ExperimentState.Opening(
                    in.readLong(), in.readUTF(), in.readUTF(), in.readUTF(), period(text(in))));
        }
        state.end(in.readLong());
        state.tryFrom(in.readLong());
        state.checkIns.read(in);
        state.preconditions.read(in);
        state.volunteers.read(in);
        state.outputs.read(in);
        return state;
    }

    private static @Nullable Period period(@Nullable String text) {
        return text == null ? null : Period.parse(text);
    }

    static void text(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    static @Nullable String text(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}

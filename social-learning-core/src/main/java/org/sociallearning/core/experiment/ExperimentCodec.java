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
        return 1;
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
            out.writeUTF(cadence == null ? "" : cadence.toString());
        }
        out.writeLong(state.ended);
    }

    @Override
    public ExperimentState read(DataInput in) throws IOException {
        ExperimentState state = new ExperimentState();
        if (in.readBoolean()) {
            state.open(new ExperimentState.Opening(
                    in.readLong(), in.readUTF(), in.readUTF(), in.readUTF(), period(in.readUTF())));
        }
        state.end(in.readLong());
        return state;
    }

    private static @Nullable Period period(String text) {
        return text.isEmpty() ? null : Period.parse(text);
    }
}

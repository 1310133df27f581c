package org.sociallearning.metrics;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.WaitingState.Waiting;

/** Writes contributions that wait or waited for a response. */
final class WaitingCodec implements Codec<WaitingState> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(WaitingState state, DataOutput out) throws IOException {
        CanonicalBytes.map(out, state.open, ContributionId::value, WaitingCodec::write);
        List<byte[]> closed = new ArrayList<>();
        for (Waiting waiting : state.closed) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes), waiting);
            closed.add(bytes.toByteArray());
        }
        closed.sort(Arrays::compare);
        out.writeInt(closed.size());
        for (byte[] bytes : closed) {
            out.write(bytes);
        }
    }

    private static void write(DataOutput out, Waiting waiting) throws IOException {
        out.writeInt(waiting.week.ordinal());
        out.writeLong(waiting.created);
        CanonicalBytes.someone(out, waiting.author);
        out.writeLong(waiting.unknown);
        out.writeInt(waiting.responders());
        for (int i : waiting.inOrder()) {
            CanonicalBytes.text(out, waiting.responder(i).value());
            out.writeLong(waiting.delay(i));
        }
    }

    @Override
    public WaitingState read(DataInput in) throws IOException {
        WaitingState state = new WaitingState();
        CanonicalBytes.times(in, open -> {
            ContributionId id = ContributionId.of(in.readUTF());
            state.open.put(id, waiting(in));
        });
        CanonicalBytes.times(in, closed -> state.closed.add(waiting(in)));
        return state;
    }

    private static Waiting waiting(DataInput in) throws IOException {
        Week week = CanonicalBytes.week(in);
        long created = in.readLong();
        ParticipantId author = CanonicalBytes.someone(in);
        Waiting waiting = new Waiting(week, created, author);
        waiting.unknown = in.readLong();
        CanonicalBytes.times(in, responders -> {
            ParticipantId who = CanonicalBytes.person(in);
            waiting.responded(who, in.readLong());
        });
        return waiting;
    }
}

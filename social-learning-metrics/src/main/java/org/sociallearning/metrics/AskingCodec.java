package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Week;

/** The bytes of what was asked: topics, weeks and people in order. */
final class AskingCodec implements Codec<AskingState> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(AskingState state, DataOutput out) throws IOException {
        CanonicalBytes.map(out, state.subjects, key -> key, AskingCodec::subject);
    }

    private static void subject(DataOutput out, AskingState.Subject subject) throws IOException {
        out.writeInt(subject.spellings.size());
        for (String spelling : subject.spellings) {
            CanonicalBytes.text(out, spelling);
        }
        CanonicalBytes.weeks(out, subject.askers, CanonicalBytes::people);
        CanonicalBytes.map(out, subject.people, ParticipantId::value, (o, signs) -> {
            o.writeBoolean(signs.shown);
            o.writeLong(signs.claimed);
            o.writeLong(signs.contested);
        });
    }

    @Override
    public AskingState read(DataInput in) throws IOException {
        AskingState state = new AskingState();
        CanonicalBytes.times(in, subjects -> {
            AskingState.Subject subject = state.subject(in.readUTF());
            CanonicalBytes.times(in, spellings -> subject.spellings.add(in.readUTF()));
            CanonicalBytes.times(in, weeks -> {
                Week week = CanonicalBytes.week(in);
                CanonicalBytes.times(in, askers -> subject.askers(week).add(CanonicalBytes.person(in)));
            });
            CanonicalBytes.times(in, people -> {
                AskingState.Signs signs = subject.signs(CanonicalBytes.person(in));
                signs.shown = in.readBoolean();
                signs.claimed = in.readLong();
                signs.contested = in.readLong();
            });
        });
        return state;
    }
}

package org.sociallearning.core.talent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;

/** The bytes of the talent map: topics and people in order. */
final class TalentCodec implements Codec<TalentState> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(TalentState state, DataOutput out) throws IOException {
        out.writeInt(state.subjects.size());
        for (Map.Entry<String, TalentState.Subject> entry : new TreeMap<>(state.subjects).entrySet()) {
            out.writeUTF(entry.getKey());
            write(entry.getValue(), out);
        }
    }

    private static void write(TalentState.Subject subject, DataOutput out) throws IOException {
        out.writeInt(subject.spellings.size());
        for (String spelling : subject.spellings) {
            out.writeUTF(spelling);
        }
        TreeSet<String> askers = new TreeSet<>();
        subject.askers.forEach(asker -> askers.add(asker.value()));
        out.writeInt(askers.size());
        for (String asker : askers) {
            out.writeUTF(asker);
        }
        Map<String, TalentState.Knowledge> people = new TreeMap<>();
        subject.people.forEach((person, knowledge) -> people.put(person.value(), knowledge));
        out.writeInt(people.size());
        for (Map.Entry<String, TalentState.Knowledge> person : people.entrySet()) {
            out.writeUTF(person.getKey());
            TalentState.Knowledge knowledge = person.getValue();
            out.writeInt(knowledge.latest.size());
            for (Map.Entry<Evidence.Kind, TalentState.Moment> latest : knowledge.latest.entrySet()) {
                out.writeUTF(latest.getKey().name());
                write(latest.getValue(), out);
            }
            out.writeBoolean(knowledge.contested != null);
            if (knowledge.contested != null) {
                write(knowledge.contested, out);
            }
        }
    }

    private static void write(TalentState.Moment moment, DataOutput out) throws IOException {
        out.writeLong(moment.at());
        out.writeUTF(moment.id());
    }

    @Override
    public TalentState read(DataInput in) throws IOException {
        TalentState state = new TalentState();
        for (int subjects = in.readInt(); subjects > 0; subjects--) {
            TalentState.Subject subject = new TalentState.Subject();
            state.subjects.put(in.readUTF(), subject);
            read(subject, in);
        }
        return state;
    }

    private static void read(TalentState.Subject subject, DataInput in) throws IOException {
        for (int spellings = in.readInt(); spellings > 0; spellings--) {
            subject.spellings.add(in.readUTF());
        }
        for (int askers = in.readInt(); askers > 0; askers--) {
            subject.askers.add(ParticipantId.of(in.readUTF()));
        }
        for (int people = in.readInt(); people > 0; people--) {
            TalentState.Knowledge knowledge = subject.of(ParticipantId.of(in.readUTF()));
            for (int latest = in.readInt(); latest > 0; latest--) {
                knowledge.add(Evidence.Kind.valueOf(in.readUTF()), moment(in));
            }
            if (in.readBoolean()) {
                knowledge.contest(moment(in));
            }
        }
    }

    private static TalentState.Moment moment(DataInput in) throws IOException {
        return new TalentState.Moment(in.readLong(), in.readUTF());
    }
}

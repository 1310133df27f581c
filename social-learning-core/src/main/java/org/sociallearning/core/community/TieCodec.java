package org.sociallearning.core.community;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;

/** The bytes of ties: pairs, encounters and people in order. */
final class TieCodec implements Codec<TieState> {
    private static final Comparator<Pair> BY_PSEUDONYM = Comparator.comparing(
                    (Pair pair) -> pair.one().value())
            .thenComparing(pair -> pair.other().value());

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(TieState state, DataOutput out) throws IOException {
        Map<Pair, Long> touched = new TreeMap<>(BY_PSEUDONYM);
        touched.putAll(state.touched);
        out.writeInt(touched.size());
        for (Map.Entry<Pair, Long> entry : touched.entrySet()) {
            out.writeUTF(entry.getKey().one().value());
            out.writeUTF(entry.getKey().other().value());
            out.writeLong(entry.getValue());
        }
        Map<EncounterId, TieState.Encounter> encounters = new TreeMap<>(Comparator.comparing(EncounterId::value));
        encounters.putAll(state.encounters);
        out.writeInt(encounters.size());
        for (Map.Entry<EncounterId, TieState.Encounter> entry : encounters.entrySet()) {
            out.writeUTF(entry.getKey().value());
            write(entry.getValue(), out);
        }
    }

    private static void write(TieState.Encounter encounter, DataOutput out) throws IOException {
        TieState.Telling latest = encounter.latest;
        out.writeBoolean(latest != null);
        if (latest != null) {
            out.writeLong(latest.at());
            out.writeUTF(latest.state().name());
            out.writeUTF(latest.id());
            writePeople(latest.people(), out);
        }
        ProposalCodec.writeTimes(encounter.attended, out);
    }

    private static void writePeople(Collection<ParticipantId> people, DataOutput out) throws IOException {
        List<String> ids = people.stream().map(ParticipantId::value).sorted().toList();
        out.writeInt(ids.size());
        for (String id : ids) {
            out.writeUTF(id);
        }
    }

    @Override
    public TieState read(DataInput in) throws IOException {
        TieState state = new TieState();
        for (int pairs = in.readInt(); pairs > 0; pairs--) {
            state.touch(ParticipantId.of(in.readUTF()), ParticipantId.of(in.readUTF()), in.readLong());
        }
        for (int encounters = in.readInt(); encounters > 0; encounters--) {
            read(state.of(EncounterId.of(in.readUTF())), in);
        }
        return state;
    }

    private static void read(TieState.Encounter encounter, DataInput in) throws IOException {
        if (in.readBoolean()) {
            encounter.tell(new TieState.Telling(
                    in.readLong(), EncounterState.valueOf(in.readUTF()), in.readUTF(), readPeople(in)));
        }
        encounter.attended.putAll(ProposalCodec.readTimes(in));
    }

    private static Set<ParticipantId> readPeople(DataInput in) throws IOException {
        Set<ParticipantId> people = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            people.add(ParticipantId.of(in.readUTF()));
        }
        return Set.copyOf(people);
    }
}

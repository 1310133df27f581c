package org.sociallearning.core.community;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.fold.Codec;

/** The bytes of activity: spaces and people in order. */
final class ActivityCodec implements Codec<ActivityState> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(ActivityState state, DataOutput out) throws IOException {
        Map<SpaceId, Map<ParticipantId, Long>> ordered = new TreeMap<>(Comparator.comparing(SpaceId::value));
        ordered.putAll(state.latest);
        out.writeInt(ordered.size());
        for (Map.Entry<SpaceId, Map<ParticipantId, Long>> space : ordered.entrySet()) {
            out.writeUTF(space.getKey().value());
            ProposalCodec.writeTimes(space.getValue(), out);
        }
    }

    @Override
    public ActivityState read(DataInput in) throws IOException {
        ActivityState state = new ActivityState();
        for (int spaces = in.readInt(); spaces > 0; spaces--) {
            state.latest.put(SpaceId.of(in.readUTF()), ProposalCodec.readTimes(in));
        }
        return state;
    }
}

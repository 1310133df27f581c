package org.sociallearning.core.community;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;

/** The bytes of what was raised, in the order of the ids. */
final class RaisedCodec implements Codec<RaisedState> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(RaisedState state, DataOutput out) throws IOException {
        Map<ContributionId, RaisedState.Raised> ordered = new TreeMap<>(Comparator.comparing(ContributionId::value));
        ordered.putAll(state.raised);
        out.writeInt(ordered.size());
        for (Map.Entry<ContributionId, RaisedState.Raised> entry : ordered.entrySet()) {
            RaisedState.Raised raised = entry.getValue();
            out.writeUTF(entry.getKey().value());
            out.writeUTF(raised.author().value());
            out.writeLong(raised.at());
            out.writeUTF(raised.thread().value());
            out.writeInt(raised.topics().size());
            for (String topic : raised.topics()) {
                out.writeUTF(topic);
            }
            out.writeInt(raised.words().size());
            for (int word : raised.words()) {
                out.writeInt(word);
            }
        }
    }

    @Override
    public RaisedState read(DataInput in) throws IOException {
        RaisedState state = new RaisedState();
        for (int left = in.readInt(); left > 0; left--) {
            state.raise(ContributionId.of(in.readUTF()), raised(in));
        }
        return state;
    }

    private static RaisedState.Raised raised(DataInput in) throws IOException {
        ParticipantId author = ParticipantId.of(in.readUTF());
        long at = in.readLong();
        ContributionId thread = ContributionId.of(in.readUTF());
        List<String> topics = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            topics.add(in.readUTF());
        }
        List<Integer> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readInt());
        }
        return new RaisedState.Raised(author, at, thread, List.copyOf(topics), List.copyOf(words));
    }
}

package org.sociallearning.core.community;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.fold.Codec;

/** The bytes of proposals: proposals, acceptances and wishes in order. */
final class ProposalCodec implements Codec<ProposalState> {
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(ProposalState state, DataOutput out) throws IOException {
        out.writeInt(state.proposals.size());
        for (Map.Entry<EventId, ProposalState.Proposal> entry : ordered(state.proposals)) {
            ProposalState.Proposal proposal = entry.getValue();
            out.writeUTF(entry.getKey().value());
            out.writeUTF(proposal.form().name());
            out.writeLong(proposal.at());
            out.writeInt(proposal.round());
            out.writeInt(proposal.people().size());
            for (ParticipantId person : proposal.people()) {
                out.writeUTF(person.value());
            }
        }
        writeTimesByProposal(state.accepted, out);
        writeTimesByProposal(state.done, out);
        out.writeInt(state.wishes.size());
        for (Map.Entry<String, Set<ParticipantId>> entry : new TreeMap<>(state.wishes).entrySet()) {
            out.writeUTF(entry.getKey());
            List<String> people =
                    entry.getValue().stream().map(ParticipantId::value).sorted().toList();
            out.writeInt(people.size());
            for (String person : people) {
                out.writeUTF(person);
            }
        }
    }

    private static void writeTimesByProposal(Map<EventId, Map<ParticipantId, Long>> times, DataOutput out)
            throws IOException {
        out.writeInt(times.size());
        for (Map.Entry<EventId, Map<ParticipantId, Long>> entry : ordered(times)) {
            out.writeUTF(entry.getKey().value());
            writeTimes(entry.getValue(), out);
        }
    }

    private static <V> Set<Map.Entry<EventId, V>> ordered(Map<EventId, V> map) {
        Map<EventId, V> ordered = new TreeMap<>(Comparator.comparing(EventId::value));
        ordered.putAll(map);
        return ordered.entrySet();
    }

    /** Writes people with a time each, in the order of their pseudonyms. */
    static void writeTimes(Map<ParticipantId, Long> times, DataOutput out) throws IOException {
        Map<String, Long> ordered = new TreeMap<>();
        times.forEach((person, at) -> ordered.put(person.value(), at));
        out.writeInt(ordered.size());
        for (Map.Entry<String, Long> entry : ordered.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    /** Reads what {@link #writeTimes} wrote. */
    static Map<ParticipantId, Long> readTimes(DataInput in) throws IOException {
        Map<ParticipantId, Long> times = new HashMap<>();
        for (int people = in.readInt(); people > 0; people--) {
            times.put(ParticipantId.of(in.readUTF()), in.readLong());
        }
        return times;
    }

    @Override
    public ProposalState read(DataInput in) throws IOException {
        ProposalState state = new ProposalState();
        for (int proposals = in.readInt(); proposals > 0; proposals--) {
            state.proposals.put(EventId.of(in.readUTF()), proposal(in));
        }
        readTimesByProposal(in, state.accepted);
        readTimesByProposal(in, state.done);
        for (int wishes = in.readInt(); wishes > 0; wishes--) {
            String activity = in.readUTF();
            for (int people = in.readInt(); people > 0; people--) {
                state.wish(activity, ParticipantId.of(in.readUTF()));
            }
        }
        return state;
    }

    private static void readTimesByProposal(DataInput in, Map<EventId, Map<ParticipantId, Long>> times)
            throws IOException {
        for (int proposals = in.readInt(); proposals > 0; proposals--) {
            times.put(EventId.of(in.readUTF()), readTimes(in));
        }
    }

    private static ProposalState.Proposal proposal(DataInput in) throws IOException {
        ProposalForm form = ProposalForm.valueOf(in.readUTF());
        long at = in.readLong();
        int round = in.readInt();
        List<ParticipantId> people = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            people.add(ParticipantId.of(in.readUTF()));
        }
        return new ProposalState.Proposal(form, at, round, List.copyOf(people));
    }
}

package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.metrics.TalkState.Gathering;
import org.sociallearning.metrics.TalkState.Talk;

/** Writes who said how much and who turned to whom. */
final class TalkCodec implements Codec<TalkState> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(TalkState state, DataOutput out) throws IOException {
        CanonicalBytes.weeks(out, state.weeks, TalkCodec::write);
    }

    private static void write(DataOutput out, Talk talk) throws IOException {
        CanonicalBytes.map(out, talk.said, ParticipantId::value, (o, said) -> {
            o.writeLong(said.contributions);
            o.writeLong(said.words);
        });
        ties(out, talk.replies);
        ties(out, talk.addressed);
        CanonicalBytes.map(out, talk.gatherings, EncounterId::value, TalkCodec::write);
    }

    private static void ties(DataOutput out, Map<Tie, Tally> ties) throws IOException {
        out.writeInt(ties.size());
        for (Tie tie : new TreeSet<>(ties.keySet())) {
            CanonicalBytes.text(out, tie.from().value());
            CanonicalBytes.text(out, tie.to().value());
            Tally tally = ties.get(tie);
            out.writeLong(tally == null ? 0 : tally.n);
        }
    }

    private static void write(DataOutput out, Gathering gathering) throws IOException {
        out.writeLong(gathering.at);
        CanonicalBytes.text(out, gathering.id);
        out.writeBoolean(gathering.held);
        people(out, gathering.present);
        people(out, gathering.attended);
    }

    private static void people(DataOutput out, Set<ParticipantId> people) throws IOException {
        out.writeInt(people.size());
        for (String person :
                new TreeSet<>(people.stream().map(ParticipantId::value).toList())) {
            CanonicalBytes.text(out, person);
        }
    }

    @Override
    public TalkState read(DataInput in) throws IOException {
        TalkState state = new TalkState();
        CanonicalBytes.times(in, weeks -> read(in, state.week(CanonicalBytes.week(in))));
        return state;
    }

    private static void read(DataInput in, Talk talk) throws IOException {
        CanonicalBytes.times(in, people -> {
            TalkState.Said said = talk.said(CanonicalBytes.person(in));
            said.contributions = in.readLong();
            said.words = in.readLong();
        });
        readTies(in, talk.replies);
        readTies(in, talk.addressed);
        CanonicalBytes.times(in, gatherings -> {
            Gathering gathering = new Gathering();
            talk.gatherings.put(EncounterId.of(in.readUTF()), gathering);
            gathering.at = in.readLong();
            gathering.id = in.readUTF();
            gathering.held = in.readBoolean();
            gathering.present = Set.copyOf(readPeople(in));
            gathering.attended.addAll(readPeople(in));
        });
    }

    private static void readTies(DataInput in, Map<Tie, Tally> ties) throws IOException {
        CanonicalBytes.times(
                in,
                unused -> ties.put(
                        new Tie(CanonicalBytes.person(in), CanonicalBytes.person(in)), new Tally(in.readLong())));
    }

    private static Set<ParticipantId> readPeople(DataInput in) throws IOException {
        Set<ParticipantId> people = new HashSet<>();
        CanonicalBytes.times(in, unused -> people.add(CanonicalBytes.person(in)));
        return people;
    }
}

package org.sociallearning.core.talent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;

/** The bytes of the talent map: people, contributions and topics in order, whatever their numbers were. */
final class TalentCodec implements Codec<TalentState> {
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(TalentState state, DataOutput out) throws IOException {
        int[] people = IntStream.range(0, state.people.size())
                .boxed()
                .sorted(Comparator.comparing(i -> state.people.get(i).value()))
                .mapToInt(i -> i)
                .toArray();
        out.writeInt(people.length);
        for (int person : people) {
            out.writeUTF(state.people.get(person).value());
            write(state.doings.get(person), out);
        }
        int[] works = IntStream.range(0, state.works.size())
                .boxed()
                .sorted(Comparator.comparing(state.works::get))
                .mapToInt(i -> i)
                .toArray();
        out.writeInt(works.length);
        for (int work : works) {
            out.writeUTF(state.works.get(work));
            out.writeInt(state.thanks.get(work));
        }
        out.writeInt(state.subjects.size());
        for (Subject subject : new TreeMap<>(state.byKey).values()) {
            out.writeUTF(subject.key);
            write(subject, ranks(people), ranks(works), out);
        }
        out.writeInt(state.meetings.size());
        for (Map.Entry<String, Meeting> meeting : new TreeMap<>(state.meetings).entrySet()) {
            out.writeUTF(meeting.getKey());
            write(meeting.getValue(), out);
        }
        write(state.pace, out);
        out.writeLong(state.done);
    }

    private static int[] ranks(int[] sorted) {
        int[] ranks = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ranks[sorted[i]] = i;
        }
        return ranks;
    }

    private static void write(TalentState.Doing doing, DataOutput out) throws IOException {
        write(doing.acts, out);
        out.writeLong(doing.done);
        out.writeInt(doing.lastSeen);
        out.writeInt(doing.answered);
        out.writeUTF(doing.about == null ? "" : doing.about.key);
    }

    private static void write(LatestTimes times, DataOutput out) throws IOException {
        out.writeInt(times.size());
        for (int i = 0; i < times.size(); i++) {
            out.writeInt(times.get(i));
        }
    }

    private static void write(Meeting meeting, DataOutput out) throws IOException {
        out.writeLong(meeting.at());
        out.writeUTF(meeting.id());
        out.writeBoolean(meeting.held());
        write(meeting.hosts().stream().map(ParticipantId::value).toList(), out);
        write(meeting.topics(), out);
    }

    private static void write(Collection<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static void write(Subject subject, int[] people, int[] works, DataOutput out) throws IOException {
        write(subject.spellings, out);
        TreeSet<String> askers = new TreeSet<>();
        subject.askers.forEach(asker -> askers.add(asker.value()));
        write(askers, out);
        write(new TreeSet<>(subject.encounters), out);
        out.writeLong(subject.seen);
        TreeMap<String, Long> together = new TreeMap<>();
        subject.together.forEach((other, count) -> together.put(other.key, count));
        out.writeInt(together.size());
        for (Map.Entry<String, Long> other : together.entrySet()) {
            out.writeUTF(other.getKey());
            out.writeLong(other.getValue());
        }
        write(subject.pieces, people, works, out);
        TreeMap<String, Vouching> vouched = new TreeMap<>();
        subject.vouched.forEach((person, vouching) -> vouched.put(person.value(), vouching));
        out.writeInt(vouched.size());
        for (Map.Entry<String, Vouching> person : vouched.entrySet()) {
            out.writeUTF(person.getKey());
            write(person.getValue(), out);
        }
    }

    private static void write(Pieces pieces, int[] people, int[] works, DataOutput out) throws IOException {
        List<int[]> rows = new ArrayList<>(pieces.size);
        for (int i = 0; i < pieces.size; i++) {
            rows.add(new int[] {people[pieces.person[i]], pieces.minute[i], works[pieces.work[i]], pieces.kind[i]});
        }
        rows.sort(java.util.Arrays::compare);
        out.writeInt(rows.size());
        for (int[] row : rows) {
            for (int value : row) {
                out.writeInt(value);
            }
        }
    }

    private static void write(Vouching vouching, DataOutput out) throws IOException {
        out.writeInt(vouching.claimed);
        out.writeInt(vouching.contested);
        TreeMap<String, Vouching.Confirmation> confirmations = new TreeMap<>();
        vouching.confirmations.forEach((by, one) -> confirmations.put(by.value(), one));
        out.writeInt(confirmations.size());
        for (Map.Entry<String, Vouching.Confirmation> one : confirmations.entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue().shared());
            out.writeInt(one.getValue().plain());
        }
    }

    @Override
    public TalentState read(DataInput in) throws IOException {
        TalentState state = new TalentState();
        Map<TalentState.Doing, String> about = new HashMap<>();
        for (int people = in.readInt(); people > 0; people--) {
            TalentState.Doing doing = state.doing(ParticipantId.of(in.readUTF()));
            read(doing.acts, in);
            doing.done = in.readLong();
            doing.lastSeen = in.readInt();
            doing.answered = in.readInt();
            about.put(doing, in.readUTF());
        }
        for (int works = in.readInt(); works > 0; works--) {
            state.thanks.add(state.works.number(in.readUTF()), in.readInt());
        }
        for (int subjects = in.readInt(); subjects > 0; subjects--) {
            read(state, state.subject(in.readUTF()), in);
        }
        about.forEach((doing, key) -> doing.about = key.isEmpty() ? null : state.subject(key));
        for (int meetings = in.readInt(); meetings > 0; meetings--) {
            String encounter = in.readUTF();
            long at = in.readLong();
            String id = in.readUTF();
            boolean held = in.readBoolean();
            List<ParticipantId> hosts =
                    texts(in).stream().map(ParticipantId::of).toList();
            state.meet(encounter, new Meeting(at, id, held, hosts, texts(in)));
        }
        read(state.pace, in);
        state.done = in.readLong();
        return state;
    }

    private static void read(LatestTimes times, DataInput in) throws IOException {
        for (int size = in.readInt(); size > 0; size--) {
            times.add(in.readInt());
        }
    }

    private static List<String> texts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int size = in.readInt(); size > 0; size--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void read(TalentState state, Subject subject, DataInput in) throws IOException {
        subject.spellings.addAll(texts(in));
        texts(in).forEach(asker -> subject.askers.add(ParticipantId.of(asker)));
        subject.encounters.addAll(texts(in));
        subject.seen = in.readLong();
        for (int together = in.readInt(); together > 0; together--) {
            subject.together.put(state.subject(in.readUTF()), in.readLong());
        }
        // people and contributions were written in order, so that their places are their numbers
        for (int pieces = in.readInt(); pieces > 0; pieces--) {
            subject.pieces.add(in.readInt(), in.readInt(), in.readInt(), (byte) in.readInt());
        }
        for (int people = in.readInt(); people > 0; people--) {
            ParticipantId person = ParticipantId.of(in.readUTF());
            Vouching vouching = subject.of(person);
            vouching.claimed = in.readInt();
            vouching.contested = in.readInt();
            for (int confirmations = in.readInt(); confirmations > 0; confirmations--) {
                ParticipantId by = ParticipantId.of(in.readUTF());
                state.confirm(subject, person, by, new Vouching.Confirmation(in.readInt(), in.readInt()));
            }
        }
    }
}

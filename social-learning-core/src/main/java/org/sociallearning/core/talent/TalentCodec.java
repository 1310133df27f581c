package org.sociallearning.core.talent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;

/** The bytes of the talent map: people, contributions and topics in order, whatever their numbers were. */
final class TalentCodec implements Codec<TalentState> {
    private final TalentOptions options;

    TalentCodec(TalentOptions options) {
        this.options = options;
    }

    @Override
    public int version() {
        return 3;
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
            out.writeInt(state.glances.first(person));
            out.writeInt(state.doings.get(person).lastSeen);
            out.writeInt(state.glances.joinedIn(person));
        }
        out.writeInt(state.subjects.size());
        for (Subject subject : new TreeMap<>(state.byKey).values()) {
            out.writeUTF(subject.key);
            write(state, subject, out);
        }
        int[] ranks = ranks(people);
        write(state.works, state, ranks, out);
        out.writeInt(state.meetings.size());
        for (Map.Entry<String, Meeting> meeting : new TreeMap<>(state.meetings).entrySet()) {
            out.writeUTF(meeting.getKey());
            write(meeting.getValue(), out);
        }
        out.writeInt(state.asked.size());
        TreeMap<Integer, Integer> asked = new TreeMap<>();
        state.asked.each(asked::put);
        for (Map.Entry<Integer, Integer> day : asked.entrySet()) {
            out.writeInt(day.getKey());
            out.writeInt(day.getValue());
        }
        write(state.wording, ranks, out);
    }

    private static void write(Works works, TalentState state, int[] people, DataOutput out) throws IOException {
        int[] sorted = IntStream.range(0, works.size())
                .boxed()
                .sorted(Comparator.comparing(works::id))
                .mapToInt(i -> i)
                .toArray();
        out.writeInt(sorted.length);
        for (int work : sorted) {
            out.writeUTF(works.id(work));
            out.writeInt(works.thanks(work));
            boolean known = works.person(work) != Works.NOBODY;
            out.writeInt(known ? people[works.person(work)] : Works.NOBODY);
            out.writeInt(works.minute(work));
            out.writeByte(works.kind(work));
            TreeSet<String> topics = new TreeSet<>();
            for (int topic : works.topics(work)) {
                topics.add(state.subjects.get(topic).key);
            }
            write(topics, out);
        }
    }

    private static void write(Wording wording, int[] people, DataOutput out) throws IOException {
        out.writeByte(wording.halvings());
        out.writeInt(wording.answers);
        write(wording.written, people, out);
        TreeMap<Integer, Wording.Word> words = new TreeMap<>(wording.words);
        out.writeInt(words.size());
        for (Map.Entry<Integer, Wording.Word> word : words.entrySet()) {
            out.writeInt(word.getKey());
            out.writeInt(word.getValue().answers);
            write(word.getValue().people, people, out);
        }
    }

    private static void write(Sums sums, int[] people, DataOutput out) throws IOException {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        sums.each((person, sum) -> sorted.put(people[person], sum));
        out.writeInt(sorted.size());
        for (Map.Entry<Integer, Integer> one : sorted.entrySet()) {
            out.writeInt(one.getKey());
            out.writeInt(one.getValue());
        }
    }

    private static int[] ranks(int[] sorted) {
        int[] ranks = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ranks[sorted[i]] = i;
        }
        return ranks;
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

    private static void write(TalentState state, Subject subject, DataOutput out) throws IOException {
        write(subject.spellings, out);
        TreeSet<String> askers = new TreeSet<>();
        subject.askers.forEach(asker -> askers.add(asker.value()));
        write(askers, out);
        write(new TreeSet<>(subject.encounters), out);
        out.writeInt(subject.seen);
        TreeMap<String, Integer> together = new TreeMap<>();
        subject.together.each((other, count) -> together.put(state.subjects.get(other).key, count));
        out.writeInt(together.size());
        for (Map.Entry<String, Integer> other : together.entrySet()) {
            out.writeUTF(other.getKey());
            out.writeInt(other.getValue());
        }
        TreeMap<String, Vouching> vouched = new TreeMap<>();
        subject.vouched.forEach((person, vouching) -> vouched.put(person.value(), vouching));
        out.writeInt(vouched.size());
        for (Map.Entry<String, Vouching> person : vouched.entrySet()) {
            out.writeUTF(person.getKey());
            write(person.getValue(), out);
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
        TalentState state = new TalentState(options);
        for (int people = in.readInt(); people > 0; people--) {
            state.see(ParticipantId.of(in.readUTF()), in.readInt(), in.readInt(), in.readInt());
        }
        for (int subjects = in.readInt(); subjects > 0; subjects--) {
            read(state, state.subject(in.readUTF()), in);
        }
        // people were written in order, so that their places are their numbers
        for (int works = in.readInt(); works > 0; works--) {
            String id = in.readUTF();
            state.thank(id, in.readInt());
            int person = in.readInt();
            int minute = in.readInt();
            byte kind = in.readByte();
            List<String> topics = texts(in);
            if (person != Works.NOBODY) {
                state.know(
                        person,
                        id,
                        kind,
                        minute,
                        topics.stream().map(state::subject).toArray(Subject[]::new));
            }
        }
        for (int meetings = in.readInt(); meetings > 0; meetings--) {
            String encounter = in.readUTF();
            long at = in.readLong();
            String id = in.readUTF();
            boolean held = in.readBoolean();
            List<ParticipantId> hosts =
                    texts(in).stream().map(ParticipantId::of).toList();
            state.meet(encounter, new Meeting(at, id, held, hosts, texts(in)));
        }
        for (int days = in.readInt(); days > 0; days--) {
            state.asked.addDay(in.readInt(), in.readInt());
        }
        read(state.wording, in);
        return state;
    }

    private static void read(Wording wording, DataInput in) throws IOException {
        wording.halve(in.readByte());
        wording.answers = in.readInt();
        for (int people = in.readInt(); people > 0; people--) {
            wording.written.add(in.readInt(), in.readInt());
        }
        for (int words = in.readInt(); words > 0; words--) {
            int hash = in.readInt();
            wording.add(hash, in.readInt());
            for (int people = in.readInt(); people > 0; people--) {
                wording.add(hash, in.readInt(), in.readInt());
            }
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
        subject.seen = in.readInt();
        for (int together = in.readInt(); together > 0; together--) {
            subject.together.add(state.subject(in.readUTF()).number, in.readInt());
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

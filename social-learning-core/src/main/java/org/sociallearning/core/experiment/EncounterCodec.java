package org.sociallearning.core.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.fold.Codec;

/** The bytes of encounters: everything in order of its id. */
final class EncounterCodec implements Codec<EncounterBook> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(EncounterBook state, DataOutput out) throws IOException {
        out.writeInt(state.statements.size());
        for (Map.Entry<String, Statement> entry : new TreeMap<>(state.statements).entrySet()) {
            out.writeUTF(entry.getKey());
            write(entry.getValue(), out);
        }
        out.writeInt(state.attended.size());
        for (Map.Entry<String, TreeSet<String>> entry : new TreeMap<>(state.attended).entrySet()) {
            out.writeUTF(entry.getKey());
            write(entry.getValue(), out);
        }
        out.writeInt(state.offers.size());
        for (Map.Entry<String, EncounterBook.Offer> entry : new TreeMap<>(state.offers).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue().at());
            out.writeUTF(entry.getValue().id());
            out.writeLong(entry.getValue().until());
        }
    }

    private static void write(Statement statement, DataOutput out) throws IOException {
        Instant at = statement.at();
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        out.writeUTF(statement.id());
        out.writeUTF(statement.form());
        out.writeUTF(statement.state().name());
        write(statement.space(), out);
        write(statement.hosts(), out);
        write(statement.partners(), out);
        write(statement.topics(), out);
        Duration duration = statement.duration();
        out.writeBoolean(duration != null);
        if (duration != null) {
            out.writeUTF(duration.toString());
        }
        write(statement.rulesKept(), out);
        write(statement.minutes(), out);
    }

    private static void write(Collection<String> values, DataOutput out) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            out.writeUTF(value);
        }
    }

    /** Character by character: minutes are longer than what {@code writeUTF} takes. */
    private static void write(@Nullable String text, DataOutput out) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) {
            out.writeChars(text);
        }
    }

    @Override
    public EncounterBook read(DataInput in) throws IOException {
        EncounterBook state = new EncounterBook();
        for (int statements = in.readInt(); statements > 0; statements--) {
            state.state(in.readUTF(), statement(in));
        }
        for (int attended = in.readInt(); attended > 0; attended--) {
            String encounter = in.readUTF();
            values(in).forEach(person -> state.attend(encounter, person));
        }
        for (int offers = in.readInt(); offers > 0; offers--) {
            state.offer(in.readUTF(), new EncounterBook.Offer(in.readLong(), in.readUTF(), in.readLong()));
        }
        return state;
    }

    private static Statement statement(DataInput in) throws IOException {
        return new Statement(
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                in.readUTF(),
                in.readUTF(),
                EncounterState.valueOf(in.readUTF()),
                text(in),
                values(in),
                values(in),
                values(in),
                in.readBoolean() ? Duration.parse(in.readUTF()) : null,
                values(in),
                text(in));
    }

    private static List<String> values(DataInput in) throws IOException {
        List<String> values = new ArrayList<>();
        for (int size = in.readInt(); size > 0; size--) {
            values.add(in.readUTF());
        }
        return List.copyOf(values);
    }

    private static @Nullable String text(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }
}

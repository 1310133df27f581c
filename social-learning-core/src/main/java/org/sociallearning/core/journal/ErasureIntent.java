package org.sociallearning.core.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;

/**
 * An erasure, or another removal, that is under way, kept as a file until it is done, so that one that was broken off is finished
 * when the journal is opened. Immutable.
 *
 * @param sequence the sequence of the entry that says somebody was erased
 */
record ErasureIntent(ExperimentId experiment, Removal removal, long sequence, Instant recordedAt) {
    private static final String NAME = "erasing";

    static @Nullable ErasureIntent read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            ExperimentId experiment = ExperimentId.of(in.readUTF());
            long sequence = in.readLong();
            Instant recordedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
            return new ErasureIntent(experiment, in.readBoolean() ? erasure(in) : trimming(in), sequence, recordedAt);
        } catch (EOFException | UTFDataFormatException | DateTimeException e) {
            throw new IOException(
                    "file " + NAME + " is damaged, which says whom to erase. Maybe erase once more"
                            + " after it was moved away",
                    e);
        }
    }

    private static Removal erasure(DataInputStream in) throws IOException {
        Set<ParticipantId> ids = set(in, ParticipantId::of);
        Set<ContributionId> own = set(in, ContributionId::of);
        return new Erasure(ids, own, set(in, EventId::of));
    }

    private static Removal trimming(DataInputStream in) throws IOException {
        Instant events = in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
        Instant texts = Instant.ofEpochSecond(in.readLong(), in.readInt());
        Set<ContributionId> unkept = set(in, ContributionId::of);
        Set<ContributionId> gone = set(in, ContributionId::of);
        Set<EventId> firsts = set(in, EventId::of);
        return new Trimming(events, texts, unkept, gone, firsts, set(in, EventId::of));
    }

    void write(Path directory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(experiment.value());
        out.writeLong(sequence);
        write(out, recordedAt);
        out.writeBoolean(removal instanceof Erasure);
        if (removal instanceof Erasure erasure) {
            write(out, erasure.ids().stream().map(ParticipantId::value).toList());
            write(out, erasure.own().stream().map(ContributionId::value).toList());
            write(out, erasure.undone().stream().map(EventId::value).toList());
        } else if (removal instanceof Trimming trimming) {
            out.writeBoolean(trimming.eventsBefore() != null);
            if (trimming.eventsBefore() != null) {
                write(out, trimming.eventsBefore());
            }
            write(out, trimming.textsBefore());
            write(out, trimming.unkept().stream().map(ContributionId::value).toList());
            write(out, trimming.gone().stream().map(ContributionId::value).toList());
            write(out, trimming.firsts().stream().map(EventId::value).toList());
            write(out, trimming.early().stream().map(EventId::value).toList());
        }
        Path fresh = directory.resolve(NAME + ".new");
        SuppressionFile.write(fresh, bytes.toByteArray(), StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(fresh, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static void done(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(NAME));
    }

    private static void write(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static void write(DataOutputStream out, Collection<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            out.writeUTF(value);
        }
    }

    private static <T> Set<T> set(DataInputStream in, Function<String, T> make) throws IOException {
        int count = in.readInt();
        Set<T> set = new HashSet<>();
        for (int i = 0; i < count; i++) {
            set.add(make.apply(in.readUTF()));
        }
        return set;
    }
}

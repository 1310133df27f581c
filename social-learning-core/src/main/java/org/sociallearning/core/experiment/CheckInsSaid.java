package org.sociallearning.core.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.CheckedIn;

/** What was said at check-ins, and not by whom. Belongs to one thread at a time. */
final class CheckInsSaid {
    /** One answer. */
    record Said(
            long at,
            String id,
            @Nullable String talkedAbout,
            @Nullable String interest,
            @Nullable String improvements) {}

    private final TreeSet<Said> said =
            new TreeSet<>(Comparator.comparingLong(Said::at).thenComparing(Said::id));

    void add(CheckedIn event) {
        said.add(new Said(
                event.at().toEpochMilli(),
                event.id().value(),
                event.talkedAbout(),
                event.interest(),
                event.improvements()));
    }

    NavigableSet<Said> until(Instant now) {
        NavigableSet<Said> until = new TreeSet<>(said);
        until.removeIf(one -> one.at() > now.toEpochMilli());
        return until;
    }

    void merge(CheckInsSaid other) {
        said.addAll(other.said);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(said.size());
        for (Said one : said) {
            out.writeLong(one.at());
            out.writeUTF(one.id());
            ExperimentCodec.text(one.talkedAbout(), out);
            ExperimentCodec.text(one.interest(), out);
            ExperimentCodec.text(one.improvements(), out);
        }
    }

    void read(DataInput in) throws IOException {
        for (int size = in.readInt(); size > 0; size--) {
            said.add(new Said(
                    in.readLong(),
                    in.readUTF(),
                    ExperimentCodec.text(in),
                    ExperimentCodec.text(in),
                    ExperimentCodec.text(in)));
        }
    }
}

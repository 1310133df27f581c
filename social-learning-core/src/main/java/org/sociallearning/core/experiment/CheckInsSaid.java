package org.sociallearning.core.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Roster;

/** What was said at check-ins, and not by whom. Belongs to one thread at a time. */
final class CheckInsSaid {
    /** One answer. */
    record Said(
            long at,
            String id,
            @Nullable String by,
            @Nullable String talkedAbout,
            @Nullable String interest,
            @Nullable String improvements) {
        /** The same without its words: that somebody answered is no quotation. */
        Said unquoted() {
            return new Said(at, id, null, null, null, null);
        }
    }

    private final TreeSet<Said> said =
            new TreeSet<>(Comparator.comparingLong(Said::at).thenComparing(Said::id));

    void add(CheckedIn event) {
        said.add(new Said(
                event.at().toEpochMilli(),
                event.id().value(),
                event.actor() == null ? null : event.actor().value(),
                event.talkedAbout(),
                event.interest(),
                event.improvements()));
    }

    /** What was said until now, with the words of those who consent to be quoted and of those who gave no name. */
    List<Said> until(Instant now, Roster roster) {
        List<Said> until = new ArrayList<>();
        for (Said one : said) {
            if (one.at() <= now.toEpochMilli()) {
                boolean quoted = one.by() == null
                        || roster.consents(
                                ParticipantId.of(one.by()), Consent.BE_QUOTED, Instant.ofEpochMilli(one.at()));
                until.add(quoted ? one : one.unquoted());
            }
        }
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
            ExperimentCodec.text(one.by(), out);
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
                    ExperimentCodec.text(in),
                    ExperimentCodec.text(in)));
        }
    }
}

package org.sociallearning.core.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;

/** What was named and seen as outputs of interest, and not by whom. Belongs to one thread at a time. */
final class OutputsNamed {
    private record Named(
            long at, String id, String title, @Nullable String indicator) {
        static final Comparator<Named> ORDER =
                Comparator.comparingLong(Named::at).thenComparing(Named::id);
    }

    private record Seen(long at, String id, List<ContributionId> evidence) {
        static final Comparator<Seen> ORDER = Comparator.comparingLong(Seen::at).thenComparing(Seen::id);
    }

    private static final class Both {
        private final TreeSet<Seen> seen = new TreeSet<>(Seen.ORDER);
        private @Nullable Named named;

        private void name(Named other) {
            named = named == null || Named.ORDER.compare(other, named) < 0 ? other : named;
        }
    }

    private final TreeMap<String, Both> outputs = new TreeMap<>();

    void add(OutputNamed event) {
        of(event.output().value())
                .name(new Named(event.at().toEpochMilli(), event.id().value(), event.title(), event.indicator()));
    }

    void add(OutputSeen event) {
        of(event.output().value())
                .seen
                .add(new Seen(event.at().toEpochMilli(), event.id().value(), event.evidence()));
    }

    private Both of(String output) {
        return outputs.computeIfAbsent(output, unused -> new Both());
    }

    /**
     * All that were named or seen by now: in the order in which they were named, those never named last.
     *
     * @param late the first day on which naming is late; null when that is not known
     */
    List<Output> read(@Nullable LocalDate late, ZoneId zone, Instant now) {
        List<Output> read = new ArrayList<>();
        outputs.forEach((id, both) -> {
            Named named = both.named != null && both.named.at() <= now.toEpochMilli() ? both.named : null;
            List<Sighting> seen = new ArrayList<>();
            for (Seen one : both.seen) {
                if (one.at() <= now.toEpochMilli()) {
                    seen.add(new Sighting(CheckInSchedule.day(one.at(), zone), one.evidence()));
                }
            }
            if (named != null) {
                LocalDate on = CheckInSchedule.day(named.at(), zone);
                boolean isLate = late != null && !on.isBefore(late);
                read.add(new Output(OutputId.of(id), named.title(), named.indicator(), on, isLate, seen));
            } else if (!seen.isEmpty()) {
                read.add(new Output(OutputId.of(id), "", null, null, true, seen));
            }
        });
        read.sort(Comparator.comparing(Output::named, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(output -> output.output().value()));
        return read;
    }

    void merge(OutputsNamed other) {
        other.outputs.forEach((id, both) -> {
            Both mine = of(id);
            mine.seen.addAll(both.seen);
            if (both.named != null) {
                mine.name(both.named);
            }
        });
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(outputs.size());
        for (Map.Entry<String, Both> output : outputs.entrySet()) {
            out.writeUTF(output.getKey());
            Named named = output.getValue().named;
            out.writeBoolean(named != null);
            if (named != null) {
                out.writeLong(named.at());
                out.writeUTF(named.id());
                out.writeUTF(named.title());
                ExperimentCodec.text(named.indicator(), out);
            }
            out.writeInt(output.getValue().seen.size());
            for (Seen seen : output.getValue().seen) {
                out.writeLong(seen.at());
                out.writeUTF(seen.id());
                out.writeInt(seen.evidence().size());
                for (ContributionId evidence : seen.evidence()) {
                    out.writeUTF(evidence.value());
                }
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int size = in.readInt(); size > 0; size--) {
            Both both = of(in.readUTF());
            if (in.readBoolean()) {
                both.name(new Named(in.readLong(), in.readUTF(), in.readUTF(), ExperimentCodec.text(in)));
            }
            for (int sightings = in.readInt(); sightings > 0; sightings--) {
                long at = in.readLong();
                String id = in.readUTF();
                List<ContributionId> evidence = new ArrayList<>();
                for (int pieces = in.readInt(); pieces > 0; pieces--) {
                    evidence.add(ContributionId.of(in.readUTF()));
                }
                both.seen.add(new Seen(at, id, List.copyOf(evidence)));
            }
        }
    }
}

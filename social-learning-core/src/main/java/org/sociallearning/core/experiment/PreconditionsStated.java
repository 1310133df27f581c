package org.sociallearning.core.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;

/** What was stated of each precondition. Belongs to one thread at a time. */
final class PreconditionsStated {
    /** One statement; the keeper is null where it names none. */
    private record Stated(
            long at,
            String id,
            PreconditionState state,
            @Nullable String keeper) {
        static final Comparator<Stated> ORDER =
                Comparator.comparingLong(Stated::at).thenComparing(Stated::id);
    }

    private final TreeMap<String, TreeSet<Stated>> byName = new TreeMap<>();

    void add(PreconditionStated event) {
        ParticipantId keeper = event.keeper();
        of(event.precondition().value())
                .add(new Stated(
                        event.at().toEpochMilli(),
                        event.id().value(),
                        event.state(),
                        keeper == null ? null : keeper.value()));
    }

    private Set<Stated> of(String precondition) {
        return byName.computeIfAbsent(precondition, unused -> new TreeSet<>(Stated.ORDER));
    }

    /** All that were stated by now, in order of their names. */
    List<Precondition> read(Duration fresh, ZoneId zone, Instant now) {
        List<Precondition> preconditions = new ArrayList<>();
        byName.forEach((name, stated) -> {
            List<PreconditionChange> history = history(stated, fresh.toMillis(), zone, now.toEpochMilli());
            if (!history.isEmpty()) {
                PreconditionChange last = history.get(history.size() - 1);
                preconditions.add(new Precondition(PreconditionId.of(name), last.state(), last.since(), history));
            }
        });
        return preconditions;
    }

    private static List<PreconditionChange> history(Set<Stated> stated, long fresh, ZoneId zone, long now) {
        List<PreconditionChange> history = new ArrayList<>();
        Stated before = null;
        for (Stated one : stated) {
            if (one.at() > now) {
                break;
            }
            fade(history, before, fresh, one.at(), zone);
            change(history, one.state(), one.at(), zone);
            before = one;
        }
        fade(history, before, fresh, now, zone);
        return history;
    }

    /** Nobody has said for so long that it is unknown by {@code until}. */
    private static void fade(
            List<PreconditionChange> history, @Nullable Stated last, long fresh, long until, ZoneId zone) {
        if (last != null && until - last.at() > fresh) {
            change(history, PreconditionState.UNKNOWN, last.at() + fresh, zone);
        }
    }

    private static void change(List<PreconditionChange> history, PreconditionState state, long at, ZoneId zone) {
        if (history.isEmpty() || history.get(history.size() - 1).state() != state) {
            history.add(new PreconditionChange(state, CheckInSchedule.day(at, zone)));
        }
    }

    /** Who was named as a keeper of a precondition by now. */
    Set<ParticipantId> keepers(PreconditionId precondition, Instant now) {
        Set<ParticipantId> keepers = new HashSet<>();
        Set<Stated> stated = byName.get(precondition.value());
        if (stated == null) {
            return keepers;
        }
        for (Stated one : stated) {
            if (one.keeper() != null && one.at() <= now.toEpochMilli()) {
                keepers.add(ParticipantId.of(one.keeper()));
            }
        }
        return keepers;
    }

    void merge(PreconditionsStated other) {
        other.byName.forEach((name, stated) -> of(name).addAll(stated));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(byName.size());
        for (Map.Entry<String, TreeSet<Stated>> named : byName.entrySet()) {
            out.writeUTF(named.getKey());
            out.writeInt(named.getValue().size());
            for (Stated one : named.getValue()) {
                out.writeLong(one.at());
                out.writeUTF(one.id());
                out.writeUTF(one.state().name());
                ExperimentCodec.text(one.keeper(), out);
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int names = in.readInt(); names > 0; names--) {
            Set<Stated> stated = of(in.readUTF());
            for (int size = in.readInt(); size > 0; size--) {
                stated.add(new Stated(
                        in.readLong(),
                        in.readUTF(),
                        PreconditionState.valueOf(in.readUTF()),
                        ExperimentCodec.text(in)));
            }
        }
    }
}

package org.sociallearning.core.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Volunteered;

/** Who volunteered for what; the last word of a person about a task in a space holds. Belongs to one thread at a time. */
final class Offers {
    /** One time that a person volunteered; an empty space stands for all. */
    private record Offer(long at, String id, Task task, String space, long until) {
        static final Comparator<Offer> ORDER =
                Comparator.comparingLong(Offer::at).thenComparing(Offer::id);
    }

    private final Map<ParticipantId, TreeSet<Offer>> byPerson = new HashMap<>();

    void add(ParticipantId person, Volunteered event) {
        Instant until = event.until();
        SpaceId space = event.space();
        of(person)
                .add(new Offer(
                        event.at().toEpochMilli(),
                        event.id().value(),
                        event.task(),
                        space == null ? "" : space.value(),
                        until == null ? ExperimentState.NEVER : until.toEpochMilli()));
    }

    private Set<Offer> of(ParticipantId person) {
        return byPerson.computeIfAbsent(person, unused -> new TreeSet<>(Offer.ORDER));
    }

    /** Who volunteers for a task now: for this space or all, or wherever it is when no space is given. */
    Set<ParticipantId> now(Task task, @Nullable SpaceId space, Instant now) {
        Set<ParticipantId> people = new HashSet<>();
        byPerson.forEach((person, offers) -> {
            Map<String, Offer> last = new HashMap<>();
            for (Offer offer : offers) {
                boolean meant = space == null
                        || offer.space().isEmpty()
                        || offer.space().equals(space.value());
                if (offer.task() == task && meant && offer.at() <= now.toEpochMilli()) {
                    last.put(offer.space(), offer);
                }
            }
            if (last.values().stream().anyMatch(offer -> offer.until() > now.toEpochMilli())) {
                people.add(person);
            }
        });
        return people;
    }

    void merge(Offers other) {
        other.byPerson.forEach((person, offers) -> of(person).addAll(offers));
    }

    void write(DataOutput out) throws IOException {
        Map<String, TreeSet<Offer>> sorted = new TreeMap<>();
        byPerson.forEach((person, offers) -> sorted.put(person.value(), offers));
        out.writeInt(sorted.size());
        for (Map.Entry<String, TreeSet<Offer>> person : sorted.entrySet()) {
            out.writeUTF(person.getKey());
            out.writeInt(person.getValue().size());
            for (Offer offer : person.getValue()) {
                out.writeLong(offer.at());
                out.writeUTF(offer.id());
                out.writeUTF(offer.task().name());
                out.writeUTF(offer.space());
                out.writeLong(offer.until());
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int people = in.readInt(); people > 0; people--) {
            Set<Offer> offers = of(ParticipantId.of(in.readUTF()));
            for (int size = in.readInt(); size > 0; size--) {
                offers.add(new Offer(
                        in.readLong(), in.readUTF(), Task.valueOf(in.readUTF()), in.readUTF(), in.readLong()));
            }
        }
    }
}

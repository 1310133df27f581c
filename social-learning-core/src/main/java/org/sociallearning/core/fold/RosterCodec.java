package org.sociallearning.core.fold;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;

/** The bytes of the roster: people in order of their ids; roles and consents by name, so that enums may grow. */
final class RosterCodec implements Codec<RosterState> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(RosterState state, DataOutput out) throws IOException {
        Map<String, Membership> sorted = new TreeMap<>();
        state.people.forEach((person, membership) -> sorted.put(person.value(), membership));
        out.writeInt(state.bases.size());
        for (RosterState.Basis basis : state.bases) {
            out.writeUTF(basis.source());
            out.writeLong(basis.from());
            writeNames(basis.consents(), out);
        }
        out.writeInt(sorted.size());
        for (Map.Entry<String, Membership> person : sorted.entrySet()) {
            out.writeUTF(person.getKey());
            write(person.getValue(), out);
        }
    }

    private static void write(Membership membership, DataOutput out) throws IOException {
        out.writeLong(membership.firstAct);
        out.writeInt(membership.joinings.size());
        for (Membership.Joining joining : membership.joinings) {
            out.writeLong(joining.at());
            out.writeUTF(joining.id());
            out.writeBoolean(joining.unit() != null);
            if (joining.unit() != null) {
                out.writeUTF(joining.unit());
            }
            writeNames(joining.roles(), out);
        }
        out.writeInt(membership.grants.size());
        for (Membership.Grant grant : membership.grants) {
            out.writeLong(grant.at());
            out.writeUTF(grant.consent().name());
            out.writeLong(grant.reach());
        }
        out.writeInt(membership.withdrawn.size());
        for (Map.Entry<Consent, Long> withdrawn : membership.withdrawn.entrySet()) {
            out.writeUTF(withdrawn.getKey().name());
            out.writeLong(withdrawn.getValue());
        }
        out.writeInt(membership.leavings.size());
        for (long leaving : membership.leavings) {
            out.writeLong(leaving);
        }
        out.writeInt(membership.sources.size());
        for (String source : membership.sources) {
            out.writeUTF(source);
        }
    }

    private static void writeNames(Set<? extends Enum<?>> values, DataOutput out) throws IOException {
        out.writeInt(values.size());
        for (Enum<?> value : values) {
            out.writeUTF(value.name());
        }
    }

    @Override
    public RosterState read(DataInput in) throws IOException {
        RosterState state = new RosterState();
        for (int bases = in.readInt(); bases > 0; bases--) {
            state.bases.add(new RosterState.Basis(in.readUTF(), in.readLong(), names(Consent.class, in)));
        }
        for (int people = in.readInt(); people > 0; people--) {
            read(state.of(ParticipantId.of(in.readUTF())), in);
        }
        return state;
    }

    private static void read(Membership membership, DataInput in) throws IOException {
        membership.firstAct = in.readLong();
        for (int joinings = in.readInt(); joinings > 0; joinings--) {
            long at = in.readLong();
            String id = in.readUTF();
            String unit = nullable(in);
            membership.joinings.add(new Membership.Joining(at, id, unit, names(Role.class, in)));
        }
        for (int grants = in.readInt(); grants > 0; grants--) {
            membership.grants.add(new Membership.Grant(in.readLong(), Consent.valueOf(in.readUTF()), in.readLong()));
        }
        for (int withdrawn = in.readInt(); withdrawn > 0; withdrawn--) {
            membership.withdrawn.put(Consent.valueOf(in.readUTF()), in.readLong());
        }
        for (int leavings = in.readInt(); leavings > 0; leavings--) {
            membership.leavings.add(in.readLong());
        }
        for (int sources = in.readInt(); sources > 0; sources--) {
            membership.sources.add(in.readUTF());
        }
    }

    private static <E extends Enum<E>> Set<E> names(Class<E> type, DataInput in) throws IOException {
        Set<E> values = EnumSet.noneOf(type);
        for (int size = in.readInt(); size > 0; size--) {
            values.add(Enum.valueOf(type, in.readUTF()));
        }
        return Collections.unmodifiableSet(values);
    }

    private static @Nullable String nullable(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}

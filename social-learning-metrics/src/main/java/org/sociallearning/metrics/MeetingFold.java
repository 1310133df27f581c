package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

/** Keeps of each encounter the statement that holds, and who say that they attended. */
record MeetingFold() implements Fold<MeetingFold.State> {
    /** What one event says: what was held stays held, else the latest time holds, and at the same time a cancellation. */
    record Statement(EncounterState state, long at, String id, List<ParticipantId> hosts, List<String> partners) {
        private static final Comparator<Statement> ORDER = Comparator.comparing(
                        (Statement one) -> one.state == EncounterState.HELD)
                .thenComparing(Statement::at)
                .thenComparing(Statement::state)
                .thenComparing(Statement::id);

        static Statement of(Met met) {
            return new Statement(met.state(), met.at().toEpochMilli(), met.id().value(), met.hosts(), met.partners());
        }
    }

    /** One encounter. */
    static final class Meeting {
        @Nullable
        Statement statement;

        final Set<ParticipantId> attended = new HashSet<>();

        void state(Statement other) {
            if (statement == null || Statement.ORDER.compare(statement, other) < 0) {
                statement = other;
            }
        }

        void add(Meeting other) {
            if (other.statement != null) {
                state(other.statement);
            }
            attended.addAll(other.attended);
        }
    }

    /** All encounters. Belongs to one thread at a time. */
    static final class State {
        final Map<EncounterId, Meeting> meetings = new HashMap<>();

        Meeting meeting(EncounterId id) {
            return meetings.computeIfAbsent(id, unused -> new Meeting());
        }
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Fact fact) {
        if (fact instanceof Happened happened) {
            if (happened.event() instanceof Met met) {
                state.meeting(met.encounter()).state(Statement.of(met));
            } else if (happened.event() instanceof Attended attended && attended.actor() != null) {
                state.meeting(attended.encounter()).attended.add(attended.actor());
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        right.meetings.forEach((id, meeting) -> left.meeting(id).add(meeting));
        return left;
    }

    @Override
    public Codec<State> codec() {
        return new StateCodec();
    }

    private static final class StateCodec implements Codec<State> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(State state, DataOutput out) throws IOException {
            CanonicalBytes.map(out, state.meetings, EncounterId::value, (o, meeting) -> {
                CanonicalBytes.people(o, meeting.attended);
                Statement statement = meeting.statement;
                o.writeBoolean(statement != null);
                if (statement != null) {
                    CanonicalBytes.text(o, statement.state().name());
                    o.writeLong(statement.at());
                    CanonicalBytes.text(o, statement.id());
                    CanonicalBytes.people(o, statement.hosts());
                    o.writeInt(statement.partners().size());
                    for (String partner : statement.partners()) {
                        CanonicalBytes.text(o, partner);
                    }
                }
            });
        }

        @Override
        public State read(DataInput in) throws IOException {
            State state = new State();
            CanonicalBytes.times(in, meetings -> {
                Meeting meeting = state.meeting(EncounterId.of(in.readUTF()));
                CanonicalBytes.times(in, attended -> meeting.attended.add(CanonicalBytes.person(in)));
                if (in.readBoolean()) {
                    EncounterState stands = EncounterState.valueOf(in.readUTF());
                    long at = in.readLong();
                    String id = in.readUTF();
                    List<ParticipantId> hosts = new ArrayList<>();
                    CanonicalBytes.times(in, unused -> hosts.add(CanonicalBytes.person(in)));
                    List<String> partners = new ArrayList<>();
                    CanonicalBytes.times(in, unused -> partners.add(in.readUTF()));
                    meeting.state(new Statement(stands, at, id, hosts, partners));
                }
            });
            return state;
        }
    }
}

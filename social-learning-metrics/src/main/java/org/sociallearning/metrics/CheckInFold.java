package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Discovered;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;

/** Counts by person and week what bears on the three questions of a check-in. */
record CheckInFold() implements Fold<CheckInFold.State> {
    /** What bears on a question. */
    enum Sign {
        SAID,
        PROPOSED,
        ASKED,
        ATTENDED,
        DISCOVERED
    }

    /** The counts of each sign. Belongs to one thread at a time. */
    static final class State {
        private final Map<Sign, Counts> signs = new EnumMap<>(Sign.class);

        Counts of(Sign sign) {
            return signs.computeIfAbsent(sign, unused -> new Counts());
        }
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Fact fact) {
        if (fact instanceof Happened happened) {
            ParticipantId person = happened.event().actor();
            if (person != null) {
                add(state, happened.event(), person, happened.week());
            }
        }
    }

    private static void add(State state, Event event, ParticipantId person, Week week) {
        if (event instanceof Contributed contributed) {
            state.of(Sign.SAID).add(person, week, 1);
            if (contributed.kind().is(ContributionKind.IDEA)
                    || contributed.kind().is(ContributionKind.IMPROVEMENT)) {
                state.of(Sign.PROPOSED).add(person, week, 1);
            }
        } else if (event instanceof Requested) {
            state.of(Sign.ASKED).add(person, week, 1);
        } else if (event instanceof Attended) {
            state.of(Sign.ATTENDED).add(person, week, 1);
        } else if (event instanceof Discovered) {
            state.of(Sign.DISCOVERED).add(person, week, 1);
        }
    }

    @Override
    public State merge(State left, State right) {
        right.signs.forEach((sign, counts) -> counts.people()
                .forEach((person, weeks) ->
                        weeks.forEach((week, tally) -> left.of(sign).add(person, week, tally.n))));
        return left;
    }

    @Override
    public Codec<State> codec() {
        return new StateCodec();
    }

    private static final class StateCodec implements Codec<State> {
        private final Codec<Counts> counts = new CountsFold.CountsCodec();

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(State state, DataOutput out) throws IOException {
            for (Sign sign : Sign.values()) {
                counts.write(state.of(sign), out);
            }
        }

        @Override
        public State read(DataInput in) throws IOException {
            State state = new State();
            for (Sign sign : Sign.values()) {
                state.signs.put(sign, counts.read(in));
            }
            return state;
        }
    }
}

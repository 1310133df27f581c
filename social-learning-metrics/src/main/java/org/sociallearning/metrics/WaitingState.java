package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Week;

/**
 * Contributions with who responded first and after how long, kept per responder because programs are known only when the state
 * is read. An open contribution has its id, so that parts of a state find each other; a closed one needs none. Belongs to one
 * thread at a time.
 */
final class WaitingState {
    /** A contribution: about 60 bytes, and 12 for each person who responded. */
    static final class Waiting {
        private static final ParticipantId[] NOBODY = {};
        private static final long[] NEVER = {};

        final Week week;
        final long created;
        final @Nullable ParticipantId author;
        private ParticipantId[] who = NOBODY;
        private long[] delay = NEVER;
        private int size;
        /** The first response by somebody unknown who is certainly not the author. */
        long unknown = Long.MAX_VALUE;

        Waiting(Week week, long created, @Nullable ParticipantId author) {
            this.week = week;
            this.created = created;
            this.author = author;
        }

        void responded(@Nullable ParticipantId by, long after) {
            if (by == null) {
                unknown = Math.min(unknown, after);
                return;
            }
            for (int i = 0; i < size; i++) {
                if (who[i].equals(by)) {
                    delay[i] = Math.min(delay[i], after);
                    return;
                }
            }
            if (size == who.length) {
                int room = Math.max(2, size + (size >> 1));
                who = Arrays.copyOf(who, room);
                delay = Arrays.copyOf(delay, room);
            }
            who[size] = by;
            delay[size++] = after;
        }

        int responders() {
            return size;
        }

        ParticipantId responder(int i) {
            return who[i];
        }

        long delay(int i) {
            return delay[i];
        }

        void add(Waiting other) {
            unknown = Math.min(unknown, other.unknown);
            for (int i = 0; i < other.size; i++) {
                responded(other.who[i], other.delay[i]);
            }
        }

        Waiting copy() {
            Waiting copy = new Waiting(week, created, author);
            copy.who = Arrays.copyOf(who, size);
            copy.delay = Arrays.copyOf(delay, size);
            copy.size = size;
            copy.unknown = unknown;
            return copy;
        }

        /** The responders in order of their names. */
        List<Integer> inOrder() {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                order.add(i);
            }
            order.sort(Comparator.comparing(i -> who[i].value()));
            return order;
        }
    }

    final Map<ContributionId, Waiting> open = new HashMap<>();
    final List<Waiting> closed = new ArrayList<>();

    /** Calls for each contribution, in no order. */
    void forEach(java.util.function.Consumer<Waiting> sink) {
        open.values().forEach(sink);
        closed.forEach(sink);
    }
}

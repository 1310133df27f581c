package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Week;

/**
 * Who said how much in which week, who replied to whom, who addressed whom, and who met: what sharing, one-wayness and ties
 * are read from. Belongs to one thread at a time.
 */
final class TalkState {
    /** What one person said in one week. */
    static final class Said {
        long contributions;
        long words;

        void add(Said other) {
            contributions += other.contributions;
            words += other.words;
        }
    }

    /** An encounter as its latest state by time and id has it, and those who say that they attended. */
    static final class Gathering {
        long at = Long.MIN_VALUE;
        String id = "";
        boolean held;
        Set<ParticipantId> present = Set.of();
        final Set<ParticipantId> attended = new HashSet<>();

        boolean isOlderThan(long otherAt, String otherId) {
            return at < otherAt || at == otherAt && id.compareTo(otherId) < 0;
        }

        void add(Gathering other) {
            if (isOlderThan(other.at, other.id)) {
                at = other.at;
                id = other.id;
                held = other.held;
                present = other.present;
            }
            attended.addAll(other.attended);
        }
    }

    /** One week. */
    static final class Talk {
        final Map<ParticipantId, Said> said = new HashMap<>();
        final Map<Tie, Tally> replies = new HashMap<>();
        final Map<Tie, Tally> addressed = new HashMap<>();
        final Map<EncounterId, Gathering> gatherings = new HashMap<>();

        Said said(ParticipantId person) {
            Said one = said.get(person);
            if (one == null) {
                one = new Said();
                said.put(person, one);
            }
            return one;
        }

        void add(Talk other) {
            other.said.forEach((person, one) -> said(person).add(one));
            other.replies.forEach((tie, n) -> count(replies, tie, n.n));
            other.addressed.forEach((tie, n) -> count(addressed, tie, n.n));
            other.gatherings.forEach((id, one) ->
                    gatherings.computeIfAbsent(id, unused -> new Gathering()).add(one));
        }
    }

    final Map<Week, Talk> weeks = new HashMap<>();
    private @Nullable Week lastWeek;
    private @Nullable Talk lastTalk;

    Talk week(Week week) {
        Talk last = lastTalk;
        if (last != null && week.equals(lastWeek)) {
            return last;
        }
        Talk talk = weeks.get(week);
        if (talk == null) {
            talk = new Talk();
            weeks.put(week, talk);
        }
        lastWeek = week;
        lastTalk = talk;
        return talk;
    }

    static void count(Map<Tie, Tally> ties, Tie tie, long n) {
        Tally tally = ties.get(tie);
        if (tally == null) {
            tally = new Tally();
            ties.put(tie, tally);
        }
        tally.n += n;
    }
}

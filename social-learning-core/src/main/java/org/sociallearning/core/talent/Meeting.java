package org.sociallearning.core.talent;

import java.util.Comparator;
import java.util.List;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;

/** What was last said of an encounter. Immutable. */
record Meeting(long at, String id, boolean held, List<ParticipantId> hosts, List<String> topics) {
    // of two at the same time a held one holds: it was planned for then, and held then
    private static final Comparator<Meeting> ORDER =
            Comparator.comparingLong(Meeting::at).thenComparing(Meeting::held).thenComparing(Meeting::id);

    static Meeting of(Met met) {
        return new Meeting(
                met.at().toEpochMilli(),
                met.id().value(),
                met.state() == EncounterState.HELD,
                met.hosts(),
                met.topics().stream().map(TalentState::key).distinct().toList());
    }

    static Meeting later(Meeting one, Meeting other) {
        return ORDER.compare(one, other) >= 0 ? one : other;
    }

    /** Whether it was held, and about this. */
    boolean wasAbout(Subject subject) {
        return held && topics.contains(subject.key);
    }

    int minute() {
        return TalentState.minute(at);
    }
}

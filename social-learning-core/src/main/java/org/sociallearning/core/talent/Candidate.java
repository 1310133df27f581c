package org.sociallearning.core.talent;

import java.util.Comparator;
import org.sociallearning.core.event.ParticipantId;

/**
 * Somebody who may be named, and how likely it is that they can help. It never leaves this package.
 *
 * @param worded whether they use the words of the question much more than others do
 */
record Candidate(int number, ParticipantId person, Standing standing, double score, boolean worded, int lastSeen)
        implements Comparable<Candidate> {
    /** On what it stands, strongest first. */
    enum Standing {
        /** On evidence about what was asked. */
        KNOWS,
        /** On evidence about what is near to it. */
        NEAR,
        /** On answering others here, about whatever. */
        AROUND
    }

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .thenComparingInt(Candidate::lastSeen)
            .reversed()
            .thenComparing(candidate -> candidate.person().value());

    /** The best first. */
    @Override
    public int compareTo(Candidate other) {
        return BEST_FIRST.compare(this, other);
    }
}

package org.sociallearning.core.talent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.sociallearning.core.event.ParticipantId;

/** The best of those who may be named, so that who cannot be among them need not be looked at closely. One thread's. */
final class Shortlist {
    private final Predicate<ParticipantId> findable;
    private final int most;
    private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(Collections.reverseOrder());

    Shortlist(Predicate<ParticipantId> findable, int most) {
        this.findable = findable;
        this.most = most;
    }

    /** Whether somebody who scores no more than this may be among the best. */
    boolean mayTake(double atMost) {
        return worstFirst.size() < most || atMost >= worstFirst.element().score();
    }

    /** Whether somebody can be found. */
    boolean mayBeNamed(ParticipantId person) {
        return findable.test(person);
    }

    void offer(Candidate candidate) {
        boolean isBetter = worstFirst.size() < most || candidate.compareTo(worstFirst.element()) < 0;
        if (isBetter && findable.test(candidate.person())) {
            if (worstFirst.size() == most) {
                worstFirst.remove();
            }
            worstFirst.add(candidate);
        }
    }

    /** The best first. */
    List<Candidate> best() {
        List<Candidate> best = new ArrayList<>(worstFirst);
        Collections.sort(best);
        return best;
    }
}

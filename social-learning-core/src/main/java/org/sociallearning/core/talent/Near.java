package org.sociallearning.core.talent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A topic near to one that is asked about, and how near: the cosine of how often they come together, 1 for a narrower skill. */
record Near(Subject subject, double nearness) {
    /** Less near than this is chance. */
    private static final double LEAST = .1;

    /** Topics for each one asked about. */
    private static final int MOST = 8;

    /** People that may be looked at for near topics, so that an answer takes no longer in a big community. */
    private static final int ROOM = 25_000;

    private static final Comparator<Near> NEAREST_FIRST =
            Comparator.comparingDouble(Near::nearness).reversed().thenComparing(near -> near.subject().key);

    /** The topics nearest to these, which are one topic in several spellings or languages, and have narrower ones. */
    static List<Near> to(TalentState state, Collection<Subject> asked, Collection<Subject> narrower) {
        Map<Subject, Double> best = new HashMap<>();
        narrower.forEach(subject -> best.put(subject, 1.0));
        best.keySet().removeAll(asked);
        for (Subject subject : asked) {
            subject.together.each((number, count) -> {
                Subject other = state.subjects.get(number);
                double nearness = count / Math.sqrt((double) subject.seen * other.seen);
                if (nearness >= LEAST && !asked.contains(other)) {
                    best.merge(other, nearness, Math::max);
                }
            });
        }
        List<Near> nearest = new ArrayList<>();
        best.forEach((subject, nearness) -> nearest.add(new Near(subject, nearness)));
        nearest.sort(NEAREST_FIRST);
        return withinRoom(nearest);
    }

    private static List<Near> withinRoom(List<Near> nearest) {
        List<Near> kept = new ArrayList<>();
        int room = ROOM;
        for (Near near : nearest) {
            room -= near.subject().knowing.size();
            if (kept.size() < MOST && room >= 0) {
                kept.add(near);
            }
        }
        return kept;
    }
}

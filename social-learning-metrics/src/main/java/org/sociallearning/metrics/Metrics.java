package org.sociallearning.metrics;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.publication.Publication;

/**
 * The indicators of one experiment. What it gives has passed the one door: it may be printed as it is. Thread-safe.
 */
public interface Metrics {
    /**
     * Attaches indicators to a workspace and brings them up to date: with what was recorded since the workspace last kept the
     * sums of the same indicators ({@link Workspace#save}, or closing), or else from the beginning. Nothing is kept while an
     * indicator has failed.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when two indicators have the same id, or the workspace
     *     has metrics already
     */
    static Metrics attach(Workspace workspace, List<? extends Indicator<?>> indicators) {
        return Engine.attach(workspace, indicators);
    }

    /**
     * Computes indicators over facts once, on all cores, without following what comes later.
     *
     * @param facts the facts
     * @param zone the zone of their weeks
     * @param clock until when they were seen, unless a plan says otherwise
     * @throws org.sociallearning.core.problem.SocialLearningException when two indicators have the same id
     */
    static Metrics compute(Facts facts, ZoneId zone, Clock clock, List<? extends Indicator<?>> indicators) {
        return Engine.compute(facts, zone, clock, indicators);
    }

    /** The readings of these weeks: for each measure which weeks it stands for, and for which it is not yet time. */
    default Publication read(Weeks weeks) {
        return evaluate(EvaluationPlan.levels(weeks));
    }

    /**
     * The readings of the periods of a plan, and their comparison.
     *
     * @throws org.sociallearning.core.problem.SocialLearningException when a primary is no measure of these indicators that
     *     can be compared
     */
    Publication evaluate(EvaluationPlan plan);

    /** The weeks that the contributions recorded so far cover wholly: without the first and the last, which may be cut. */
    Weeks wholeWeeks();

    /** Indicators that failed, each with what it threw; they are left out from then on. */
    List<Failure> failures();

    /**
     * An indicator that failed. Immutable.
     *
     * @param indicator its id
     * @param failure the class of what it threw; never its message, which might hold text of a contribution
     */
    record Failure(String indicator, String failure) {}
}

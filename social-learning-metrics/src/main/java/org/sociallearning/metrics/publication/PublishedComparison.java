package org.sociallearning.metrics.publication;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sociallearning.metrics.evaluation.Caveat;
import org.sociallearning.metrics.evaluation.Effect;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.evaluation.Judgement;
import org.sociallearning.metrics.evaluation.Verdict;

/**
 * What is said about the change between two periods. For TOO_FEW people or weeks and for NOT_MEASURED there is a verdict and
 * nothing else. Immutable.
 *
 * @param from the earlier period
 * @param to the later period
 * @param primary whether it was named beforehand as an output of interest
 * @param verdict the verdict
 * @param why for TOO_FEW: what there is too little of
 * @param effect what the ratio is a ratio of
 * @param ratio later over earlier: 1 is no change
 * @param deciding interval of the ratio at the level that decided; the verdict's sentence shows it
 * @param usual the plain 95 % interval of the ratio
 * @param adjustedP p after adjusting for the number of questions; for the method page only
 * @param size the stated size of change, a ratio over 1
 * @param objections guards that kept it from UP or DOWN, or would have
 * @param notes further caveats
 */
public record PublishedComparison(
        PeriodName from,
        PeriodName to,
        boolean primary,
        Verdict verdict,
        Optional<Judgement.TooFew> why,
        Optional<Effect> effect,
        OptionalDouble ratio,
        Optional<Interval> deciding,
        Optional<Interval> usual,
        OptionalDouble adjustedP,
        double size,
        List<Caveat> objections,
        List<Caveat> notes) {
    /** Copies the lists. */
    public PublishedComparison {
        objections = List.copyOf(objections);
        notes = List.copyOf(notes);
    }
}

package org.sociallearning.metrics.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * A verdict with all that its sentence needs. Immutable and thread-safe.
 *
 * @param verdict the verdict
 * @param why for TOO_FEW: what there is too little of; empty otherwise
 * @param change the change it is about; empty if it was not measured or there are too few people or weeks
 * @param adjustedP p after Holm's adjustment; 1 for what could not be tested
 * @param deciding interval of the ratio at the level that decided; empty where the change is
 * @param usual the plain 95 % interval of the ratio; empty where the change is
 * @param objections the guards that kept it from UP or DOWN; empty where nothing would have been called anyway
 * @param notes further caveats
 */
public record Judgement(
        Verdict verdict,
        Optional<TooFew> why,
        Optional<Change.Compared> change,
        double adjustedP,
        Optional<Interval> deciding,
        Optional<Interval> usual,
        List<Caveat> objections,
        List<Caveat> notes) {

    /** Copies the lists. */
    public Judgement {
        objections = List.copyOf(objections);
        notes = List.copyOf(notes);
    }

    /** What there is too little of. The order is that in which it is looked at. */
    public enum TooFew {
        /** Fewer active people than asked for; 0 and one under the minimum look the same. */
        PEOPLE,
        /** Fewer complete weeks than asked for in one of the periods. */
        WEEKS,
        /** The interval holds both much less and much more. */
        WIDTH
    }
}

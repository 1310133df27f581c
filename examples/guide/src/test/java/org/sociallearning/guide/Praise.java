package org.sociallearning.guide;

// region praise
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.metrics.Counts;
import org.sociallearning.metrics.Indicator;
import org.sociallearning.metrics.IndicatorInfo;
import org.sociallearning.metrics.Measure;
import org.sociallearning.metrics.Reading;
import org.sociallearning.metrics.ReadingContext;

/** Do people thank each other? An indicator of a vendor's own. */
final class Praise implements Indicator<Counts> {
    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of("acme.praise", "1", "Do people thank each other?");
    }

    @Override
    public Fold<Counts> fold() {
        return Counts.of(fact -> fact instanceof Happened happened
                        && happened.event() instanceof Appreciated appreciated
                        && appreciated.kind().is(AppreciationKind.THANKS)
                ? appreciated.actor()
                : null);
    }

    @Override
    public Reading read(Counts thanks, ReadingContext context) {
        return Reading.of(Measure.shareOfMembers("members", thanks), Measure.rate("thanks", thanks));
    }
}
// endregion

package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.metrics.publication.Wording;

/**
 * A question of the article for which nothing is recorded: it keeps its row in every report, with what would measure it.
 *
 * <p>Meaning: not measured is an answer, and an honest one. Rule: by configuration only, never for lack of data. Worked
 * example: any facts give "not measured" and what a host would have to record. Edge results: none. Source: the article's
 * seven indicators.
 */
record NotYetMeasured(IndicatorInfo info, Wording toRecord) implements Indicator<NotYetMeasured.Nothing> {
    /** The state of what looks at nothing. */
    record Nothing() {}

    /** Looks at nothing. */
    record Blind() implements Fold<Nothing>, Codec<Nothing> {
        @Override
        public Nothing empty() {
            return new Nothing();
        }

        @Override
        public void add(Nothing state, Fact fact) {}

        @Override
        public Nothing merge(Nothing left, Nothing right) {
            return left;
        }

        @Override
        public Codec<Nothing> codec() {
            return this;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Nothing state, DataOutput out) {}

        @Override
        public Nothing read(DataInput in) {
            return new Nothing();
        }
    }

    static NotYetMeasured of(String id, String code, String english, String dutch, String record, String leg) {
        return new NotYetMeasured(
                IndicatorInfo.of(id, "1", Wording.of(id + ".question", english, dutch))
                        .withCode(code)
                        .withNeeds(record),
                Wording.of(id + ".to-record", record, leg));
    }

    @Override
    public Fold<Nothing> fold() {
        return new Blind();
    }

    @Override
    public Reading read(Nothing state, ReadingContext context) {
        return Reading.notMeasured(toRecord);
    }
}

package org.sociallearning.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Wording;

/**
 * Outputs of interest (H3): is there something to be seen of what people wanted to see?
 *
 * <p>Meaning: each output that was named, with its first sighting and how many contributions people pointed at, or "nothing
 * seen". One that was named when something was being tried already is marked late: what is named afterwards is always there.
 *
 * <p>Rule: the first naming gives title and day; late is not before the first week of "during", or later than the first
 * week where nothing is compared. Evidence is distinct contributions, rounded down to 5. Sightings after the last week do not count.
 *
 * <p>Worked example: "More people share" is named on Monday of the first week and nobody sees it; "a guide for newcomers" is
 * named a week later and seen in the third week, with seven contributions: nothing seen, and seen, late, 5 or more.
 *
 * <p>Edge results: no output named: not measured, with what to do. Seen without being named: not shown, for nobody said what it
 * is. Evidence under 5: seen, without a number.
 *
 * <p>Source: the article's "decide beforehand which output you want to see".
 */
record OutputsOfInterest() implements Indicator<OutputFold.State> {
    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "outputs",
                        "1",
                        Wording.of(
                                "outputs.question",
                                "What did we want to see, and is it there?",
                                "Wat wilden we zien, en is het er?"))
                .withCode("H3")
                .withBetter(Direction.NEITHER)
                .withHistory()
                .withNeeds("OutputNamed, OutputSeen");
    }

    @Override
    public Fold<OutputFold.State> fold() {
        return new OutputFold();
    }

    @Override
    public Reading read(OutputFold.State state, ReadingContext context) {
        List<NamedOutput> outputs = new ArrayList<>();
        state.outputs.values().stream().filter(OutputFold.Output::isNamed).forEach(output -> {
            boolean seen = output.seen != Long.MAX_VALUE;
            outputs.add(new NamedOutput(
                    output.title,
                    Optional.ofNullable(output.indicator),
                    Instant.ofEpochMilli(output.named),
                    seen ? Optional.of(Instant.ofEpochMilli(output.seen)) : Optional.empty(),
                    output.evidence.size()));
        });
        Wording name = Wording.of("outputs.named", "Outputs of interest", "Uitkomsten waar we naar kijken");
        return Reading.of((outputs.isEmpty()
                        ? Measure.notMeasured(
                                "named",
                                MeasureUnit.THINGS,
                                Wording.of(
                                        "outputs.to-record",
                                        "Name beforehand which output you want to see.",
                                        "Benoem vooraf welke uitkomst je wilt zien."))
                        : Measure.outputs("named", outputs))
                .named(name));
    }
}

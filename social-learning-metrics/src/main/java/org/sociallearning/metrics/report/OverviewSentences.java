package org.sociallearning.metrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedOverview.Condition;
import org.sociallearning.metrics.publication.PublishedOverview.GapRow;
import org.sociallearning.metrics.publication.PublishedOverview.Gaps;
import org.sociallearning.metrics.publication.PublishedOverview.OutputRow;
import org.sociallearning.metrics.publication.PublishedOverview.Outputs;
import org.sociallearning.metrics.publication.PublishedOverview.PeriodGaps;
import org.sociallearning.metrics.publication.PublishedOverview.PreconditionRow;
import org.sociallearning.metrics.publication.PublishedOverview.Preconditions;
import org.sociallearning.metrics.publication.PublishedOverview.Taught;
import org.sociallearning.metrics.publication.PublishedValue;

/** What is said of the parts that are shown and never compared, by a template per case. Immutable. */
record OverviewSentences(Words words, Values values) {
    private static final int MOST_NAMED = 3;

    /** The heading of a part: how it stands. */
    String heading(PublishedIndicator indicator) {
        for (PublishedMeasure measure : indicator.measures()) {
            if (measure instanceof PublishedOverview overview) {
                return overview instanceof Taught ? meetings(indicator) : heading(overview);
            }
        }
        return indicator.question().in(words.locale());
    }

    /** By the last period in which the number of encounters may be said. */
    private String meetings(PublishedIndicator indicator) {
        String held = last(indicator, "held");
        String uptake = last(indicator, "uptake");
        return held.isEmpty() || uptake.isEmpty()
                ? words.say("encounters.few", values.floor())
                : words.say("encounters.heading", held, uptake);
    }

    private String last(PublishedIndicator indicator, String measure) {
        return indicator.measures().stream()
                .filter(PublishedMeasure.Figure.class::isInstance)
                .map(PublishedMeasure.Figure.class::cast)
                .filter(figure -> figure.info().id().equals(indicator.id() + "/" + measure))
                .map(figure -> figure.levels().get(figure.levels().size() - 1))
                .filter(level -> level.value() instanceof PublishedValue.Known)
                .map(level ->
                        values.text(level.value(), measure.equals("held") ? MeasureUnit.THINGS : MeasureUnit.SHARE))
                .findFirst()
                .orElse("");
    }

    private String heading(PublishedOverview overview) {
        if (overview instanceof Gaps gaps) {
            return gaps(gaps);
        }
        if (overview instanceof Outputs outputs) {
            long seen = outputs.rows().stream()
                    .filter(row -> row.seen().isPresent())
                    .count();
            String key = seen == 0 ? "outputs.none" : seen == outputs.rows().size() ? "outputs.all" : "outputs.some";
            return words.say(key, words.whole(seen), words.whole(outputs.rows().size()));
        }
        Preconditions preconditions = (Preconditions) overview;
        List<String> red = named(preconditions, Condition.NOT_IN_ORDER);
        if (!red.isEmpty()) {
            return words.say("preconditions.red", words.list(red));
        }
        boolean all = preconditions.rows().stream().allMatch(row -> row.condition() == Condition.IN_ORDER);
        return words.say(all ? "preconditions.all" : "preconditions.open");
    }

    private String gaps(Gaps gaps) {
        Optional<PeriodGaps> last = last(gaps);
        if (last.isEmpty()) {
            return words.say("gaps.few-asked", values.floor());
        }
        List<GapRow> rows = last.get().rows();
        GapRow first = rows.get(0);
        return first.isGap()
                ? words.say("gaps.gap", first.topic(), values.people(first.asked()), values.floor())
                : words.say("gaps.none", values.floor());
    }

    private static Optional<PeriodGaps> last(Gaps gaps) {
        return gaps.periods().stream()
                .filter(period -> !period.rows().isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** What is said below the heading. */
    List<String> about(PublishedOverview overview) {
        List<String> said = new ArrayList<>();
        if (overview instanceof Taught) {
            said.add(words.say("encounters.text", values.floor()));
        } else if (overview instanceof Gaps gaps) {
            last(gaps).ifPresent(period -> {
                List<String> topics = period.rows().stream()
                        .filter(GapRow::isGap)
                        .map(GapRow::topic)
                        .limit(MOST_NAMED)
                        .toList();
                if (topics.size() > 1) {
                    said.add(words.say("gaps.more", words.list(topics), values.floor()));
                }
            });
            said.add(words.say("gaps.text", values.floor()));
        } else if (overview instanceof Outputs outputs) {
            if (outputs.rows().stream().anyMatch(OutputRow::late)) {
                said.add(words.say("outputs.late.text"));
            }
            said.add(words.say("outputs.text"));
        } else if (overview instanceof Preconditions preconditions) {
            said.add(words.say("preconditions.text", words.day(preconditions.asOf())));
        }
        return said;
    }

    private static List<String> named(Preconditions preconditions, Condition condition) {
        return preconditions.rows().stream()
                .filter(row -> row.condition() == condition)
                .map(PreconditionRow::name)
                .toList();
    }

    /** An output: since when one looks for it, what was seen, and what was measured of it. */
    String output(OutputRow row, Publication publication) {
        return row.indicator()
                .flatMap(publication::measure)
                .filter(PublishedMeasure.Figure.class::isInstance)
                .flatMap(figure -> ((PublishedMeasure.Figure) figure)
                        .comparisons().stream().findFirst())
                .map(comparison ->
                        output(row) + " " + words.say("outputs.measured", words.say("verdict." + comparison.verdict())))
                .orElseGet(() -> output(row));
    }

    private String output(OutputRow row) {
        String named = words.say(row.late() ? "outputs.named-late" : "outputs.named", words.day(row.named()));
        String seen = row.seen()
                .map(day -> words.say("outputs.seen", words.day(day)))
                .orElseGet(() -> words.say("outputs.unseen"));
        return row.evidence().isPresent()
                ? named + " " + seen + " "
                        + words.say(
                                "outputs.evidence", words.whole(row.evidence().getAsLong()))
                : named + " " + seen;
    }

    /** A precondition: its state, and since when. */
    String precondition(PreconditionRow row) {
        return words.say("condition." + row.condition()) + ", "
                + words.say("preconditions.since", words.day(row.since()));
    }
}

package org.sociallearning.metrics.report;

import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.evaluation.Effect;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.PublishedComparison;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** Headings and verdicts in words, by a template per verdict. */
final class Sentences {
    private static final int MOST_NAMED = 3;

    private final Words words;
    private final Values values;
    private final Story story;

    Sentences(Words words, Values values, Story story) {
        this.words = words;
        this.values = values;
        this.story = story;
    }

    /** The heading of an indicator's section: what became of its first figure, or how it stands. */
    String heading(PublishedIndicator indicator, PublishedMeasure.Figure figure) {
        String name = figure.info().name().in(words.locale());
        if (!figure.comparisons().isEmpty()) {
            Judged judged = new Judged(indicator, figure, figure.comparisons().get(0));
            return judged.isChange() ? story.changed(judged) : words.say("heading." + judged.verdict(), name);
        }
        if (!figure.levels().isEmpty()) {
            PeriodValue level = figure.levels().get(0);
            return words.say(
                    "heading.level",
                    name,
                    values.text(level.value(), figure.info().unit()));
        }
        return words.say("heading.plain", name);
    }

    /** The heading of a section without such a figure: how its first picture stands, or else its question. */
    String heading(PublishedIndicator indicator) {
        for (PublishedMeasure measure : indicator.measures()) {
            if (measure instanceof PublishedMeasure.UnitTies ties
                    && !ties.periods().isEmpty()) {
                return ties(ties, ties.periods().get(ties.periods().size() - 1));
            }
            if (measure instanceof PublishedMeasure.Topics topics
                    && !topics.rows().isEmpty()) {
                return words.say(
                        "heading.topics",
                        words.list(topics.rows().stream()
                                .limit(MOST_NAMED)
                                .map(PublishedMeasure.TopicRow::topic)
                                .toList()));
            }
        }
        return indicator.question().in(words.locale());
    }

    private String ties(PublishedMeasure.UnitTies measure, PublishedMeasure.PeriodTies last) {
        String across = values.text(last.acrossShare(), MeasureUnit.SHARE);
        boolean known = last.acrossShare() instanceof PublishedValue.Known
                && last.chanceShare() instanceof PublishedValue.Known;
        return known
                ? words.say("heading.ties", across, values.text(last.chanceShare(), MeasureUnit.SHARE))
                : words.say("heading.level", measure.info().name().in(words.locale()), across);
    }

    /** What a comparison says, with the interval at the level that decided. */
    String verdict(PublishedComparison comparison) {
        Verdict verdict = comparison.verdict();
        String key = "verdict-text." + verdict;
        if (verdict == Verdict.TOO_FEW && comparison.why().isPresent()) {
            key = key + "." + comparison.why().get();
        }
        String ratio = comparison.ratio().isPresent()
                ? words.decimals(comparison.ratio().getAsDouble())
                : "";
        String interval = comparison.deciding().map(this::ratio).orElse("");
        boolean odds = comparison
                .effect()
                .filter(effect -> effect == Effect.ODDS_RATIO)
                .isPresent();
        return words.say(odds && words.has(key + ".odds") ? key + ".odds" : key, ratio, interval);
    }

    private String ratio(Interval interval) {
        return "(" + words.say("interval", limit(interval.lower()), limit(interval.upper())) + ")";
    }

    private String limit(double limit) {
        return Double.isInfinite(limit) ? words.say("no-limit") : words.decimals(limit);
    }
}

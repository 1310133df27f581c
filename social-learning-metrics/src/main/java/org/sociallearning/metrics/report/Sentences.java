package org.sociallearning.metrics.report;

import org.sociallearning.metrics.evaluation.Effect;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.PublishedComparison;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;

/** Headings and verdicts in words, by a template per verdict. */
final class Sentences {
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
        String text = words.say(key, ratio, interval);
        boolean odds = !ratio.isEmpty()
                && comparison
                        .effect()
                        .filter(effect -> effect == Effect.ODDS_RATIO)
                        .isPresent();
        return odds ? text + " " + words.say("odds") : text;
    }

    private String ratio(Interval interval) {
        return "(" + words.say("interval", limit(interval.lower()), limit(interval.upper())) + ")";
    }

    private String limit(double limit) {
        return Double.isInfinite(limit) ? words.say("no-limit") : words.decimals(limit);
    }
}

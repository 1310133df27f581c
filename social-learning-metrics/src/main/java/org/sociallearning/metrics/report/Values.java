package org.sociallearning.metrics.report;

import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** Published values as words: a number in its unit, or what stands in its place, which is never a zero. Immutable. */
record Values(Words words, int floor) {
    String text(PublishedValue value, MeasureUnit unit) {
        if (value instanceof PublishedValue.Known known) {
            return number(known.value(), unit);
        }
        return words.say("value." + kind(value), floor);
    }

    /** The value and its interval: {@code 0,73 (0,57 tot 0,91)}. */
    String withInterval(PublishedValue value, MeasureUnit unit) {
        String text = text(value, unit);
        return value instanceof PublishedValue.Known known && known.interval().isPresent()
                ? text + " " + interval(known.interval().get(), unit)
                : text;
    }

    /** The same for a narrow cell of a table: hidden reads {@code <10}. */
    String cell(PublishedValue value, MeasureUnit unit) {
        return value instanceof PublishedValue.Hidden ? "<" + floor : withInterval(value, unit);
    }

    String interval(Interval interval, MeasureUnit unit) {
        return "(" + words.say("interval", limit(interval.lower(), unit), limit(interval.upper(), unit)) + ")";
    }

    private String limit(double limit, MeasureUnit unit) {
        return Double.isInfinite(limit) ? words.say("no-limit") : number(limit, unit);
    }

    String number(double value, MeasureUnit unit) {
        return switch (unit) {
            case SHARE -> words.percent(value);
            case PER_MEMBER_WEEK, INDEX -> words.decimals(value);
            case PEOPLE, THINGS -> words.whole(value);
            case MILLISECONDS -> words.duration(value);
        };
    }

    /** How many of the pairs cross units, against chance; or that it may not be shown. */
    String across(PublishedMeasure.PeriodTies ties) {
        boolean known = ties.acrossShare() instanceof PublishedValue.Known
                && ties.chanceShare() instanceof PublishedValue.Known;
        return known
                ? words.say(
                        "chart.ties.across",
                        text(ties.acrossShare(), MeasureUnit.SHARE),
                        text(ties.chanceShare(), MeasureUnit.SHARE))
                : text(ties.acrossShare(), MeasureUnit.SHARE);
    }

    String people(People people) {
        if (people instanceof People.AtLeast atLeast) {
            return words.say("people.at-least", words.whole(atLeast.count()));
        }
        return words.say("people.fewer-than", ((People.FewerThan) people).bound());
    }

    static String kind(PublishedValue value) {
        if (value instanceof PublishedValue.FewerThanThree) {
            return "fewer-than-three";
        }
        if (value instanceof PublishedValue.NearlyAll) {
            return "nearly-all";
        }
        if (value instanceof PublishedValue.NotYet) {
            return "not-yet";
        }
        if (value instanceof PublishedValue.NotReached) {
            return "not-reached";
        }
        return value instanceof PublishedValue.Known ? "known" : "hidden";
    }
}

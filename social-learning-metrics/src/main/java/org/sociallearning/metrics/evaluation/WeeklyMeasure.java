package org.sociallearning.metrics.evaluation;

/**
 * What is read from a table of people and weeks: a rate, a share of members a week, or a share of things.
 *
 * <p>One object gives the level of a period, the change between two, and the weekly values that guards look at, all
 * from the same definition. Immutable and thread-safe.
 */
public final class WeeklyMeasure {

    private final PersonWeeks table;
    private final Effect effect;
    private final Kind kind;

    private enum Kind implements Slice.Reading {
        RATE {
            @Override
            public long numerator(long count, long exposure) {
                return count;
            }

            @Override
            public long denominator(long count, long exposure) {
                return exposure;
            }
        },
        MEMBERS {
            @Override
            public long numerator(long count, long exposure) {
                return count > 0 ? 1 : 0;
            }

            @Override
            public long denominator(long count, long exposure) {
                return 1;
            }
        },
        THINGS {
            @Override
            public long numerator(long count, long exposure) {
                return count;
            }

            @Override
            public long denominator(long count, long exposure) {
                return exposure;
            }
        }
    }

    private WeeklyMeasure(PersonWeeks table, Effect effect, Kind kind) {
        this.table = table;
        this.effect = effect;
        this.kind = kind;
    }

    /** Events per member-week. */
    public static WeeklyMeasure rate(PersonWeeks table) {
        return new WeeklyMeasure(table, Effect.RATE_RATIO, Kind.RATE);
    }

    /**
     * Share of the members of a week who did something in it. Whoever was a member for a part of the week, or did
     * something in it, is a member of that week.
     */
    public static WeeklyMeasure shareOfMembers(PersonWeeks table) {
        return new WeeklyMeasure(table, Effect.ODDS_RATIO, Kind.MEMBERS);
    }

    /** Share of things that count, for example of contributions that were answered; a person is their author. */
    public static WeeklyMeasure shareOfThings(PersonWeeks table) {
        return new WeeklyMeasure(table, Effect.ODDS_RATIO, Kind.THINGS);
    }

    /** Per-person sums of a period. */
    public PersonTotals totals(WeekSet period) {
        return slice(period).totals();
    }

    /** The value of a period with its interval, see {@link Levels}. */
    public Estimate level(WeekSet period, double level) {
        return Levels.estimate(totals(period), link(), level);
    }

    /** The change from one period to a later one; the two must not share a week. See {@link TwoWay}. */
    public Change change(WeekSet before, WeekSet after) {
        if (before.overlaps(after)) {
            throw new IllegalArgumentException("periods (" + before + ") and (" + after + ") must not share a week");
        }
        Slice first = slice(before);
        Slice second = slice(after);
        return switch (kind) {
            case RATE -> TwoWay.rates(first, second);
            case MEMBERS ->
                TwoWay.shares(first, second, MemberNoise.of(first), MemberNoise.of(second), TwoWay.Active.NUMERATOR);
            case THINGS ->
                TwoWay.shares(
                        first,
                        second,
                        ThingNoise.of(table, first),
                        ThingNoise.of(table, second),
                        TwoWay.Active.DENOMINATOR);
        };
    }

    /** Weeks of the period in which there was anything to count against. */
    WeekSet measuredWeeks(WeekSet period) {
        return slice(period).weeks();
    }

    /** The log rate or logit of each of the {@link #measuredWeeks}. */
    double[] weekly(WeekSet period) {
        return slice(period).weekly(link());
    }

    private Slice slice(WeekSet period) {
        return Slice.of(table, period, kind, kind == Kind.MEMBERS ? 1 : table.unit());
    }

    private Link link() {
        return effect == Effect.RATE_RATIO ? Link.LOG : Link.LOGIT;
    }
}

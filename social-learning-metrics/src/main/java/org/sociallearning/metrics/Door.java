package org.sociallearning.metrics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sociallearning.metrics.evaluation.Estimate;
import org.sociallearning.metrics.evaluation.Gap;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.PublishedValue.FewerThanThree;
import org.sociallearning.metrics.publication.PublishedValue.Hidden;
import org.sociallearning.metrics.publication.PublishedValue.Known;
import org.sociallearning.metrics.publication.PublishedValue.NearlyAll;
import org.sociallearning.metrics.publication.PublishedValue.NotReached;

/**
 * The one door: every number that can be printed is made here, from a computed number and what it rests on.
 *
 * <p>Rule, the first that holds: under k people, or nothing to compute from: hidden. A side of a share under 3 people: "fewer
 * than 3" or "nearly all". Under 5 people who make the numerator, or the two largest leave less than 15 % of the largest for
 * the rest: hidden, except shares of which people on both sides are enough. Counts of people are rounded down to 5, those
 * under 3 are words. Stateless but for its floor; thread-safe.
 */
final class Door {
    private static final int ROUNDING = 5;
    private static final double STEPS = 20;

    private final Floor floor;

    Door(Floor floor) {
        this.floor = floor;
    }

    /** A rate, an index or a duration. */
    PublishedValue number(Computed computed) {
        Basis basis = computed.basis();
        if (basis.people() < floor.people() || basis.contributors() < floor.contributors() || basis.dominated()) {
            return new Hidden();
        }
        return known(computed);
    }

    /** A share of people or of their things. */
    PublishedValue share(Computed computed) {
        Basis basis = computed.basis();
        if (basis.people() < floor.people() || basis.events() == 0) {
            return new Hidden();
        }
        if (basis.contributors() < Floor.FEW) {
            return new FewerThanThree();
        }
        if (basis.others() < Floor.FEW) {
            return new NearlyAll();
        }
        return basis.contributors() < floor.contributors() || basis.dominated() ? new Hidden() : known(computed);
    }

    /** A median, which may not be reached yet; three significant digits. */
    PublishedValue median(Computed computed) {
        boolean notReached = computed.estimate() instanceof Estimate.Undefined none && none.why() == Gap.NOT_REACHED;
        if (notReached && computed.basis().people() >= floor.people()) {
            return new NotReached();
        }
        return number(computed) instanceof Known known
                ? new Known(
                        significant(known.value()),
                        known.interval()
                                .map(i -> new Interval(significant(i.lower()), significant(i.upper()), i.level())),
                        known.people(),
                        known.events(),
                        known.concentrated())
                : new Hidden();
    }

    /**
     * Parts of one whole. Where a part is made by fewer than 3 people or leaves fewer than 3 for the rest, the others are
     * rounded to 5 points: exact ones would give it away by subtraction.
     */
    List<PublishedValue> parts(List<Computed> parts) {
        List<PublishedValue> shares = parts.stream().map(this::part).toList();
        if (shares.stream().allMatch(Known.class::isInstance)) {
            return shares;
        }
        if (shares.stream().anyMatch(Hidden.class::isInstance)) {
            return shares.stream().<PublishedValue>map(share -> new Hidden()).toList();
        }
        return shares.stream().map(Door::rounded).toList();
    }

    private PublishedValue part(Computed computed) {
        Basis basis = computed.basis();
        if (basis.people() < floor.people()) {
            return new Hidden();
        }
        if (basis.contributors() < Floor.FEW) {
            return new FewerThanThree();
        }
        return basis.others() < Floor.FEW ? new NearlyAll() : known(computed);
    }

    private static PublishedValue rounded(PublishedValue share) {
        return share instanceof Known known
                ? new Known(
                        Math.round(known.value() * STEPS) / STEPS,
                        Optional.empty(),
                        known.people(),
                        known.events(),
                        known.concentrated())
                : share;
    }

    /** A number of people found by computing, such as the fewest who make half. */
    PublishedValue peopleFound(Computed computed) {
        Basis basis = computed.basis();
        if (computed.value().isEmpty()
                || basis.people() < floor.people()
                || basis.contributors() < floor.contributors()) {
            return new Hidden();
        }
        return computed.value().getAsDouble() < Floor.FEW ? new FewerThanThree() : known(computed);
    }

    private PublishedValue known(Computed computed) {
        if (computed.value().isEmpty()) {
            return new Hidden();
        }
        Basis basis = computed.basis();
        Optional<Interval> interval = computed.estimate().bounds();
        return new Known(
                computed.value().getAsDouble(), interval, people(basis.people()), basis.events(), basis.concentrated());
    }

    /** A count of people. */
    People people(int count) {
        return count < floor.people()
                ? new People.FewerThan(floor.people())
                : new People.AtLeast(count - count % ROUNDING);
    }

    /** A count of things that people of a group point at: rounded down to 5, and under that no number. */
    OptionalLong things(long count, int people) {
        return count < ROUNDING || !isEnough(people) ? OptionalLong.empty() : OptionalLong.of(count - count % ROUNDING);
    }

    /** A count of people as a figure. */
    PublishedValue crowd(int count, long events) {
        return people(count) instanceof People.AtLeast atLeast
                ? new Known(atLeast.count(), Optional.empty(), atLeast, events, false)
                : new Hidden();
    }

    /** Whether an end of a pair of classes may be shown: enough people, of whom the largest do not stand for all. */
    boolean isEnough(Basis end) {
        return isEnough(end.people()) && end.contributors() >= floor.contributors() && !end.dominated();
    }

    boolean isEnough(int people) {
        return people >= floor.people();
    }

    int floor() {
        return floor.people();
    }

    private static double significant(double value) {
        return Double.isInfinite(value) || value == 0
                ? value
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(3))
                        .doubleValue();
    }
}

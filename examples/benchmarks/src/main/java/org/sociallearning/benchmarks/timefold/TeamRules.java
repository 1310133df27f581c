package org.sociallearning.benchmarks.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** Our objective in Timefold's words: hard what is needed, medium the units mixed, soft the load. */
public class TeamRules implements ConstraintProvider {
    /** From how many units the members had better come. */
    public static final int UNITS = 4;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            rules.forEach(Wanted.class)
                    .ifNotExists(
                            Seat.class,
                            Joiners.equal(Wanted::team, Seat::getTeam),
                            Joiners.filtering((wanted, seat) -> seat.has(wanted.talent())))
                    .penalize(HardMediumSoftScore.ONE_HARD)
                    .asConstraint("each talent in each team"),
            rules.forEachUniquePair(Seat.class, Joiners.equal(Seat::getPerson))
                    .penalize(HardMediumSoftScore.ONE_HARD)
                    .asConstraint("one more team for each person"),
            rules.forEach(Seat.class)
                    .groupBy(Seat::getTeam, ConstraintCollectors.countDistinct(Seat::unit))
                    .reward(HardMediumSoftScore.ONE_MEDIUM, (team, units) -> Math.min(UNITS, units))
                    .asConstraint("units mixed"),
            rules.forEach(Seat.class)
                    .penalize(HardMediumSoftScore.ONE_SOFT, Seat::cost)
                    .asConstraint("load spread")
        };
    }
}

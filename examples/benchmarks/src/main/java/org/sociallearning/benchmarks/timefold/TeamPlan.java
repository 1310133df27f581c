package org.sociallearning.benchmarks.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All teams of a request. Mutable, as the solver wants it. */
@PlanningSolution
public class TeamPlan {
    private List<Somebody> people = List.of();
    private List<Wanted> wanted = List.of();
    private List<Seat> seats = List.of();
    private @Nullable HardMediumSoftScore score;

    /** For the solver. */
    public TeamPlan() {}

    /** Empty teams of so many places, each of which needs all talents. */
    public static TeamPlan of(List<Somebody> people, int talents, int teams, int places) {
        TeamPlan plan = new TeamPlan();
        plan.people = people;
        plan.wanted = new ArrayList<>();
        plan.seats = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            for (int talent = 0; talent < talents; talent++) {
                plan.wanted.add(new Wanted(team, talent));
            }
            for (int place = 0; place < places; place++) {
                plan.seats.add(new Seat(plan.seats.size(), team));
            }
        }
        return plan;
    }

    /** Who can be chosen. */
    @ValueRangeProvider
    @ProblemFactCollectionProperty
    public List<Somebody> getPeople() {
        return people;
    }

    /** What is needed. */
    @ProblemFactCollectionProperty
    public List<Wanted> getWanted() {
        return wanted;
    }

    /** The places. */
    @PlanningEntityCollectionProperty
    public List<Seat> getSeats() {
        return seats;
    }

    /** How good it is. */
    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    /** For the solver. */
    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}

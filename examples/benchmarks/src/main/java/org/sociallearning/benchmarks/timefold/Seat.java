package org.sociallearning.benchmarks.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** A place in a team, taken or empty. Mutable, as the solver wants it. */
@PlanningEntity
public class Seat {
    private int id;
    private int team;
    private @Nullable Somebody person;

    /** For the solver. */
    public Seat() {}

    /** An empty place. */
    public Seat(int id, int team) {
        this.id = id;
        this.team = team;
    }

    /** Its number. */
    @PlanningId
    public int getId() {
        return id;
    }

    /** The number of its team. */
    public int getTeam() {
        return team;
    }

    /** Who has it, or null. */
    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Somebody getPerson() {
        return person;
    }

    /** Gives it to somebody, or to nobody. */
    public void setPerson(@Nullable Somebody person) {
        this.person = person;
    }

    boolean has(int talent) {
        return person != null && person.talents().contains(talent);
    }

    String unit() {
        return person == null ? "" : person.unit();
    }

    int cost() {
        return person == null ? 0 : person.cost();
    }
}

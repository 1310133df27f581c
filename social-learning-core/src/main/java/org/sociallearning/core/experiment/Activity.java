package org.sociallearning.core.experiment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterState;

/** An activity as a rule sees it, without anybody's name. Immutable. */
public interface Activity {
    /** The zone of its days. */
    ZoneId zone();

    /** When it is looked at. */
    Instant now();

    /** Its encounters, those cancelled among them, in order of their start. */
    List<Encounter> encounters();

    /** Who hosts an encounter, of those who are members now, without a name. */
    List<Host> hosts(Encounter encounter);

    /** Who volunteered to host at a time, of those who are members now, without a name. */
    Set<Host> volunteers(Instant at);

    /** The encounters of a form and its refinements that were held or are still to be held, in order of their start. */
    default List<Encounter> standing(EncounterForm form) {
        return encounters().stream()
                .filter(encounter ->
                        encounter.form().is(form) && (encounter.state() == EncounterState.HELD || isToCome(encounter)))
                .toList();
    }

    /** Whether an encounter is planned and still to come. */
    default boolean isToCome(Encounter encounter) {
        return encounter.state() == EncounterState.PLANNED
                && encounter.start().toInstant().isAfter(now());
    }

    /** The day on which an instant lies. */
    default LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }
}

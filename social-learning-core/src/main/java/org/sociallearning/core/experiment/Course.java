package org.sociallearning.core.experiment;

import java.time.LocalDate;
import java.util.List;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterState;

/** An activity looked at afterwards: the course that it took. Immutable. */
public interface Course extends Activity {
    /**
     * What was contributed on these days, programs left out, in order of time.
     *
     * @param first the first day
     * @param last the last day
     */
    List<Shared> contributions(LocalDate first, LocalDate last);

    /** Who said that they attended an encounter, of those who are members now, without a name. */
    List<Host> attendees(Encounter encounter);

    /** The encounters of a form and its refinements that were held, in order of their start. */
    default List<Encounter> held(EncounterForm form) {
        return encounters().stream()
                .filter(encounter -> encounter.form().is(form) && encounter.state() == EncounterState.HELD)
                .toList();
    }
}

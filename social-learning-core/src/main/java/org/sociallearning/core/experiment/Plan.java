package org.sociallearning.core.experiment;

import java.util.List;
import org.sociallearning.core.event.EncounterForm;

/** An activity looked at beforehand: what is still to come, and what was before it. Immutable. */
public interface Plan extends Activity {
    /** The planned encounters of a form and its refinements that are still to come, in order of their start. */
    default List<Encounter> toCome(EncounterForm form) {
        return encounters().stream()
                .filter(encounter -> encounter.form().is(form) && isToCome(encounter))
                .toList();
    }
}

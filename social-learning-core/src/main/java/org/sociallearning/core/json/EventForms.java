package org.sociallearning.core.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Event;

/** The table of all forms, by type and by class. Used by one thread. */
final class EventForms {
    private static final int ROOM = 256;

    private final Map<Class<?>, EventForm<?>> byClass = new HashMap<>();
    private final JsonText<EventForm<?>> byType;
    private final Set<String> names = new HashSet<>(HeaderForm.NAMES);

    EventForms(Values values) {
        List<EventForm<?>> all = new ArrayList<>();
        all.addAll(ContributionForms.all(values));
        all.addAll(PeopleForms.all(values));
        all.addAll(ActivityForms.all(values));
        all.addAll(TalentForms.all(values));
        all.addAll(ExperimentForms.all(values));
        Map<String, EventForm<?>> types = new HashMap<>();
        for (EventForm<?> form : all) {
            byClass.put(form.event(), form);
            types.put(form.type(), form);
            names.addAll(form.names());
        }
        names.addAll(DetectionForm.NAMES);
        names.addAll(PeriodForm.NAMES);
        for (Consent consent : Consent.values()) {
            names.add(EnumForms.name(consent));
        }
        byType = new Interner<>(ROOM, types::get);
    }

    /** The forms by their types; none for a type that this version does not know. */
    JsonText<EventForm<?>> byType() {
        return byType;
    }

    /** All names of members that this version knows. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    EventForm<?> of(Event event) {
        EventForm<?> form = byClass.get(event.getClass());
        if (form == null) {
            throw new IllegalStateException("event (" + event.getClass().getSimpleName() + ") has no form");
        }
        return form;
    }
}

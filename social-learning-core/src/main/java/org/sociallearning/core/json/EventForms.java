package org.sociallearning.core.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Event;

/** The table of all forms, by type and by class. Used by one thread. */
final class EventForms implements JsonText<EventForm<?>> {
    private final List<EventForm<?>> all = new ArrayList<>();
    private final Map<Class<?>, EventForm<?>> byClass = new HashMap<>();
    private EventForm<?> last;

    EventForms(Values values) {
        all.addAll(ContributionForms.all(values));
        all.addAll(PeopleForms.all(values));
        all.addAll(ActivityForms.all(values));
        all.addAll(TalentForms.all(values));
        all.addAll(ExperimentForms.all(values));
        for (EventForm<?> form : all) {
            byClass.put(form.event(), form);
        }
        last = all.get(0);
    }

    List<EventForm<?>> all() {
        return all;
    }

    /** The form of this type, or null when this version does not know it. */
    @Override
    public @Nullable EventForm<?> of(char[] chars, int from, int length) {
        if (Interner.same(last.type(), chars, from, length)) {
            return last;
        }
        for (EventForm<?> form : all) {
            if (Interner.same(form.type(), chars, from, length)) {
                last = form;
                return form;
            }
        }
        return null;
    }

    EventForm<?> of(Event event) {
        EventForm<?> form = byClass.get(event.getClass());
        if (form == null) {
            throw new IllegalStateException("event (" + event.getClass().getSimpleName() + ") has no form");
        }
        return form;
    }
}

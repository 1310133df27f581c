package org.sociallearning.core;

import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Opened;

/**
 * An experiment to be started: a name for the software, a title and a form for people, and nothing more; there is no plan
 * and no goal to state. Immutable.
 *
 * @param name the name by which the host opens it again
 * @param zone the zone of its weeks, fixed at its start
 * @param title what it is called; the name unless said
 * @param form the id of an activity template or the host's own word; "experiment" unless said
 * @param cadence how often its activity comes round, as a week or half a year; null when it goes on all the time
 */
public record NewExperiment(
        String name,
        ZoneId zone,
        String title,
        String form,
        @Nullable Period cadence) {
    /** An experiment whose name is its title. */
    public static NewExperiment of(String name, ZoneId zone) {
        return new NewExperiment(name, zone, name, "experiment", null);
    }

    /** The same with {@code title}: what it is called. */
    public NewExperiment withTitle(String title) {
        return new NewExperiment(name, zone, title, form, cadence);
    }

    /** The same with {@code form}: the id of an activity template or the host's own word. */
    public NewExperiment withForm(String form) {
        return new NewExperiment(name, zone, title, form, cadence);
    }

    /** The same with {@code cadence}: how often its activity comes round; check-ins are scheduled from it. */
    public NewExperiment withCadence(@Nullable Period cadence) {
        return new NewExperiment(name, zone, title, form, cadence);
    }

    /** The same with the words of an opening; of another event nothing. */
    NewExperiment as(Event event) {
        return event instanceof Opened opened
                ? new NewExperiment(name, opened.zone(), opened.title(), opened.form(), opened.cadence())
                : this;
    }
}

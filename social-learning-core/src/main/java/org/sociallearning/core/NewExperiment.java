package org.sociallearning.core;

import java.time.ZoneId;

/**
 * An experiment to be started: a name for the software, a title and a form for people, and nothing more; there is no plan
 * and no goal to state. Immutable.
 *
 * @param name the name by which the host opens it again
 * @param zone the zone of its weeks, fixed at its start
 * @param title what it is called; the name unless said
 * @param form the id of an activity template or the host's own word; "experiment" unless said
 */
public record NewExperiment(String name, ZoneId zone, String title, String form) {
    /** An experiment whose name is its title. */
    public static NewExperiment of(String name, ZoneId zone) {
        return new NewExperiment(name, zone, name, "experiment");
    }

    /** The same with {@code title}: what it is called. */
    public NewExperiment withTitle(String title) {
        return new NewExperiment(name, zone, title, form);
    }

    /** The same with {@code form}: the id of an activity template or the host's own word. */
    public NewExperiment withForm(String form) {
        return new NewExperiment(name, zone, title, form);
    }
}

package org.sociallearning.core;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ExperimentId;

/**
 * An experiment that a journal holds. Immutable.
 *
 * @param experiment its id, whose value is the name by which it is opened
 * @param title what it is called
 * @param form the activity template or the host's own word
 * @param zone the zone of its weeks
 * @param opened when it started
 * @param ended when it ended; null while it goes on
 */
public record KnownExperiment(
        ExperimentId experiment,
        String title,
        String form,
        ZoneId zone,
        Instant opened,
        @Nullable Instant ended) {}

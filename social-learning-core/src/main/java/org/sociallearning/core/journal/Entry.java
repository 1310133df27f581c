package org.sociallearning.core.journal;

import java.time.Instant;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;

/**
 * One event in the journal. Immutable.
 *
 * @param sequence its number, in commit order, from 1
 * @param experiment the experiment it was recorded in
 * @param recordedAt when it was recorded
 * @param event the event, as recorded
 */
public record Entry(long sequence, ExperimentId experiment, Instant recordedAt, Event event) {}

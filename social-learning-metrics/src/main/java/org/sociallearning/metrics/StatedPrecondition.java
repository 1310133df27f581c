package org.sociallearning.metrics;

import java.time.Instant;
import org.sociallearning.core.event.PreconditionState;

/** A precondition with its state and since when that has been so, before the door. */
record StatedPrecondition(String name, PreconditionState state, Instant since) {}

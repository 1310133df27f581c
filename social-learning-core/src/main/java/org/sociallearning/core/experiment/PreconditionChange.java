package org.sociallearning.core.experiment;

import java.time.LocalDate;
import org.sociallearning.core.event.PreconditionState;

/**
 * From a day on a precondition was in a state. Immutable.
 *
 * @param state the state
 * @param since from which day, in the experiment's zone
 */
public record PreconditionChange(PreconditionState state, LocalDate since) {}

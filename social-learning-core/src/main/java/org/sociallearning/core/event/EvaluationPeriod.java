package org.sociallearning.core.event;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A period of an evaluation: whole days, both ends included. Immutable.
 *
 * @param role before, during or after
 * @param from its first day
 * @param to its last day
 */
public record EvaluationPeriod(
        @NotNull PeriodRole role,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {}

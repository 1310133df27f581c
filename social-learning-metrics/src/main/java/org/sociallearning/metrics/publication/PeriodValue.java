package org.sociallearning.metrics.publication;

import org.sociallearning.core.fold.Weeks;

/**
 * The value of a period. Immutable.
 *
 * @param period which period
 * @param counted the weeks it stands for
 * @param notYet weeks of the period that are not over for this measure
 * @param value the value
 */
public record PeriodValue(PeriodName period, Weeks counted, Weeks notYet, PublishedValue value) {}

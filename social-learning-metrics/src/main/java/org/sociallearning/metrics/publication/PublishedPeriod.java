package org.sociallearning.metrics.publication;

import org.sociallearning.core.fold.Weeks;

/**
 * A period: whole weeks of the experiment's zone. Immutable.
 *
 * @param name what it is
 * @param weeks its weeks as asked for; which of them a figure stands for is said with the figure
 */
public record PublishedPeriod(PeriodName name, Weeks weeks) {}

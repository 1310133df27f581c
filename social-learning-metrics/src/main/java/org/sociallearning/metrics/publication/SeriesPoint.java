package org.sociallearning.metrics.publication;

import org.sociallearning.core.fold.Week;

/**
 * One point of a series over time; a line breaks where the value is not {@link PublishedValue.Known}. Immutable.
 *
 * @param from its first week
 * @param to its last week; the same unless weeks were merged because they are small
 * @param value its value
 */
public record SeriesPoint(Week from, Week to, PublishedValue value) {}

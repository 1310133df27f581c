package org.sociallearning.metrics.publication;

/**
 * What a measure is. Immutable.
 *
 * @param id its stable id, {@code indicator/measure}; primaries are named by it
 * @param name its name
 * @param unit what it is counted in
 * @param better which way is better
 * @param source where it comes from
 * @param method how it was made
 */
public record MeasureInfo(String id, Wording name, MeasureUnit unit, Direction better, Source source, Method method) {}

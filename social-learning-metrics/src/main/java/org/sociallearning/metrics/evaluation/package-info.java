/**
 * Statistics about groups in periods: levels, changes, verdicts. Pure functions on numbers, deterministic to the last
 * bit, independent of the order of people, and without knowledge of events.
 *
 * <p>How it goes together:
 *
 * <pre>{@code
 * PersonWeeks.Builder builder = PersonWeeks.overTime(weeks);       // or overThings(weeks), for shares of contributions
 * int anna = builder.person();
 * builder.exposeFully(anna, 2, 16).expose(anna, 1, millis).count(anna, 5, 3);
 * PersonWeeks table = builder.build();
 *
 * WeeklyMeasure measure = WeeklyMeasure.rate(table);               // shareOfMembers(table), shareOfThings(table)
 * Estimate level = measure.level(during, Interval.USUAL_LEVEL);
 * Change change = measure.change(before, during);
 * Guards guards = Guards.ofNewThing(measure, before, during)       // ofSettledThing for any other period
 *         .withNotes(Caveats.ofPeople(table, before, during));
 *
 * Conditions conditions = Conditions.withDefaults();
 * List<Judgement> primaries = Verdicts.under(conditions).judge(List.of(Candidate.measured(change, guards, conditions)));
 * List<Judgement> secondaries = Verdicts.under(conditions).judge(others);
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.sociallearning.metrics.evaluation.Levels} for sums per person without a table of weeks
 *   <li>{@link org.sociallearning.metrics.evaluation.KaplanMeier} for durations that may not have ended
 *   <li>{@link org.sociallearning.metrics.evaluation.Inequality}, {@link org.sociallearning.metrics.evaluation.Ties},
 *       {@link org.sociallearning.metrics.evaluation.AcrossUnits}, {@link
 *       org.sociallearning.metrics.evaluation.LogOdds}
 * </ul>
 *
 * What does not exist is a {@link org.sociallearning.metrics.evaluation.Gap}, never a NaN and never a zero.
 */
@NullMarked
package org.sociallearning.metrics.evaluation;

import org.jspecify.annotations.NullMarked;

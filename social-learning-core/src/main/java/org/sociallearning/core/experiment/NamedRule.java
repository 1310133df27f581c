package org.sociallearning.core.experiment;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A rule of ours: a name and two checks. Each check is given its rule, so that its breaches carry the name.
 *
 * @param name its name
 * @param beforehand what of a plan breaks it
 * @param afterwards what of all that happened broke it
 */
record NamedRule(
        String name, BiFunction<Rule, Plan, List<Breach>> beforehand, BiFunction<Rule, Course, List<Breach>> afterwards)
        implements Rule {
    static NamedRule afterwards(String name, BiFunction<Rule, Course, List<Breach>> afterwards) {
        return new NamedRule(name, (rule, plan) -> List.of(), afterwards);
    }

    @Override
    public List<Breach> check(Plan plan) {
        return beforehand.apply(this, plan);
    }

    @Override
    public List<Breach> check(Course course) {
        return afterwards.apply(this, course);
    }
}

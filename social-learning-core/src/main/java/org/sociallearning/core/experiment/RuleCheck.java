package org.sociallearning.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sociallearning.core.problem.Problem;

/** Checks the rules of a template one by one; one that throws keeps none of the others from being checked. */
final class RuleCheck {
    private RuleCheck() {}

    static RuleReport beforehand(ActivityTemplate template, Plan plan) {
        return check(template, rule -> rule.check(plan));
    }

    static RuleReport afterwards(ActivityTemplate template, Course course) {
        return check(template, rule -> rule.check(course));
    }

    private static RuleReport check(ActivityTemplate template, Function<Rule, List<Breach>> asked) {
        String reference = template.descriptor().reference();
        List<String> names = new ArrayList<>();
        List<Breach> breaches = new ArrayList<>();
        List<Problem> failed = new ArrayList<>();
        for (Rule rule : template.rules()) {
            names.add(rule.name());
            try {
                breaches.addAll(asked.apply(rule));
            } catch (RuntimeException e) {
                failed.add(Problem.of(reference, rule.name(), e.getClass().getSimpleName(), "must not throw"));
            }
        }
        return new RuleReport(reference, names, breaches, failed);
    }
}

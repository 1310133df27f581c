package org.sociallearning.core.experiment;

import java.util.List;
import org.sociallearning.core.problem.Problem;

/**
 * What checking the rules of a template gave. Immutable.
 *
 * @param template the template with its version, as in {@code coffee-lecture@1}
 * @param rules the names of its rules
 * @param breaches what breaks them, rule by rule
 * @param failed the rules that threw and were left out; never with the message of what was thrown
 */
public record RuleReport(String template, List<String> rules, List<Breach> breaches, List<Problem> failed) {
    public RuleReport {
        rules = List.copyOf(rules);
        breaches = List.copyOf(breaches);
        failed = List.copyOf(failed);
    }

    /** Whether every rule could be checked and none is broken. */
    public boolean isKept() {
        return breaches.isEmpty() && failed.isEmpty();
    }

    /** The breaches of one rule. */
    public List<Breach> of(String rule) {
        return breaches.stream().filter(breach -> breach.rule().equals(rule)).toList();
    }
}

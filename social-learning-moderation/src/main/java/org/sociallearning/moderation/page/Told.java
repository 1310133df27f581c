package org.sociallearning.moderation.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.moderation.Evidence;
import org.sociallearning.moderation.Suggestion;

/** A suggestion in words, part by part, as {@link Suggestion#toMap} gives them. */
final class Told {
    private final Suggestion suggestion;
    private final Map<String, Object> parts;

    /** A figure with its name and as people read it. */
    record Fact(String label, String shown) {}

    Told(Suggestion suggestion, Locale locale) {
        this.suggestion = suggestion;
        this.parts = suggestion.toMap(locale);
    }

    /** A part that is a text; empty when there is none. */
    String part(String key) {
        return String.valueOf(parts.getOrDefault(key, ""));
    }

    List<Fact> facts() {
        return list("facts").stream()
                .map(Map.class::cast)
                .map(fact -> new Fact(String.valueOf(fact.get("label")), String.valueOf(fact.get("shown"))))
                .toList();
    }

    List<String> prompts() {
        return list("prompts").stream().map(String::valueOf).toList();
    }

    /** The rule in words, without its parameters. */
    String rule() {
        String rule = part("rule");
        String set = suggestion.policy().parameters().toString();
        return rule.endsWith(set)
                ? rule.substring(0, rule.length() - set.length()).strip()
                : rule;
    }

    Map<String, String> parameters() {
        return suggestion.policy().parameters().asMap();
    }

    List<ContributionId> evidence() {
        return suggestion.finding().evidence().stream()
                .map(Evidence::contribution)
                .distinct()
                .toList();
    }

    private List<?> list(String key) {
        return parts.get(key) instanceof List<?> list ? list : List.of();
    }
}

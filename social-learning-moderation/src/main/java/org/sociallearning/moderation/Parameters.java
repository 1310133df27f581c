package org.sociallearning.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** The parameters of a policy with the values that hold for it. Immutable. */
public final class Parameters {
    private static final Parameters NONE = new Parameters(Map.of(), Map.of());

    private final Map<String, Parameter<?>> known;
    private final Map<String, Object> values;

    private Parameters(Map<String, Parameter<?>> known, Map<String, Object> values) {
        this.known = known;
        this.values = values;
    }

    /**
     * These parameters with their defaults.
     *
     * @throws SocialLearningException when two have the same name
     */
    public static Parameters of(Parameter<?>... parameters) {
        Map<String, Parameter<?>> known = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            if (known.put(parameter.name(), parameter) != null) {
                throw new SocialLearningException("parameter (" + parameter.name() + ") must be declared once");
            }
            values.put(parameter.name(), parameter.standard());
        }
        return parameters.length == 0 ? NONE : new Parameters(known, values);
    }

    /**
     * The value of a parameter.
     *
     * @throws SocialLearningException when the policy did not declare it
     */
    public <T extends Comparable<T>> T get(Parameter<T> parameter) {
        Object value = values.get(parameter.name());
        if (value == null) {
            throw new SocialLearningException(
                    "parameter (" + parameter.name() + ") must be declared in the policy's descriptor");
        }
        return parameter.cast(value);
    }

    /**
     * The same with some values set from their texts.
     *
     * @param policy the policy as errors call it
     * @throws SocialLearningException that lists everything that is wrong
     */
    Parameters with(String policy, Map<String, String> settings) {
        Map<String, Object> set = new LinkedHashMap<>(values);
        List<Problem> problems = new ArrayList<>();
        settings.forEach((name, text) -> {
            Parameter<?> parameter = known.get(name);
            if (parameter == null) {
                problems.add(Problem.of(policy, name, text, "is not one of its parameters")
                        .withMaybe(known.isEmpty() ? "it has none" : String.join(", ", known.keySet())));
                return;
            }
            try {
                set.put(name, parameter.parse(text));
            } catch (SocialLearningException e) {
                String rule = String.valueOf(e.getMessage());
                problems.add(Problem.of(policy, name, text, rule.substring(rule.indexOf("must be"))));
            }
        });
        if (!problems.isEmpty()) {
            throw new SocialLearningException("Parameters of a policy:", problems);
        }
        return new Parameters(known, set);
    }

    /** What is declared, in order. */
    public List<Parameter<?>> declared() {
        return List.copyOf(known.values());
    }

    /** Name to value as text, in order of declaration. */
    public Map<String, String> asMap() {
        Map<String, String> shown = new LinkedHashMap<>();
        known.forEach((name, parameter) -> shown.put(name, show(parameter)));
        return shown;
    }

    private <T extends Comparable<T>> String show(Parameter<T> parameter) {
        return parameter.show(get(parameter));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    /** As in {@code {waitFor=PT24H, batch=5}}. */
    @Override
    public String toString() {
        return asMap().toString();
    }
}

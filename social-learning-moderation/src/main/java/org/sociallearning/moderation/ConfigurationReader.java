package org.sociallearning.moderation;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** Reads a configuration and collects all that is wrong with it. Belongs to one thread. */
final class ConfigurationReader {
    private static final int MOST_HOLIDAYS = 10_000;
    private static final List<String> PARTS = List.of("gate", "workingHours", "policies");
    private static final List<String> HOURS = List.of("zone", "weekend", "holidays");

    private final Map<String, ModerationPolicy> known = new LinkedHashMap<>();
    private final ZoneId zone;
    private final List<Problem> problems = new ArrayList<>();

    ConfigurationReader(Collection<? extends ModerationPolicy> known, ZoneId zone) {
        known.forEach(policy -> this.known.put(policy.descriptor().id(), policy));
        this.zone = zone;
    }

    DeskConfiguration read(InputStream json) {
        JsonTree tree;
        try {
            tree = JsonTree.read(json, DeskConfiguration.LONGEST);
        } catch (IOException e) {
            throw new SocialLearningException("configuration must be one that can be read", e);
        }
        tree.doubles().forEach(path -> problem(path, "twice", "must be given once"));
        Map<String, Object> parts = object("", tree.root());
        unknown("", parts, PARTS);
        NoiseGate gate = gate(parts.get("gate"));
        WorkingHours hours = hours(parts.get("workingHours"));
        List<ModerationPolicy> policies = policies(parts.get("policies"));
        if (!problems.isEmpty()) {
            throw new SocialLearningException("Configuration of a desk:", problems);
        }
        return DeskConfiguration.of(
                policies, DeskOptions.withDefaults().with(gate).with(hours), zone);
    }

    private NoiseGate gate(@Nullable Object value) {
        Map<String, NoiseGate> presets = GateParameters.presets();
        Map<String, Object> given = object("gate", value);
        NoiseGate preset = NoiseGate.normal();
        LocalTime digestAt = null;
        Map<String, Object> numbers = new LinkedHashMap<>(given);
        if (numbers.containsKey(GateParameters.PRESET)) {
            Object name = numbers.remove(GateParameters.PRESET);
            NoiseGate named = name instanceof String text ? presets.get(text) : null;
            if (named == null) {
                problem("gate.preset", JsonTree.show(name), "must be one of " + String.join(", ", presets.keySet()));
            } else {
                preset = named;
            }
        }
        if (numbers.containsKey(GateParameters.DIGEST_AT)) {
            digestAt = time(numbers.remove(GateParameters.DIGEST_AT));
        }
        List<String> names = new ArrayList<>(List.of(GateParameters.PRESET, GateParameters.DIGEST_AT));
        Parameters standard = GateParameters.of(preset);
        standard.declared().forEach(parameter -> names.add(parameter.name()));
        unknown("gate", numbers, names);
        Parameters set = set("gate", standard, numbers);
        try {
            return GateParameters.gate(set, digestAt == null ? preset.digestAt() : digestAt);
        } catch (SocialLearningException e) {
            String message = String.valueOf(e.getMessage());
            problem("gate.atOnce", set.asMap().getOrDefault("atOnce", ""), message.substring(message.indexOf("must")));
            return preset;
        }
    }

    private @Nullable LocalTime time(@Nullable Object value) {
        try {
            if (value instanceof String text) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException e) {
            // told below, as what is no text is
        }
        problem("gate.digestAt", JsonTree.show(value), "must be a time. Maybe \"09:00\"");
        return null;
    }

    private WorkingHours hours(@Nullable Object value) {
        Map<String, Object> given = object("workingHours", value);
        unknown("workingHours", given, HOURS);
        WorkingHours hours = WorkingHours.of(given.containsKey("zone") ? zone(given.get("zone")) : zone);
        if (given.containsKey("weekend")) {
            Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
            elements("workingHours.weekend", given.get("weekend"), 7, this::day, weekend);
            if (weekend.size() == DayOfWeek.values().length) {
                problem("workingHours.weekend", "7 days", "must leave a day to work");
            } else {
                hours = hours.withWeekend(weekend);
            }
        }
        Set<LocalDate> holidays = new HashSet<>();
        if (given.containsKey("holidays")) {
            elements("workingHours.holidays", given.get("holidays"), MOST_HOLIDAYS, this::date, holidays);
        }
        return hours.withHolidays(holidays);
    }

    private ZoneId zone(@Nullable Object value) {
        try {
            if (value instanceof String text) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException e) {
            // told below, as what is no text is
        }
        problem("workingHours.zone", JsonTree.show(value), "must be a zone. Maybe \"Europe/Amsterdam\"");
        return zone;
    }

    /** Reads one element of a list; null when it is told as a problem. */
    private interface Element<T> {
        @Nullable
        T read(String path, @Nullable Object value);
    }

    private <T> void elements(String path, @Nullable Object value, int most, Element<T> element, Set<T> into) {
        if (!(value instanceof List<?> list)) {
            problem(path, JsonTree.show(value), "must be a list");
            return;
        }
        if (list.size() > most) {
            problem(path, list.size() + " elements", "must have at most " + most);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            T read = element.read(path + "[" + i + "]", list.get(i));
            if (read != null) {
                into.add(read);
            }
        }
    }

    private @Nullable DayOfWeek day(String path, @Nullable Object value) {
        List<String> names = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = DeskConfiguration.name(day);
            if (name.equals(value)) {
                return day;
            }
            names.add(name);
        }
        Problem wrong = Problem.of("configuration", path, JsonTree.show(value), "must be a day of the week");
        problems.add(wrong.withMaybe(Nearest.of(String.valueOf(value).toLowerCase(Locale.ROOT), names)));
        return null;
    }

    private @Nullable LocalDate date(String path, @Nullable Object value) {
        try {
            if (value instanceof String text) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // told below, as what is no text is
        }
        problem(path, JsonTree.show(value), "must be a date. Maybe \"2026-04-27\"");
        return null;
    }

    private List<ModerationPolicy> policies(@Nullable Object value) {
        Map<String, Object> given = object("policies", value);
        unknown("policies", given, known.keySet());
        List<ModerationPolicy> on = new ArrayList<>();
        known.forEach((id, policy) -> {
            Object said = given.getOrDefault(id, true);
            if (said instanceof Boolean flag) {
                if (flag) {
                    on.add(policy);
                }
            } else if (said instanceof Map<?, ?>) {
                PolicyDescriptor descriptor = policy.descriptor();
                Map<String, Object> numbers = object("policies." + id, said);
                List<String> names = descriptor.parameters().declared().stream()
                        .<String>map(Parameter::name)
                        .toList();
                unknown("policies." + id, numbers, names);
                Parameters set = set("policies." + id, descriptor.parameters(), numbers);
                on.add(new ConfiguredPolicy(policy, descriptor.with(set)));
            } else {
                problem("policies." + id, JsonTree.show(said), "must be true, false or an object with its parameters");
            }
        });
        return on;
    }

    /** The parameters with what is given for them; what is wrong is told and left as it was. */
    private Parameters set(String path, Parameters parameters, Map<String, Object> given) {
        Parameters set = parameters;
        for (Parameter<?> parameter : parameters.declared()) {
            if (given.containsKey(parameter.name())) {
                try {
                    String text = text(parameter.type(), given.get(parameter.name()));
                    set = set.with(path, Map.of(parameter.name(), text));
                } catch (SocialLearningException e) {
                    e.problems()
                            .forEach(
                                    problem -> problem(path + "." + parameter.name(), problem.value(), problem.rule()));
                }
            }
        }
        return set;
    }

    /** What a parameter reads; a value of another kind is given as JSON has it, which none of them reads. */
    private static String text(Parameter.Type type, @Nullable Object value) {
        if (type == Parameter.Type.DURATION && value instanceof String text) {
            return text;
        }
        if (type == Parameter.Type.DURATION) {
            return JsonTree.show(value);
        }
        return value instanceof String text ? '"' + text + '"' : JsonTree.show(value);
    }

    /** The members of an object; none when there is nothing or it is something else, which is told. */
    private Map<String, Object> object(String path, @Nullable Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        } else if (value != null) {
            problem(path, JsonTree.show(value), "must be an object");
        }
        return members;
    }

    private void unknown(String path, Map<String, Object> given, Collection<String> names) {
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                Problem problem = Problem.of("configuration", path, name, "is not known here");
                problems.add(names.isEmpty() ? problem : problem.withMaybe(Nearest.of(name, names)));
            }
        }
    }

    private void problem(String path, String value, String rule) {
        problems.add(Problem.of("configuration", path, value, rule));
    }
}

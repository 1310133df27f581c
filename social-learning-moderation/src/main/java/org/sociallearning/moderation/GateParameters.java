package org.sociallearning.moderation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a noise gate as parameters, so that they are written and checked as those of policies are. */
final class GateParameters {
    static final String PRESET = "preset";
    static final String DIGEST_AT = "digestAt";

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private GateParameters() {}

    /** The presets by name. */
    static Map<String, NoiseGate> presets() {
        Map<String, NoiseGate> presets = new LinkedHashMap<>();
        presets.put("quiet", NoiseGate.quiet());
        presets.put("normal", NoiseGate.normal());
        presets.put("training", NoiseGate.training());
        return presets;
    }

    /** With the values of a gate as defaults. */
    static Parameters of(NoiseGate gate) {
        return Parameters.of(
                Parameter.whole("newADay", gate.newADay(), 1, 20),
                Parameter.whole("atOnce", gate.atOnce(), 0, 20),
                Parameter.whole("open", gate.open(), 1, 50),
                duration("policyCooldown", gate.policyCooldown()),
                duration("threadCooldown", gate.threadCooldown()),
                duration("longestCooldown", gate.longestCooldown()),
                duration("settleIn", gate.settleIn()),
                Parameter.whole("leastContributions", gate.leastContributions(), 2, 10_000),
                Parameter.whole("wrongs", gate.wrongs(), 1, 100),
                duration("snooze", gate.snooze()));
    }

    private static Parameter<Duration> duration(String name, Duration standard) {
        return Parameter.duration(name, standard, SHORTEST, LONGEST);
    }

    /** The gate of these values. */
    static NoiseGate gate(Parameters numbers, LocalTime digestAt) {
        Map<String, String> values = numbers.asMap();
        return new NoiseGate(
                whole(values, "newADay"),
                whole(values, "atOnce"),
                digestAt,
                whole(values, "open"),
                time(values, "policyCooldown"),
                time(values, "threadCooldown"),
                time(values, "longestCooldown"),
                time(values, "settleIn"),
                whole(values, "leastContributions"),
                whole(values, "wrongs"),
                time(values, "snooze"));
    }

    private static int whole(Map<String, String> values, String name) {
        return Integer.parseInt(values.getOrDefault(name, ""));
    }

    private static Duration time(Map<String, String> values, String name) {
        return Duration.parse(values.getOrDefault(name, ""));
    }
}

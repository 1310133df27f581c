package org.sociallearning.moderation;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.json.JsonWriter;

/**
 * A desk as a host writes it down: which policies are on, their parameters, how few suggestions there are, when people work. Plain
 * values as JSON, without expressions or patterns of a user's own; {@link #schema} describes it. What is left out is as the
 * policies and the normal gate have it. Immutable and thread-safe.
 *
 * <pre>{@code
 * {
 *   "gate": {"preset": "quiet", "digestAt": "10:00"},
 *   "workingHours": {"weekend": ["saturday", "sunday"], "holidays": ["2026-04-27"]},
 *   "policies": {"seen": {"waitFor": "PT48H"}, "dialogue": false}
 * }
 * }</pre>
 */
public final class DeskConfiguration {
    static final int LONGEST = 1 << 20;

    private final List<ModerationPolicy> policies;
    private final DeskOptions options;
    private final WorkingHours hours;

    private DeskConfiguration(List<ModerationPolicy> policies, DeskOptions options, WorkingHours hours) {
        this.policies = policies;
        this.options = options.with(hours);
        this.hours = hours;
    }

    /** These policies and options, to be written down. */
    public static DeskConfiguration of(
            Collection<? extends ModerationPolicy> policies, DeskOptions options, ZoneId zone) {
        WorkingHours hours = options.workingHours();
        return new DeskConfiguration(List.copyOf(policies), options, hours == null ? WorkingHours.of(zone) : hours);
    }

    /**
     * Reads a configuration.
     *
     * @param json UTF-8, at most a megabyte; it stays open
     * @param known the policies that may be switched off or set, as {@link Policies#recommended} and the host's own
     * @param zone the zone of working hours unless it is given
     * @throws org.sociallearning.core.problem.SocialLearningException that lists everything that is wrong, each with its place;
     *     or the one place where it is no JSON
     */
    public static DeskConfiguration read(InputStream json, Collection<? extends ModerationPolicy> known, ZoneId zone) {
        return new ConfigurationReader(known, zone).read(json);
    }

    /** The JSON schema (2020-12) of configurations of these policies. Bounds of durations are said and not checked by it. */
    public static String schema(Collection<? extends ModerationPolicy> known) {
        return new ConfigurationSchema(known).write();
    }

    /** The policies that are on, with the values that hold. */
    public List<ModerationPolicy> policies() {
        return policies;
    }

    /** How the desk works; with working hours. */
    public DeskOptions options() {
        return options;
    }

    /** The same with these holidays as well. */
    public DeskConfiguration withHolidays(Collection<LocalDate> days) {
        return new DeskConfiguration(policies, options, hours.withHolidays(days));
    }

    /** All of it as JSON that {@link #read} reads, in a fixed order; policies that are off are not in it. */
    public String json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter out = JsonWriter.indentedTo(bytes)) {
            out.beginObject().name("gate").beginObject();
            GateParameters.of(options.gate())
                    .declared()
                    .forEach(number -> value(out.name(number.name()), number, number.standard()));
            out.member(GateParameters.DIGEST_AT, options.gate().digestAt().toString());
            out.endObject().name("workingHours").beginObject();
            out.member("zone", hours.zone().getId());
            out.name("weekend").beginArray();
            hours.weekend().stream().sorted().forEach(day -> out.text(name(day)));
            out.endArray().name("holidays").beginArray();
            hours.holidays().stream().sorted().forEach(day -> out.text(day.toString()));
            out.endArray().endObject().name("policies").beginObject();
            policies.forEach(policy -> policy(out, policy.descriptor()));
            out.endObject().endObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void policy(JsonWriter out, PolicyDescriptor policy) {
        Parameters parameters = policy.parameters();
        if (parameters.declared().isEmpty()) {
            out.member(policy.id(), true);
            return;
        }
        out.name(policy.id()).beginObject();
        parameters
                .declared()
                .forEach(parameter -> value(out.name(parameter.name()), parameter, parameters.get(parameter)));
        out.endObject();
    }

    static <T extends Comparable<T>> void value(JsonWriter out, Parameter<T> parameter, Object value) {
        T typed = parameter.cast(value);
        switch (parameter.type()) {
            case DURATION -> out.text(parameter.show(typed));
            case WHOLE, SHARE -> out.raw(parameter.show(typed));
            case FLAG -> out.flag((Boolean) typed);
        }
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}

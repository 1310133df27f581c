package org.sociallearning.moderation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import org.sociallearning.core.json.JsonWriter;

/** Writes the JSON schema of configurations from what the policies declare. */
final class ConfigurationSchema {
    private static final String DURATION =
            "^[+]?[Pp]([0-9]+[Dd])?([Tt]([0-9]+[Hh])?([0-9]+[Mm])?([0-9]+([.][0-9]+)?[Ss])?)?$";

    private final List<PolicyDescriptor> policies;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonWriter out = JsonWriter.indentedTo(bytes);

    ConfigurationSchema(Collection<? extends ModerationPolicy> policies) {
        this.policies = policies.stream().map(ModerationPolicy::descriptor).toList();
    }

    String write() {
        out.beginObject();
        out.member("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.member("title", "The desk of a facilitator");
        object();
        gate();
        hours();
        policies();
        out.endObject().endObject();
        out.close();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** An object that has these members and no others; the properties are to follow, and their end. */
    private void object() {
        out.member("type", "object").member("additionalProperties", false);
        out.name("properties").beginObject();
    }

    private void gate() {
        out.name("gate").beginObject();
        out.member("description", "How few suggestions there are; what is left out is as the preset has it");
        object();
        out.name(GateParameters.PRESET).beginObject().name("enum").beginArray();
        GateParameters.presets().keySet().forEach(out::text);
        out.endArray().member("default", "normal").endObject();
        GateParameters.of(NoiseGate.normal()).declared().forEach(this::parameter);
        out.name(GateParameters.DIGEST_AT).beginObject().member("type", "string");
        out.member("description", "When the digest comes, on working days");
        out.member("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$").member("default", "09:00");
        out.endObject().endObject().endObject();
    }

    private void hours() {
        out.name("workingHours").beginObject();
        object();
        out.name("zone").beginObject().member("type", "string");
        out.member("description", "A zone as in Europe/Amsterdam").endObject();
        out.name("weekend").beginObject().member("type", "array").member("maxItems", 6);
        out.name("items").beginObject().name("enum").beginArray();
        for (DayOfWeek day : DayOfWeek.values()) {
            out.text(DeskConfiguration.name(day));
        }
        out.endArray().endObject().endObject();
        out.name("holidays").beginObject().member("type", "array").member("maxItems", 10_000);
        out.name("items").beginObject().member("type", "string");
        out.member("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
                .endObject();
        out.endObject().endObject().endObject();
    }

    private void policies() {
        out.name("policies").beginObject();
        out.member("description", "Which are on, and their parameters; one that is left out is on");
        object();
        for (PolicyDescriptor policy : policies) {
            out.name(policy.id()).beginObject().name("anyOf").beginArray();
            out.beginObject().member("type", "boolean").endObject().beginObject();
            object();
            policy.parameters().declared().forEach(this::parameter);
            out.endObject().endObject().endArray().endObject();
        }
        out.endObject().endObject();
    }

    private <T extends Comparable<T>> void parameter(Parameter<T> parameter) {
        out.name(parameter.name()).beginObject();
        switch (parameter.type()) {
            case DURATION -> {
                out.member("type", "string").member("pattern", DURATION);
                out.member(
                        "description",
                        "From " + parameter.show(parameter.min()) + " to " + parameter.show(parameter.max()));
            }
            case WHOLE, SHARE -> {
                out.member("type", parameter.type() == Parameter.Type.WHOLE ? "integer" : "number");
                out.name("minimum").raw(parameter.show(parameter.min()));
                out.name("maximum").raw(parameter.show(parameter.max()));
            }
            case FLAG -> out.member("type", "boolean");
        }
        DeskConfiguration.value(out.name("default"), parameter, parameter.standard());
        out.endObject();
    }
}

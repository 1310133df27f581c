package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** The form of an encounter: an open value {@code base[:vendor.name]}. Immutable. */
public record EncounterForm(@OpenKind @Size(max = 120) String value) implements Identifier {
    /** A meeting. */
    public static final EncounterForm MEETING = new EncounterForm("meeting");

    /** A short lecture. */
    public static final EncounterForm LECTURE = new EncounterForm("lecture");

    /** A workshop. */
    public static final EncounterForm WORKSHOP = new EncounterForm("workshop");

    /** A circle comes together. */
    public static final EncounterForm CIRCLE = new EncounterForm("circle");

    /** A festival as a whole, in which workshops are held. */
    public static final EncounterForm FESTIVAL = new EncounterForm("festival");

    /** A week of Working Out Loud as a whole. */
    public static final EncounterForm WORKING_OUT_LOUD = new EncounterForm("working-out-loud");

    /** A kind of this value, as {@code base} or {@code base:vendor.name}. */
    public static EncounterForm of(String value) {
        return new EncounterForm(value);
    }

    /** Whether this is that kind or a vendor's refinement of it: {@code resource:moodle.glossary} is a {@code resource}. */
    public boolean is(EncounterForm base) {
        return Kinds.is(value, base.value);
    }

    /** A vendor's refinement of this kind: {@code RESOURCE.refined("moodle.glossary")}. */
    public EncounterForm refined(String vendorName) {
        return new EncounterForm(value + ":" + vendorName);
    }

    @Override
    public String toString() {
        return value;
    }
}

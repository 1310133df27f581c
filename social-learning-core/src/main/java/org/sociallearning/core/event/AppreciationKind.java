package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** How a contribution is appreciated: an open value {@code base[:vendor.name]}. Immutable. */
public record AppreciationKind(@OpenKind @Size(max = 120) String value) implements Identifier {
    /** A thank-you. */
    public static final AppreciationKind THANKS = new AppreciationKind("thanks");

    /** A like or an up vote. */
    public static final AppreciationKind LIKE = new AppreciationKind("like");

    /** The reader learned something. */
    public static final AppreciationKind LEARNED_SOMETHING = new AppreciationKind("learned-something");

    /** Marked as helpful. */
    public static final AppreciationKind HELPFUL = new AppreciationKind("helpful");

    /** Accepted as the answer to a question. */
    public static final AppreciationKind ACCEPTED_ANSWER = new AppreciationKind("accepted-answer");

    /** A kind of this value, as {@code base} or {@code base:vendor.name}. */
    public static AppreciationKind of(String value) {
        return new AppreciationKind(value);
    }

    /** Whether this is that kind or a vendor's refinement of it: {@code resource:moodle.glossary} is a {@code resource}. */
    public boolean is(AppreciationKind base) {
        return Kinds.is(value, base.value);
    }

    /** A vendor's refinement of this kind: {@code RESOURCE.refined("moodle.glossary")}. */
    public AppreciationKind refined(String vendorName) {
        return new AppreciationKind(value + ":" + vendorName);
    }

    @Override
    public String toString() {
        return value;
    }
}

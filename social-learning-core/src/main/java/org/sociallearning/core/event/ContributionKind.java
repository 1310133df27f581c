package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** What a contribution is: an open value {@code base[:vendor.name]}, so that a vendor's kind still counts as what it is. Immutable. */
public record ContributionKind(@OpenKind @Size(max = 120) String value) implements Identifier {
    /** An idea. */
    public static final ContributionKind IDEA = new ContributionKind("idea");

    /** A question. */
    public static final ContributionKind QUESTION = new ContributionKind("question");

    /** A frustration shared. */
    public static final ContributionKind FRUSTRATION = new ContributionKind("frustration");

    /** How work is done. */
    public static final ContributionKind PROCESS = new ContributionKind("process");

    /** Who works with whom. */
    public static final ContributionKind NETWORK = new ContributionKind("network");

    /** An experience of one's own. */
    public static final ContributionKind EXPERIENCE = new ContributionKind("experience");

    /** Literature, a link, a file. */
    public static final ContributionKind RESOURCE = new ContributionKind("resource");

    /** An answer to a question. */
    public static final ContributionKind ANSWER = new ContributionKind("answer");

    /** A point to improve. */
    public static final ContributionKind IMPROVEMENT = new ContributionKind("improvement");

    /** Anything else that is said. */
    public static final ContributionKind REMARK = new ContributionKind("remark");

    /** A kind of this value, as {@code base} or {@code base:vendor.name}. */
    public static ContributionKind of(String value) {
        return new ContributionKind(value);
    }

    /** Whether this is that kind or a vendor's refinement of it: {@code resource:moodle.glossary} is a {@code resource}. */
    public boolean is(ContributionKind base) {
        return Kinds.is(value, base.value);
    }

    /** A vendor's refinement of this kind: {@code RESOURCE.refined("moodle.glossary")}. */
    public ContributionKind refined(String vendorName) {
        return new ContributionKind(value + ":" + vendorName);
    }

    @Override
    public String toString() {
        return value;
    }
}

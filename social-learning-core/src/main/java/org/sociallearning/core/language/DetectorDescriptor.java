package org.sociallearning.core.language;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * What a detector is and may do. Made by {@link #of}; then narrowed by the {@code with} methods. Immutable and
 * thread-safe.
 */
public final class DetectorDescriptor {
    private static final Duration USUAL_DEADLINE = Duration.ofSeconds(1);

    private final String id;
    private final String version;
    private final Set<SignalLabel> labels;
    private final Set<Locale> languages;
    private final boolean textLeaves;
    private final Duration deadline;

    private DetectorDescriptor(
            String id,
            String version,
            Set<SignalLabel> labels,
            Set<Locale> languages,
            boolean textLeaves,
            Duration deadline) {
        this.id = id;
        this.version = version;
        this.labels = Collections.unmodifiableSet(EnumSet.copyOf(labels));
        this.languages = Set.copyOf(languages);
        this.textLeaves = textLeaves;
        this.deadline = deadline;
    }

    /**
     * A detector that keeps text inside the JVM, is not bound to languages and answers a batch within a second.
     *
     * @param id its name in events and reports, unique among the detectors of a host
     * @param version changes whenever the same text may get another answer; comparisons over two versions say so
     * @param labels all labels it may ever give, at least one
     * @throws SocialLearningException when id or version is blank or there is no label
     */
    public static DetectorDescriptor of(String id, String version, Set<SignalLabel> labels) {
        if (id.isBlank() || version.isBlank()) {
            throw new SocialLearningException(
                    "detector id (" + id + ") and version (" + version + ") must not be blank");
        }
        if (labels.isEmpty()) {
            throw new SocialLearningException("detector (" + id + ") must name the labels it may give");
        }
        return new DetectorDescriptor(id, version, labels, Set.of(), false, USUAL_DEADLINE);
    }

    /** Bound to these languages, whatever their regions; none means any. */
    public DetectorDescriptor withLanguages(Set<Locale> bound) {
        return new DetectorDescriptor(id, version, labels, bound, textLeaves, deadline);
    }

    /** Sends text out of the JVM, if only to a process on the same machine; used only where the host allows it. */
    public DetectorDescriptor withTextLeavingTheJvm() {
        return new DetectorDescriptor(id, version, labels, languages, true, deadline);
    }

    /**
     * Answers a batch within this time.
     *
     * @throws SocialLearningException when it is not positive
     */
    public DetectorDescriptor withDeadline(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new SocialLearningException("deadline (" + time + ") of detector " + id + " must be positive");
        }
        return new DetectorDescriptor(id, version, labels, languages, textLeaves, time);
    }

    /** Its name in events and reports. */
    public String id() {
        return id;
    }

    /** Changes whenever the same text may get another answer. */
    public String version() {
        return version;
    }

    /** The closed set of labels it may give. */
    public Set<SignalLabel> labels() {
        return labels;
    }

    /** The languages it knows; empty when it is not bound to any. */
    public Set<Locale> languages() {
        return languages;
    }

    /** Whether text leaves the JVM. */
    public boolean textLeavesTheJvm() {
        return textLeaves;
    }

    /** How long a batch may take. */
    public Duration deadline() {
        return deadline;
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}

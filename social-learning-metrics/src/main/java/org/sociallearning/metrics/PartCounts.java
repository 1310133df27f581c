package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.metrics.publication.Wording;

/**
 * How things fall into the parts of one whole, by the person whose things they are. Filled while a state is read. Not
 * thread-safe.
 */
public final class PartCounts {
    record One(@Nullable ParticipantId person, int part, long amount) {}

    private final List<Wording> parts;
    private final List<One> all = new ArrayList<>();

    private PartCounts(List<Wording> parts) {
        this.parts = parts;
    }

    /** A whole that falls into these parts, at least two. */
    public static PartCounts of(Wording... parts) {
        if (parts.length < 2) {
            throw new IllegalArgumentException("parts (" + parts.length + ") must be at least 2");
        }
        return new PartCounts(List.of(parts));
    }

    /** Adds things of a person to the part of this number, counted from 0. */
    public PartCounts add(@Nullable ParticipantId person, int part, long amount) {
        if (part < 0 || part >= parts.size()) {
            throw new IllegalArgumentException("part (" + part + ") must lie between 0 and " + (parts.size() - 1));
        }
        if (amount > 0) {
            all.add(new One(person, part, amount));
        }
        return this;
    }

    List<Wording> parts() {
        return parts;
    }

    List<One> all() {
        return all;
    }
}

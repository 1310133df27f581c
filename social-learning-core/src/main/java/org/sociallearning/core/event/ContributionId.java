package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** The id of a contribution: source system, record type and id there, as {@code forum/post/17}. Responses and corrections
 * point at it. Immutable. */
public record ContributionId(@Identifying @Size(max = 300) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static ContributionId of(String value) {
        return new ContributionId(value);
    }

    /** The id of a record in its source; {@code /} and {@code %} in the first two parts are escaped. */
    public static ContributionId of(String source, String type, String key) {
        return new ContributionId(RecordKey.join(source, type, key));
    }

    /** The source system, empty when the value has no such part. */
    public String source() {
        return RecordKey.part(value, 0);
    }

    /** The record type in the source, empty when the value has no such part. */
    public String type() {
        return RecordKey.part(value, 1);
    }

    /** The id of the record there, empty when the value has no such part. */
    public String key() {
        return RecordKey.part(value, 2);
    }

    @Override
    public String toString() {
        return value;
    }
}

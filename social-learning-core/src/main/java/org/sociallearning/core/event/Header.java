package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries. Immutable.
 *
 * @param id the id in its source; recording the same id twice in one experiment records it once
 * @param at when it happened
 * @param precision how precise {@code at} is: zero, or for example one day where the source gives a date only
 * @param actor who did it, or null
 * @param attributes the host's own data, at most 16, keys as in {@code vendor:name}; never interpreted, dropped at erasure
 * @param unread members that a newer version wrote, as raw JSON members without braces; kept and written back, empty for none
 */
public record Header(
        @NotNull @Valid EventId id,
        @NotNull Instant at,
        @NotNull Duration precision,
        @Nullable @Valid ParticipantId actor,

        @Size(max = 16)
        Map<
                        @NotNull @Size(max = 100)
                        @Pattern(regexp = ATTRIBUTE_KEY, message = "{org.sociallearning.attribute}") String,
                        @NotNull @Size(max = 500) String>
                attributes,

        @NotNull @Size(max = 100_000) String unread) {
    private static final String ATTRIBUTE_KEY = "[A-Za-z0-9_.-]{1,50}:[A-Za-z0-9_.:-]{1,50}";

    public Header {
        attributes = Copies.map(attributes);
    }

    /** A header of an exact time without attributes. */
    public static Header of(EventId id, Instant at, @Nullable ParticipantId actor) {
        return new Header(id, at, Duration.ZERO, actor, Map.of(), "");
    }

    /** The same with times that are only as precise as said. */
    public Header withPrecision(Duration precision) {
        return new Header(id, at, precision, actor, attributes, unread);
    }

    /** The same by another actor, or by nobody known. */
    public Header withActor(@Nullable ParticipantId actor) {
        return new Header(id, at, precision, actor, attributes, unread);
    }

    /** The same with one more attribute, whose key is {@code vendor:name}. */
    public Header withAttribute(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(key, value);
        return withAttributes(more);
    }

    /** The same with these attributes only. */
    public Header withAttributes(Map<String, String> attributes) {
        return new Header(id, at, precision, actor, attributes, unread);
    }

    /** The same with these members of a newer version. */
    public Header withUnread(String unread) {
        return new Header(id, at, precision, actor, attributes, unread);
    }

    Header mapActor(UnaryOperator<@Nullable ParticipantId> to) {
        return actor == null ? this : withActor(to.apply(actor));
    }

    @AssertTrue(message = "{org.sociallearning.precision}")
    boolean isPrecisionNotNegative() {
        return precision == null || !precision.isNegative();
    }

    /** As it may stand in a log: of texts only how long they are. */
    @Override
    public String toString() {
        return Printed.record(this);
    }
}

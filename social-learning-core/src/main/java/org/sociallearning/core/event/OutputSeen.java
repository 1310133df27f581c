package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An output of interest was seen. Immutable.
 *
 * @param header id, time and actor
 * @param output which
 * @param evidence the contributions that show it
 */
public record OutputSeen(
        @NotNull @Valid Header header,
        @NotNull @Valid OutputId output,
        @Size(max = 100) List<@NotNull @Valid ContributionId> evidence)
        implements Event {
    public OutputSeen {
        evidence = Copies.list(evidence);
    }

    /** An output seen. */
    public static OutputSeen of(EventId id, OutputId output, Instant at) {
        return new OutputSeen(Header.of(id, at, null), output, List.of());
    }

    @Override
    public OutputSeen withHeader(Header header) {
        return new OutputSeen(header, output, evidence);
    }

    /** The same with {@code evidence}: the contributions that show it. */
    public OutputSeen withEvidence(List<ContributionId> evidence) {
        return new OutputSeen(header, output, evidence);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}

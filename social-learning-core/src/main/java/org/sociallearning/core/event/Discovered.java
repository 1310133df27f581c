package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something comes to light that was not known before. Immutable.
 *
 * @param header id, time and actor
 * @param prompt which prompt it answers; figures are not compared across a change of it
 * @param topics what it is about
 * @param text what it is, null unless it is kept
 */
@ByAPerson
public record Discovered(
        @NotNull @Valid Header header,
        @Nullable @Size(max = 100) String prompt,
        @Size(max = 50) List<@NotNull @Valid Topic> topics,
        @Nullable @Size(max = 100000) String text)
        implements Event {
    public Discovered {
        topics = Copies.list(topics);
    }

    /** A discovery. */
    public static Discovered of(EventId id, ParticipantId person, Instant at) {
        return new Discovered(Header.of(id, at, person), null, List.of(), null);
    }

    @Override
    public Discovered withHeader(Header header) {
        return new Discovered(header, prompt, topics, text);
    }

    /** The same with {@code prompt}: which prompt it answers; figures are not compared across a change of it. */
    public Discovered withPrompt(@Nullable String prompt) {
        return new Discovered(header, prompt, topics, text);
    }

    /** The same with {@code topics}: what it is about. */
    public Discovered withTopics(List<Topic> topics) {
        return new Discovered(header, prompt, topics, text);
    }

    /** The same with {@code text}: what it is, null unless it is kept. */
    public Discovered withText(@Nullable String text) {
        return new Discovered(header, prompt, topics, text);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }

    /** As it may stand in a log: of texts only how long they are. */
    @Override
    public String toString() {
        return Printed.record(this);
    }
}

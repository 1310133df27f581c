package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A contribution was edited: a correction that may come before its target. Of several the latest by time and id holds. Immutable.
 *
 * @param header id, time and actor
 * @param contribution what was edited
 * @param language its language now
 * @param topics its topics now
 * @param detections the signals in its text now
 * @param words its length now, -1 when unknown
 * @param format how the text is marked up
 * @param text its text now, null unless it is kept
 */
public record Revised(
        @NotNull @Valid Header header,
        @NotNull @Valid ContributionId contribution,
        @Nullable Locale language,
        @Size(max = 50) List<@NotNull @Valid Topic> topics,
        @Size(max = 20) List<@NotNull @Valid Detection> detections,
        @Min(-1) int words,
        @NotNull TextFormat format,
        @Nullable @Size(max = 1000000) String text)
        implements Correction {
    public Revised {
        topics = Copies.list(topics);
        detections = Copies.list(detections);
    }

    /** An edit. */
    public static Revised of(EventId id, ContributionId contribution, @Nullable ParticipantId by, Instant at) {
        return new Revised(
                Header.of(id, at, by),
                contribution,
                null,
                List.of(),
                List.of(),
                Contributed.WORDS_UNKNOWN,
                TextFormat.PLAIN,
                null);
    }

    @Override
    public Revised withHeader(Header header) {
        return new Revised(header, contribution, language, topics, detections, words, format, text);
    }

    /** The same with {@code language}: its language now. */
    public Revised withLanguage(@Nullable Locale language) {
        return new Revised(header, contribution, language, topics, detections, words, format, text);
    }

    /** The same with {@code topics}: its topics now. */
    public Revised withTopics(List<Topic> topics) {
        return new Revised(header, contribution, language, topics, detections, words, format, text);
    }

    /** The same with {@code detections}: the signals in its text now. */
    public Revised withDetections(List<Detection> detections) {
        return new Revised(header, contribution, language, topics, detections, words, format, text);
    }

    /** The same with {@code words}: its length now, -1 when unknown. */
    public Revised withWords(int words) {
        return new Revised(header, contribution, language, topics, detections, words, format, text);
    }

    /** The same with its text marked up as said. */
    public Revised withFormat(TextFormat format) {
        return new Revised(header, contribution, language, topics, detections, words, format, text);
    }

    /** The same with {@code text}: its text now, null unless it is kept. */
    public Revised withText(@Nullable String text) {
        return new Revised(header, contribution, language, topics, detections, words, format, text);
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

package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody contributes: a post, an answer, a comment, a message. Immutable.
 *
 * @param header id, time and actor
 * @param contribution its id, which responses point at
 * @param kind what it is
 * @param space where it stands
 * @param thread the root of its thread, or null when it has none or is the root
 * @param language the language it is written in, null when unknown
 * @param topics its topics
 * @param detections the signals found in its text
 * @param words its length in words, -1 when unknown
 * @param inReplyTo what it answers: none, one or several; a parent may come later or never
 * @param addressedTo whom it addresses: mentions, receivers of a message
 * @param answerable whether its source can record a response to it
 * @param visibility who can see it in the host
 * @param format how its text is marked up
 * @param text its text, null unless it is kept
 */
public record Contributed(
        @NotNull @Valid Header header,
        @NotNull @Valid ContributionId contribution,
        @NotNull @Valid ContributionKind kind,
        @NotNull @Valid SpaceId space,
        @Nullable @Valid ContributionId thread,
        @Nullable Locale language,
        @Size(max = 50) List<@NotNull @Valid Topic> topics,
        @Size(max = 20) List<@NotNull @Valid Detection> detections,
        @Min(-1) int words,
        @Size(max = 100) List<@NotNull @Valid ContributionId> inReplyTo,
        @Size(max = 200) List<@NotNull @Valid ParticipantId> addressedTo,
        boolean answerable,
        @NotNull Visibility visibility,
        @NotNull TextFormat format,
        @Nullable @Size(max = 1000000) String text)
        implements Event {
    public Contributed {
        topics = Copies.list(topics);
        detections = Copies.list(detections);
        inReplyTo = Copies.list(inReplyTo);
        addressedTo = Copies.list(addressedTo);
    }

    /** The number of words of a contribution whose length is not known. */
    public static final int WORDS_UNKNOWN = -1;

    /** A public, answerable contribution in a space of its source's name. */
    public static Contributed of(ContributionKind kind, ContributionId id, ParticipantId author, Instant at) {
        return of(kind, id, SpaceId.of(id.source()), author, at);
    }

    /** A public, answerable contribution; its event id is that of the contribution. The author is null when unknown. */
    public static Contributed of(
            ContributionKind kind, ContributionId id, SpaceId space, @Nullable ParticipantId author, Instant at) {
        return new Contributed(
                Header.of(new EventId(id.value()), at, author),
                id,
                kind,
                space,
                null,
                null,
                List.of(),
                List.of(),
                WORDS_UNKNOWN,
                List.of(),
                List.of(),
                true,
                Visibility.PUBLIC,
                TextFormat.PLAIN,
                null);
    }

    /** A question, as in {@code Contributed.question("forum", "17", anna, now)}. */
    public static Contributed question(String source, String key, ParticipantId author, Instant at) {
        return of(ContributionKind.QUESTION, ContributionId.of(source, "post", key), author, at);
    }

    /** An answer to a contribution, in the same space. */
    public static Contributed answer(
            String source, String key, Contributed question, ParticipantId author, Instant at) {
        return of(ContributionKind.ANSWER, ContributionId.of(source, "post", key), question.space, author, at)
                .inReplyTo(question.contribution);
    }

    /** The same in reply to these. */
    public Contributed inReplyTo(ContributionId... parents) {
        return withInReplyTo(List.of(parents));
    }

    /** The same about these topics. */
    public Contributed withTopics(String... names) {
        return withTopics(Arrays.stream(names).map(Topic::of).toList());
    }

    /** The same in another space. */
    public Contributed withSpace(SpaceId space) {
        ContributedParts parts = new ContributedParts(this);
        parts.space = space;
        return parts.made();
    }

    /** The same of another kind. */
    public Contributed withKind(ContributionKind kind) {
        ContributedParts parts = new ContributedParts(this);
        parts.kind = kind;
        return parts.made();
    }

    /** The same for other eyes. */
    public Contributed withVisibility(Visibility visibility) {
        ContributedParts parts = new ContributedParts(this);
        parts.visibility = visibility;
        return parts.made();
    }

    /** The same with its text marked up as said. */
    public Contributed withFormat(TextFormat format) {
        ContributedParts parts = new ContributedParts(this);
        parts.format = format;
        return parts.made();
    }

    /** Whether any detector found the label. */
    public boolean has(SignalLabel label) {
        for (Detection detection : detections) {
            if (detection.has(label)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Contributed withHeader(Header header) {
        ContributedParts parts = new ContributedParts(this);
        parts.header = header;
        return parts.made();
    }

    /** The same with {@code thread}: the root of its thread, or null when it has none or is the root. */
    public Contributed withThread(@Nullable ContributionId thread) {
        ContributedParts parts = new ContributedParts(this);
        parts.thread = thread;
        return parts.made();
    }

    /** The same with {@code language}: the language it is written in, null when unknown. */
    public Contributed withLanguage(@Nullable Locale language) {
        ContributedParts parts = new ContributedParts(this);
        parts.language = language;
        return parts.made();
    }

    /** The same with {@code topics}: its topics. */
    public Contributed withTopics(List<Topic> topics) {
        ContributedParts parts = new ContributedParts(this);
        parts.topics = topics;
        return parts.made();
    }

    /** The same with {@code detections}: the signals found in its text. */
    public Contributed withDetections(List<Detection> detections) {
        ContributedParts parts = new ContributedParts(this);
        parts.detections = detections;
        return parts.made();
    }

    /** The same with {@code words}: its length in words, -1 when unknown. */
    public Contributed withWords(int words) {
        ContributedParts parts = new ContributedParts(this);
        parts.words = words;
        return parts.made();
    }

    /** The same with {@code inReplyTo}: what it answers: none, one or several; a parent may come later or never. */
    public Contributed withInReplyTo(List<ContributionId> inReplyTo) {
        ContributedParts parts = new ContributedParts(this);
        parts.inReplyTo = inReplyTo;
        return parts.made();
    }

    /** The same with {@code addressedTo}: whom it addresses: mentions, receivers of a message. */
    public Contributed withAddressedTo(List<ParticipantId> addressedTo) {
        ContributedParts parts = new ContributedParts(this);
        parts.addressedTo = addressedTo;
        return parts.made();
    }

    /** The same with {@code answerable}: whether its source can record a response to it. */
    public Contributed withAnswerable(boolean answerable) {
        ContributedParts parts = new ContributedParts(this);
        parts.answerable = answerable;
        return parts.made();
    }

    /** The same with {@code text}: its text, null unless it is kept. */
    public Contributed withText(@Nullable String text) {
        ContributedParts parts = new ContributedParts(this);
        parts.text = text;
        return parts.made();
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to)).withAddressedTo(People.map(addressedTo, to));
    }

    /** As it may stand in a log: of texts only how long they are. */
    @Override
    public String toString() {
        return Printed.record(this);
    }
}

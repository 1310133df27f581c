package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire item is answered. It has no actor: answers are linked by codes and never by identity. Immutable.
 *
 * @param header id, time and actor
 * @param questionnaire which questionnaire
 * @param item which item
 * @param moment which evaluation moment
 * @param state scored, blank or don't know
 * @param score the score, 0 unless scored
 * @param codes HMACs of the self-made code: of the whole, then of the five that leave one element out
 */
@ByAPerson(value = false, message = "{org.sociallearning.no-actor}")
public record Answered(
        @NotNull @Valid Header header,
        @NotBlank @Size(max = 100) String questionnaire,
        @NotBlank @Size(max = 100) String item,
        @NotBlank @Size(max = 100) String moment,
        @NotNull AnswerState state,
        @Min(0) @Max(100) int score,
        @Size(max = 6) List<@NotNull @Size(max = 200) String> codes)
        implements Event {
    public Answered {
        codes = Copies.list(codes);
    }

    /** An item left blank. */
    public static Answered of(EventId id, String questionnaire, String item, String moment, Instant at) {
        return new Answered(Header.of(id, at, null), questionnaire, item, moment, AnswerState.BLANK, 0, List.of());
    }

    /** The same with a score. */
    public Answered scored(int score) {
        return new Answered(header, questionnaire, item, moment, AnswerState.SCORED, score, codes);
    }

    /** The same with "don't know". */
    public Answered dontKnow() {
        return new Answered(header, questionnaire, item, moment, AnswerState.DONT_KNOW, 0, codes);
    }

    @Override
    public Answered withHeader(Header header) {
        return new Answered(header, questionnaire, item, moment, state, score, codes);
    }

    /** The same with {@code score}: the score, 0 unless scored. */
    public Answered withScore(int score) {
        return new Answered(header, questionnaire, item, moment, state, score, codes);
    }

    /** The same with {@code codes}: HMACs of the self-made code: of the whole, then of the five that leave one element out. */
    public Answered withCodes(List<String> codes) {
        return new Answered(header, questionnaire, item, moment, state, score, codes);
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

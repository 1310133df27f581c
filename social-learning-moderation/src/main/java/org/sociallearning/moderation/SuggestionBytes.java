package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;

/**
 * How suggestions are written: without for whom they are, and with their policy's id only, so that they read with the words and
 * parameters of the policy that is at the desk then.
 */
final class SuggestionBytes {
    private final Map<String, PolicyRun> runs;
    private final @Nullable ParticipantId moderator;

    /** Of a moderator, by the policies at the desk. */
    SuggestionBytes(Map<String, PolicyRun> runs, @Nullable ParticipantId moderator) {
        this.runs = runs;
        this.moderator = moderator;
    }

    static void write(DataOutput out, Suggestion suggestion) throws IOException {
        MemoryBytes.text(out, suggestion.id().value());
        MemoryBytes.text(out, suggestion.policy().id());
        MemoryBytes.maybe(out, suggestion.space(), (to, space) -> MemoryBytes.text(to, space.value()));
        finding(out, suggestion.finding());
        out.writeInt(suggestion.people());
        MemoryBytes.instant(out, suggestion.at());
        MemoryBytes.word(out, suggestion.delivery());
    }

    /** The suggestion; none when its policy is at the desk no more. */
    Optional<Suggestion> read(DataInput in) throws IOException {
        SuggestionId id = SuggestionId.of(MemoryBytes.text(in));
        PolicyRun run = runs.get(MemoryBytes.text(in));
        SpaceId space = MemoryBytes.maybe(in, from -> SpaceId.of(MemoryBytes.text(from)));
        Finding finding = finding(in);
        int people = in.readInt();
        Instant at = MemoryBytes.instant(in);
        Delivery delivery = MemoryBytes.word(in, Delivery.class);
        return run == null
                ? Optional.empty()
                : Optional.of(new Suggestion(id, run.descriptor, moderator, space, finding, people, at, delivery));
    }

    private static void finding(DataOutput out, Finding finding) throws IOException {
        MemoryBytes.text(out, finding.message());
        MemoryBytes.text(out, finding.subject());
        threads(out, finding.threads());
        threads(out, finding.leaveAlone());
        MemoryBytes.list(out, finding.figures(), SuggestionBytes::figure);
        MemoryBytes.list(out, finding.evidence(), (to, piece) -> {
            MemoryBytes.text(to, piece.contribution().value());
            to.writeInt(piece.start());
            to.writeInt(piece.end());
            MemoryBytes.text(to, piece.rule());
        });
        MemoryBytes.list(out, finding.against(), SuggestionBytes::figure);
        MemoryBytes.list(out, finding.instruments(), (to, instrument) -> {
            MemoryBytes.text(to, instrument.detector());
            MemoryBytes.text(to, instrument.version());
            MemoryBytes.word(to, instrument.least());
        });
        MemoryBytes.word(out, finding.direction());
        MemoryBytes.maybe(out, finding.expires(), MemoryBytes::instant);
        out.writeBoolean(finding.once());
        MemoryBytes.list(out, finding.prompts(), MemoryBytes::text);
        MemoryBytes.maybe(out, finding.topic(), MemoryBytes::text);
        MemoryBytes.map(out, finding.texts(), MemoryBytes::text);
    }

    private static Finding finding(DataInput in) throws IOException {
        String message = MemoryBytes.text(in);
        String subject = MemoryBytes.text(in);
        Set<ContributionId> threads = threads(in);
        Set<ContributionId> leaveAlone = threads(in);
        List<Figure> figures = MemoryBytes.list(in, SuggestionBytes::figure);
        List<Evidence> evidence = MemoryBytes.list(
                in,
                from -> new Evidence(
                        ContributionId.of(MemoryBytes.text(from)),
                        from.readInt(),
                        from.readInt(),
                        MemoryBytes.text(from)));
        List<Figure> against = MemoryBytes.list(in, SuggestionBytes::figure);
        List<Instrument> instruments = MemoryBytes.list(
                in,
                from -> new Instrument(
                        MemoryBytes.text(from), MemoryBytes.text(from), MemoryBytes.word(from, Band.class)));
        Direction direction = MemoryBytes.word(in, Direction.class);
        Instant expires = MemoryBytes.maybe(in, MemoryBytes::instant);
        boolean once = in.readBoolean();
        List<String> prompts = MemoryBytes.list(in, MemoryBytes::text);
        String topic = MemoryBytes.maybe(in, MemoryBytes::text);
        Map<String, String> texts = new HashMap<>();
        MemoryBytes.map(in, texts, MemoryBytes::text);
        return new Finding(
                message,
                subject,
                threads,
                leaveAlone,
                figures,
                evidence,
                against,
                instruments,
                direction,
                expires,
                once,
                prompts,
                topic,
                texts);
    }

    static void figure(DataOutput out, Figure figure) throws IOException {
        MemoryBytes.text(out, figure.key());
        out.writeDouble(figure.value());
        MemoryBytes.word(out, figure.unit());
        out.writeInt(figure.of());
    }

    static Figure figure(DataInput in) throws IOException {
        return new Figure(MemoryBytes.text(in), in.readDouble(), MemoryBytes.word(in, Figure.Unit.class), in.readInt());
    }

    private static void threads(DataOutput out, Set<ContributionId> threads) throws IOException {
        MemoryBytes.list(out, threads, (to, thread) -> MemoryBytes.text(to, thread.value()));
    }

    private static Set<ContributionId> threads(DataInput in) throws IOException {
        return new LinkedHashSet<>(MemoryBytes.list(in, from -> ContributionId.of(MemoryBytes.text(from))));
    }
}

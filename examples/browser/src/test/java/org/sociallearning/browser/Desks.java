package org.sociallearning.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.experiment.Precondition;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.moderation.Delivery;
import org.sociallearning.moderation.DeskView;
import org.sociallearning.moderation.Evidence;
import org.sociallearning.moderation.Figure;
import org.sociallearning.moderation.Finding;
import org.sociallearning.moderation.ModerationPolicy;
import org.sociallearning.moderation.NoiseGate;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.PolicyDescriptor;
import org.sociallearning.moderation.Replay;
import org.sociallearning.moderation.Suggestion;
import org.sociallearning.moderation.SuggestionId;
import org.sociallearning.moderation.Texts;
import org.sociallearning.moderation.Tip;
import org.sociallearning.moderation.WorkingHours;
import org.sociallearning.moderation.page.DeskPage;
import org.sociallearning.moderation.page.ReplayPage;

/** Desks to open: one full of suggestions of every policy, an empty one, one in which every word is an attack. */
final class Desks {
    private static final Instant NOW = Instant.parse("2026-05-12T07:00:00Z");
    private static final WorkingHours HOURS = WorkingHours.of(ZoneId.of("Europe/Amsterdam"));

    private final Path folder;

    Desks(Path folder) {
        this.folder = folder;
    }

    /** A suggestion of each policy that comes with the library; answers go somewhere. */
    Path full(Locale locale) {
        List<Suggestion> open = new ArrayList<>();
        for (ModerationPolicy policy : Policies.recommended()) {
            open.add(suggestion(
                    policy.descriptor(), open.size(), policy.descriptor().id(), "demo/post/"));
        }
        List<Precondition> preconditions = new ArrayList<>();
        List<String> names = List.of("a safe tone", "time to take part", "the tools work", "new people are welcome");
        for (PreconditionState state : PreconditionState.values()) {
            preconditions.add(precondition(names.get(state.ordinal()), state));
        }
        return written(
                "full",
                locale,
                DeskPage.of(new DeskView(NOW, open, 3, NoiseGate.normal(), HOURS, null))
                        .withTitle("Coffee lectures")
                        .with(preconditions)
                        .withLinks(id -> "https://intranet.example/" + id.value())
                        .withAnswersTo("/desk/answers", Map.of("token", "a&b")));
    }

    /** The id of the second card on the full desk. */
    String second() {
        return "0000000000000001";
    }

    /** Nothing to say, and nothing beside it. */
    Path empty(Locale locale) {
        return written("empty", locale, DeskPage.of(new DeskView(NOW, List.of(), 0, NoiseGate.quiet(), HOURS, null)));
    }

    /** A vendor who has not thought about what words may hold. */
    Path hostile(Locale locale) {
        List<Suggestion> open = new ArrayList<>();
        List<Precondition> preconditions = new ArrayList<>();
        for (String attack : Reports.ATTACKS) {
            Texts texts = (key, language) -> key.startsWith("acme.") ? attack : null;
            PolicyDescriptor policy =
                    PolicyDescriptor.of("acme.attack", "1", Tip.SAFETY).withTexts(texts);
            open.add(suggestion(policy, open.size(), "acme.attack", attack));
            preconditions.add(precondition(attack, PreconditionState.AT_RISK));
        }
        DeskView view = new DeskView(NOW, open, 3, NoiseGate.normal(), HOURS, null);
        return written(
                "hostile",
                locale,
                DeskPage.of(view).withTitle(Reports.ATTACKS.get(1)).with(preconditions));
    }

    /** Of no history. */
    Path replay(Locale locale) {
        String html = ReplayPage.of(Replay.of(new NoFacts(), HOURS.zone(), Policies.recommended()))
                .withTitle(Reports.ATTACKS.get(1))
                .html(locale);
        return write("replay-" + locale.getLanguage() + ".html", html);
    }

    private static Precondition precondition(String name, PreconditionState state) {
        return new Precondition(PreconditionId.of(name), state, LocalDate.of(2026, 4, 28), List.of());
    }

    private static Suggestion suggestion(PolicyDescriptor policy, int number, String message, String piece) {
        Finding finding = Finding.of(message)
                .with(Figure.count("waiting", 3))
                .with(Figure.time("oldest", Duration.ofDays(14)))
                .with(Figure.share("words", .42, 19))
                .with(Figure.count("first", 1))
                .withAgainst(Figure.share("seen", .96, 84))
                .withExpires(NOW.plus(Duration.ofDays(3)));
        for (int i = 0; i < 12; i++) {
            finding = finding.with(new Evidence(ContributionId.of(piece + i), 0, 0, "waiting"));
        }
        return new Suggestion(
                SuggestionId.of(String.format(Locale.ROOT, "%016d", number)),
                policy,
                null,
                SpaceId.of("forum"),
                finding,
                56,
                NOW.minus(Duration.ofDays(number / 3)),
                number == 0 ? Delivery.AT_ONCE : Delivery.DIGEST);
    }

    private Path written(String name, Locale locale, DeskPage page) {
        return write(name + "-" + locale.getLanguage() + ".html", page.html(locale));
    }

    private Path write(String name, String html) {
        try {
            return Files.writeString(folder.resolve(name), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NoFacts implements Facts {
        @Override
        public long position() {
            return 0;
        }

        @Override
        public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {}

        @Override
        public void each(Weeks weeks, Consumer<? super Fact> sink) {}
    }
}

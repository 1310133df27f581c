package org.sociallearning.core.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary valid values of the vocabulary, for the properties of all modules of core. */
@SuppressWarnings("exports") // tests are on the class path
public final class AnyValue {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2026-01-01T00:00:00Z");

    private AnyValue() {}

    /** Any text at all, halves of surrogate pairs and control characters among it. */
    public static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars('é', 'a', '"', '\\', '\n', '\u0000', '€', '\u2028')
                        .ofMaxLength(20),
                Arbitraries.of("", " ", "Dank je wel 😀", "half \uD83D", "\uDE00 half"));
    }

    /** What an id may be: not blank and without control characters. */
    public static Arbitrary<String> id() {
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12),
                Arbitraries.of("forum/post/17", "a b", "é", "😀", "\"quoted\"", "back\\slash", "%2F", "日本"));
    }

    /** Few different ones, so that events meet. */
    public static Arbitrary<ParticipantId> participant() {
        return Arbitraries.integers().between(1, 12).map(i -> ParticipantId.of("p" + i));
    }

    /** Few different ones, so that events meet. */
    public static Arbitrary<ContributionId> contribution() {
        return Arbitraries.integers().between(1, 30).map(i -> ContributionId.of("forum", "post", "" + i));
    }

    public static Arbitrary<EventId> eventId() {
        return Arbitraries.oneOf(
                id().map(EventId::of),
                Arbitraries.integers().between(1, 1_000_000).map(i -> EventId.of("forum", "post", "" + i)));
    }

    public static Arbitrary<Topic> topic() {
        return id().map(Topic::of);
    }

    public static Arbitrary<SpaceId> space() {
        return Arbitraries.of("forum", "wiki", "koffie").map(SpaceId::of);
    }

    public static Arbitrary<ContributionKind> contributionKind() {
        return Arbitraries.of(
                ContributionKind.QUESTION,
                ContributionKind.ANSWER,
                ContributionKind.REMARK,
                ContributionKind.RESOURCE.refined("moodle.glossary"));
    }

    public static Arbitrary<AppreciationKind> appreciationKind() {
        return Arbitraries.of(
                AppreciationKind.THANKS, AppreciationKind.LIKE, AppreciationKind.HELPFUL.refined("acme.star"));
    }

    /** Of the times that a host may give: with and without parts of a second. */
    public static Arbitrary<Instant> instant() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(EARLIEST.getEpochSecond(), LATEST.getEpochSecond());
        Arbitrary<Integer> nanos = Arbitraries.of(0, 0, 500_000_000, 123_000_000, 123_456_000, 1, 999_999_999);
        return Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond);
    }

    public static Arbitrary<Duration> duration() {
        return Arbitraries.longs().between(0, 10_000_000).map(Duration::ofMillis);
    }

    public static Arbitrary<LocalDate> date() {
        return Arbitraries.integers().between(0, 20_000).map(LocalDate::ofEpochDay);
    }

    public static Arbitrary<Locale> locale() {
        return Arbitraries.of("nl", "en", "en-GB", "nl-BE", "zh-Hant-TW", "und").map(Locale::forLanguageTag);
    }

    public static Arbitrary<ZoneId> zone() {
        return Arbitraries.of("UTC", "Europe/Amsterdam", "+02:00", "Z").map(ZoneId::of);
    }

    public static Arbitrary<Period> cadence() {
        return Arbitraries.of("P1D", "P7D", "P1M", "P6M", "P1Y2M3D").map(Period::parse);
    }

    public static Arbitrary<Header> header() {
        Arbitrary<String> key = Arbitraries.of("acme:room", "moodle:course.id", "x:y:z");
        Arbitrary<Map<String, String>> attributes =
                oftenNot(Arbitraries.maps(key, text()).ofMaxSize(3), Map.of());
        Arbitrary<String> unread = Arbitraries.of("", "", "", "", "", "\"mood\":{\"a\":[1.50,\"é\"]},\"x\":null");
        return Combinators.combine(
                        eventId(),
                        instant(),
                        Arbitraries.of(Duration.ZERO, Duration.ZERO, Duration.ofDays(1)),
                        participant().injectNull(0.2),
                        attributes,
                        unread)
                .as(Header::new);
    }

    public static Arbitrary<Signal> signal() {
        return Combinators.combine(
                        Arbitraries.of(SignalLabel.class),
                        Arbitraries.of(Band.class),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(500, 1000),
                        id())
                .as(Signal::new);
    }

    public static Arbitrary<Detection> detection() {
        return Combinators.combine(id(), id(), listOf(signal())).as(Detection::new);
    }

    public static Arbitrary<EvaluationPeriod> period() {
        return Combinators.combine(
                        Arbitraries.of(PeriodRole.class),
                        date(),
                        Arbitraries.integers().between(0, 100))
                .as((role, from, days) -> new EvaluationPeriod(role, from, from.plusDays(days)));
    }

    public static Arbitrary<Set<Consent>> consents() {
        return Arbitraries.of(Consent.class).set().ofMaxSize(7);
    }

    public static Arbitrary<Map<Consent, Instant>> reaches() {
        return Arbitraries.maps(Arbitraries.of(Consent.class), instant()).ofMaxSize(7);
    }

    static <T> Arbitrary<List<T>> listOf(Arbitrary<T> element) {
        return element.list().ofMaxSize(3);
    }

    static <T> Arbitrary<T> named(Function<String, T> make) {
        return id().map(make);
    }

    static <T> Arbitrary<T> oftenNot(Arbitrary<T> value, T otherwise) {
        return Arbitraries.integers().between(0, 4).flatMap(i -> i == 0 ? value : Arbitraries.just(otherwise));
    }
}

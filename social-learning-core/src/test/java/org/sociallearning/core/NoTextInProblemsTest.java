package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sociallearning.core.event.AnyEvent;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Spoilt;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonBytes;
import org.sociallearning.core.json.JsonException;
import org.sociallearning.core.json.JsonWriter;
import org.sociallearning.core.problem.SocialLearningException;

/** A secret word stands in every text of an event; whatever is wrong with it, nobody gets to read the word. */
class NoTextInProblemsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final EventValidator english = EventValidator.standard(Clock.fixed(NOW, ZoneOffset.UTC));
    private final EventValidator dutch = english.in(Locale.forLanguageTag("nl"));

    @Provide
    Arbitrary<Event> events() {
        return AnyEvent.eventOfAnyVersion();
    }

    @Provide
    Arbitrary<Event> eventsOfThisVersion() {
        return AnyEvent.event();
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrongWithAnEventHoldsNoTextOfIt(@ForAll("events") Event event, @ForAll long seed) {
        Event spoilt = Spoilt.event(event, 0.2, new Random(seed));

        assertThat(english.check("1", spoilt)).allSatisfy(problem -> assertSilent(problem.toString()));
        assertThat(dutch.check("1", spoilt)).allSatisfy(problem -> assertSilent(problem.toString()));
        try {
            english.require("event", spoilt);
        } catch (SocialLearningException e) {
            assertSilent(e);
        }
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void anEventPrintsNoTextOfIt(@ForAll("events") Event event, @ForAll long seed) {
        Event spoilt = Spoilt.texts(event, new Random(seed));

        assertSilent(spoilt.toString());
        assertSilent(String.valueOf(spoilt.header()));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrongWithBrokenJsonHoldsNoTextOfIt(@ForAll("eventsOfThisVersion") Event event, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] broken = broken(written(Spoilt.event(event, 0, random)), random);

        for (EventJson json : List.of(EventJson.strict(), EventJson.keeping())) {
            assertSilentWhenRefused(() -> json.read(broken, 0, broken.length));
        }
    }

    private static void assertSilentWhenRefused(Runnable reading) {
        try {
            reading.run();
        } catch (JsonException e) {
            assertSilent(e);
        }
    }

    private static void assertSilent(SocialLearningException e) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            all.add(cause);
            all.addAll(Arrays.asList(cause.getSuppressed()));
        }
        assertThat(all).allSatisfy(one -> assertSilent(one.toString()));
        assertThat(e.problems()).allSatisfy(problem -> assertSilent(problem.toString()));
    }

    private static void assertSilent(String shown) {
        assertThat(shown).doesNotContainIgnoringCase(Spoilt.SECRET);
    }

    /** As it comes from hosts that do not escape, that cut, and from disks that turn bytes. */
    private static byte[] broken(String line, Random random) {
        String text = random.nextInt(3) == 0 ? line.replace("\\\"", "\"") : line;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) "{}[]\",:\\0tfn-.e ".charAt(random.nextInt(16));
                default -> bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            }
        }
        return bytes;
    }

    private static String written(Event event) {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            EventJson.strict().write(event, out);
        }
        return bytes.toString();
    }
}

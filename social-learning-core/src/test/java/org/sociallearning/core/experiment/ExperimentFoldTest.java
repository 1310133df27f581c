package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.AnyEvent;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Registered;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Volunteered;

class ExperimentFoldTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final List<Class<? extends Event>> READ = List.of(
            Opened.class,
            Ended.class,
            Registered.class,
            CheckedIn.class,
            PreconditionStated.class,
            Volunteered.class,
            OutputNamed.class,
            OutputSeen.class);

    private final ExperimentFold fold = new ExperimentFold();

    @Provide
    Arbitrary<List<Event>> histories() {
        Map<Class<? extends Event>, Arbitrary<Event>> byType = AnyEvent.byType();
        return Arbitraries.oneOf(READ.stream().map(byType::get).toList())
                .list()
                .ofMaxSize(30)
                .map(ExperimentFoldTest::once);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void doesNotDependOnOrderOrOnHowFactsAreSplit(@ForAll("histories") List<Event> events, @ForAll long seed) {
        byte[] whole = bytes(state(events));
        Random random = new Random(seed);
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        ExperimentState right = state(shuffled.subList(cut, shuffled.size()));
        byte[] before = bytes(right);

        ExperimentState merged = fold.merge(state(shuffled.subList(0, cut)), right);

        assertThat(bytes(merged)).isEqualTo(whole);
        assertThat(bytes(right)).isEqualTo(before);
        assertThat(bytes(Told.read(fold.codec(), whole))).isEqualTo(whole);
        assertThat(bytes(fold.merge(fold.empty(), state(events)))).isEqualTo(whole);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void isReadWithoutFailingWhateverHappened(@ForAll("histories") List<Event> events, @ForAll int seconds) {
        Experiment experiment =
                new Told(AMSTERDAM).with(events).at(Instant.ofEpochSecond(Integer.toUnsignedLong(seconds)));

        assertThatCode(() -> {
                    experiment.title();
                    experiment.form();
                    experiment.opened();
                    experiment.ended();
                    experiment.checkIns().forEach(checkIn -> checkIn.text(Locale.ENGLISH));
                    experiment.preconditions().forEach(precondition -> precondition.text(Locale.ENGLISH));
                    experiment.outputs().forEach(output -> output.text(Locale.ENGLISH));
                    for (Task task : Task.values()) {
                        experiment.volunteers().of(task);
                    }
                    experiment.volunteers().animating(UnitId.of("it"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void readsWhatWasWrittenBack() {
        ExperimentState empty = fold.empty();

        assertThat(bytes(Told.read(fold.codec(), bytes(empty)))).isEqualTo(bytes(empty));
    }

    @Test
    void hasEveryTextInDutchAndEnglish() throws IOException {
        assertThat(texts("nl").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("en").stringPropertyNames());
    }

    @Test
    void fillsInWordsOfPeopleWithoutLookingAtThemAgain() {
        assertThat(ExperimentTexts.in(Locale.ENGLISH).say("output.once", "{1}", "today"))
                .isEqualTo("{1}: seen on today.");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = ExperimentTexts.class.getResourceAsStream("experiment_" + language + ".properties")) {
            texts.load(in);
        }
        return texts;
    }

    /** A journal holds an id once. */
    private static List<Event> once(List<Event> events) {
        Map<EventId, Event> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return new ArrayList<>(byId.values());
    }

    private ExperimentState state(List<Event> events) {
        return new Told(AMSTERDAM).with(events).state(fold);
    }

    private byte[] bytes(ExperimentState state) {
        return Told.bytes(fold.codec(), state);
    }
}

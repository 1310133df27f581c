package com.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.experiment.ActivityTemplate;
import org.sociallearning.core.experiment.ActivityTemplateContract;
import org.sociallearning.core.experiment.ActivityTemplates;
import org.sociallearning.core.experiment.Cadence;
import org.sociallearning.core.experiment.Encounter;
import org.sociallearning.core.experiment.Encounters;
import org.sociallearning.core.experiment.RuleReport;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

/** A template as a vendor writes it, with nothing but what is public. */
@Requirement("A4")
class BookClubTest {
    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    // region laws
    @TestFactory
    Stream<DynamicTest> keepsTheLawsOfTemplates() {
        return ActivityTemplateContract.laws(new BookClub(), List.of(BookClub.MEETING)).stream()
                .map(law -> dynamicTest(law.name(), law.check()::run));
    }
    // endregion

    @Test
    @Requirement("F1")
    void isPlannedByItsCadenceAndCheckedBeforeAnythingIsRecorded() {
        try (SocialLearning learning = open()) {
            Workspace workspace = learning.experiment("book-club", ZoneId.of("Europe/Amsterdam"));

            // region plan
            Cadence cadence = new BookClub()
                    .descriptor()
                    .cadence(LocalDateTime.parse("2026-09-10T16:00"), workspace.zone())
                    .withTimes(10)
                    .withExcept(List.of(LocalDate.parse("2026-12-10")));
            List<Met> plan = new ArrayList<>();
            for (ZonedDateTime start : cadence.all()) {
                String day = start.toLocalDate().toString();
                plan.add(Met.of(
                                EventId.of("intranet", "book-club-plan", day),
                                EncounterId.of("book-club-" + day),
                                BookClub.MEETING,
                                EncounterState.PLANNED,
                                start.toInstant())
                        .withDuration(Duration.ofMinutes(90)));
            }
            Encounters encounters = workspace.overview().encounters();
            RuleReport report = encounters.beforehand(new BookClub(), plan);
            report.breaches().forEach(breach -> show(breach.text(Locale.ENGLISH)));
            workspace.record(plan);
            // endregion

            assertThat(shown).hasSize(9).startsWith("The meeting of 10 September 2026 names no book.");
            assertThat(encounters.all()).hasSize(9);
            assertThat(encounters.all().get(2).start()).hasToString("2026-11-10T16:00+01:00[Europe/Amsterdam]");
            assertThat(encounters.problems()).hasSize(9);
        }
    }

    @Test
    @Requirement("F1")
    void wasHeldWithWhoSaysSo() {
        try (SocialLearning learning = open()) {
            Workspace workspace = learning.experiment("book-club", ZoneId.of("Europe/Amsterdam"));
            ParticipantId anna = workspace.participant("anna@example.org");
            workspace.record(Joined.of(anna, NOW.minus(Duration.ofDays(30))));
            Instant start = NOW.minus(Duration.ofHours(3));

            // region held
            EncounterId august = EncounterId.of("book-club-2026-08");
            workspace.record(Met.of(
                            EventId.of("intranet", "book-club", "2026-08"),
                            august,
                            BookClub.MEETING,
                            EncounterState.HELD,
                            start)
                    .withHosts(List.of(anna))
                    .withMinutes("https://intranet.example.org/book-club/2026-08"));
            workspace.record(Attended.of(EventId.of("intranet", "attended", "4711"), august, anna, start));

            Encounters encounters = workspace.overview().encounters();
            Encounter held = encounters.find(august).orElseThrow();
            show(held.start() + " " + held.minutes());
            encounters.attendees(august).forEach(person -> show(person.value()));
            // endregion

            assertThat(shown)
                    .containsExactly(
                            "2026-09-01T11:00+02:00[Europe/Amsterdam] https://intranet.example.org/book-club/2026-08",
                            anna.value());
            assertThat(encounters.hosts(august)).containsExactly(anna);

            workspace.erase(anna);
            assertThat(encounters.hosts(august)).isEmpty();
            assertThat(encounters.attendees(august)).isEmpty();
        }
    }

    @Test
    void isDiscoveredBesideOurs(@TempDir Path folder) {
        ClassLoader loader = offering(folder, BookClub.class.getName());

        // region discover
        ActivityTemplates templates = ActivityTemplates.discover(loader);
        ActivityTemplate bookClub = templates.get("acme.book-club");
        // endregion

        assertThat(bookClub).isInstanceOf(BookClub.class);
        assertThat(templates.all())
                .extracting(template -> template.descriptor().reference())
                .containsExactly("working-out-loud@1", "festival@1", "coffee-lecture@1", "acme.book-club@1");
        assertThatThrownBy(() -> ActivityTemplates.discover(offering(folder, "org.example.Missing")))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("a template that the class path offers cannot be loaded");
    }

    private final List<String> shown = new ArrayList<>();

    private void show(String line) {
        shown.add(line);
    }

    private static SocialLearning open() {
        return SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256("a key for tests and nothing else".getBytes(StandardCharsets.UTF_8)))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open();
    }

    private static ClassLoader offering(Path folder, String className) {
        return new ClassLoader(BookClubTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("META-INF/services/" + ActivityTemplate.class.getName())
                        ? Collections.enumeration(List.of(Files.writeString(folder.resolve("services"), className)
                                .toUri()
                                .toURL()))
                        : super.getResources(name);
            }
        };
    }
}

package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Custom;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.fold.Week;
import org.sociallearning.house.Requirement;

/** What is kept too long goes, and closed figures stay. */
@Tag("once")
@Requirement("S1")
class RetentionTest {
    private static final int ACTS = 200;
    private static final Instant LATER = History.NOW.plus(Duration.ofDays(400));
    private static final Instant BEFORE = History.START.plus(Duration.ofDays(52));
    private static final Instant KEPT = Week.of(BEFORE, ZoneOffset.UTC).start(ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void keepsTheFiguresOfClosedWeeksAndForgetsWhatTheyWereMadeOf(Journals kind) {
        Map<String, String> before;
        try (World world = World.empty(kind, directory)) {
            History history = History.of(5, world.workspace::participant, ACTS);
            world.live(history.events(), true);
            world.goOn(LATER);
            before = figures(world);

            assertThat(world.workspace.forgetBefore(BEFORE)).isGreaterThan(100);

            ErasureTest.same(figures(world), before, 5);
            // who is who is doubtful afterwards, so that all weeks that can be are read again
            world.record(List.of(ConsentWithdrawn.of(history.everybody().get(4), LATER, Consent.KEEP_TEXT)));
            ErasureTest.same(figures(world), before, 5);
            assertThat(world.entries())
                    .filteredOn(entry -> entry.event().at().isBefore(KEPT))
                    // an answer that seems older than what it answers stays with it
                    .filteredOn(
                            entry -> !(entry.event() instanceof Contributed) && !(entry.event() instanceof Appreciated))
                    .extracting(entry -> entry.event().getClass().getSimpleName())
                    .contains("Custom")
                    .isSubsetOf(
                            "Revised",
                            "Signalled",
                            "Withdrawn",
                            "Joined",
                            "Merged",
                            "BasisStated",
                            "Opened",
                            "Retracted",
                            "Registered",
                            "OutputNamed",
                            "Custom");
            assertThat(world.entries())
                    .filteredOn(entry -> entry.event() instanceof Custom
                            && entry.event().at().isBefore(KEPT))
                    .as("that somebody was there")
                    .allSatisfy(entry ->
                            assertThat(entry.event().header().attributes()).isEmpty())
                    .hasSizeLessThanOrEqualTo(History.PEOPLE + 2);
            assertThat(world.workspace.forgetBefore(BEFORE)).as("again").isZero();
            assertThat(world.workspace.record(history.events()).refused())
                    .as("does not come back")
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.rule()).startsWith("must not be before what is kept"));
            ErasureTest.same(figures(world), before, 5);
        }
        if (kind == Journals.FILE) {
            try (World reopened = World.empty(kind, directory)) {
                reopened.goOn(LATER);
                ErasureTest.same(figures(reopened), before, 5);
            }
        }
    }

    @Test
    void erasesAPersonFromFiguresThatAreKeptToo() {
        ParticipantId gone;
        try (World world = World.empty(Journals.FILE, directory)) {
            History history = History.of(5, world.workspace::participant, ACTS);
            world.live(history.events(), true);
            world.goOn(LATER);
            world.workspace.forgetBefore(BEFORE);
            gone = history.everybody().get(3);
            assertThat(OnDiskTest.filesWith(directory, gone.value())).isNotEmpty();

            world.workspace.erase(gone);

            assertThat(OnDiskTest.filesWith(directory, gone.value())).isEmpty();
            assertThat(figures(world).get("report as JSON")).contains("\"sharing\"");
        }
        try (World reopened = World.empty(Journals.FILE, directory)) {
            reopened.goOn(LATER);
            assertThat(figures(reopened).get("report as JSON")).contains("\"sharing\"");
            assertThat(OnDiskTest.filesWith(directory, gone.value())).isEmpty();
        }
    }

    @Test
    void refusesToForgetWhatIsStillOpen() {
        try (World world = World.empty(Journals.MEMORY, directory)) {
            world.goOn(History.NOW);
            assertThatThrownBy(() -> world.workspace.forgetBefore(History.START.plusSeconds(1)))
                    .hasMessageStartingWith(
                            "time before which all is forgotten (2025-12-08T12:00:01Z) must be at least 90"
                                    + " days ago. Maybe 2025-12-02T12:00:00Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void purgesTextsThatAreTooOldOrNoLongerAgreedTo(Journals kind) {
        try (World world = World.empty(kind, directory)) {
            History history = History.of(5, world.workspace::participant, ACTS);
            world.live(history.events(), true);
            ParticipantId withdraws = history.everybody().get(3);
            assertThat(texts(world)).anyMatch(event -> withdraws.equals(event.actor()));

            assertThat(world.workspace.purgeTexts())
                    .as("nothing is too old yet")
                    .isZero();
            world.record(List.of(ConsentWithdrawn.of(withdraws, History.NOW, Consent.KEEP_TEXT)));
            assertThat(world.workspace.purgeTexts()).isPositive();
            assertThat(texts(world))
                    .isNotEmpty()
                    .noneMatch(event -> event instanceof Contributed && withdraws.equals(event.actor()));

            // kept for 365 days
            world.goOn(BEFORE.plus(Duration.ofDays(365)));
            world.workspace.purgeTexts();
            assertThat(texts(world)).isNotEmpty().noneMatch(event -> event.at().isBefore(BEFORE));
            world.goOn(LATER.plus(Duration.ofDays(365)));
            world.workspace.purgeTexts();
            assertThat(texts(world)).isEmpty();
            if (kind == Journals.FILE) {
                assertThat(OnDiskTest.filesWith(directory, "Who has an example?"))
                        .isEmpty();
            }
            assertThat(world.workspace.purgeTexts()).as("again").isZero();
        }
    }

    private static List<Event> texts(World world) {
        return world.entries().stream()
                .map(org.sociallearning.core.journal.Entry::event)
                .filter(event -> event instanceof Contributed said && said.text() != null
                        || event instanceof Revised edit && edit.text() != null)
                .toList();
    }

    /** What the reports say of the period whose weeks are closed. */
    static Map<String, String> figures(World world) {
        Map<String, String> figures = world.reports();
        figures.keySet().removeIf(name -> name.startsWith("check-in"));
        return figures;
    }
}

package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.experiment.Experiment;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

class StartTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final NewExperiment LECTURES = NewExperiment.of("lectures", ZoneId.of("Europe/Amsterdam"))
            .withTitle("Ten minutes at the coffee machine")
            .withForm("coffee-lecture")
            .withCadence(Period.ofWeeks(1));

    private final Journal journal = Journal.inMemory();
    private final SocialLearning learning = SocialLearning.builder()
            .journal(journal)
            .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .open();

    @AfterEach
    void close() {
        learning.close();
    }

    @Test
    @Requirement("E1")
    void needsATitleAndAFormAndNothingMore() {
        Experiment started = learning.start(LECTURES).overview();

        assertThat(started.title()).isEqualTo("Ten minutes at the coffee machine");
        assertThat(started.form()).isEqualTo("coffee-lecture");
        assertThat(started.cadence()).isEqualTo(Period.ofWeeks(1));
        assertThat(started.zone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(started.opened()).isEqualTo(NOW);
        assertThat(started.ended()).isNull();
    }

    @Test
    void opensAgainWhatWasStartedWithTheSameWords() {
        Workspace started = learning.start(LECTURES);

        assertThat(learning.start(LECTURES)).isSameAs(started);
        assertThat(learning.experiment("lectures", LECTURES.zone())).isSameAs(started);
        assertThat(journal.last()).isEqualTo(1);
    }

    @Test
    void startsAnExperimentOnce() {
        learning.start(LECTURES);

        assertThatThrownBy(() -> learning.start(LECTURES.withForm("festival")))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("experiment (lectures) must have the title, form and cadence with which it started."
                        + " Maybe open it by its name and zone");
        assertThatThrownBy(() -> learning.start(
                        NewExperiment.of("lectures", ZoneOffset.UTC).withTitle(LECTURES.title())))
                .hasMessage("zone (Z) of experiment lectures must be the one it started with. Maybe Europe/Amsterdam");
    }

    @Test
    void saysWhatCannotBeRecorded() {
        assertThatThrownBy(() -> learning.start(LECTURES.withTitle(" ").withForm("")))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("""
                        experiment lectures cannot be recorded
                          experiment lectures: form (0 characters) must not be blank
                          experiment lectures: title (1 characters) must not be blank""");
    }

    @Test
    void refusesACadenceThatCannotComeRound() {
        for (Period cadence : List.of(Period.ZERO, Period.ofDays(-7), Period.of(0, 1, -3), Period.ofYears(11))) {
            assertThatThrownBy(() -> learning.start(LECTURES.withCadence(cadence)))
                    .hasMessageEndingWith("must be a period of a day or more and ten years or less");
        }
    }

    @Test
    void listsTheExperimentsOfTheJournalByName() {
        Workspace festival = learning.experiment("festival", ZoneOffset.UTC);
        learning.start(LECTURES);
        festival.end();

        assertThat(learning.experiments())
                .containsExactly(
                        new KnownExperiment(
                                ExperimentId.of("festival"), "festival", "experiment", ZoneOffset.UTC, NOW, NOW),
                        new KnownExperiment(
                                ExperimentId.of("lectures"),
                                "Ten minutes at the coffee machine",
                                "coffee-lecture",
                                LECTURES.zone(),
                                NOW,
                                null));
        assertThat(learning.experiments()).hasSize(2);
    }

    @Test
    void followsTheExperimentOnlyFromTheFirstCallOn() {
        Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
        assertThat(workspace.health()).extracting(FollowerHealth::name).doesNotContain("experiment");

        assertThat(workspace.overview()).isSameAs(workspace.overview());
        assertThat(workspace.health()).extracting(FollowerHealth::name).contains("experiment");
    }
}

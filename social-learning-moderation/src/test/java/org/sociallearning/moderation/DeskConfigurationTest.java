package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F3")
class DeskConfigurationTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final List<ModerationPolicy> KNOWN =
            List.of(Policies.seen(), Policies.dialogue(), Policies.output());

    @Test
    void isAsThePoliciesAndTheNormalGateHaveItWhereNothingIsSaid() {
        DeskConfiguration read = read("{}");

        assertThat(read.policies()).isEqualTo(KNOWN);
        assertThat(read.options().gate()).isEqualTo(NoiseGate.normal());
        assertThat(read.options().workingHours()).isEqualTo(WorkingHours.of(ZONE));
    }

    @Test
    void takesPresetNumbersHoursAndPolicies() {
        DeskConfiguration read = read("""
                {"gate": {"preset": "training", "newADay": 4, "digestAt": "10:30", "policyCooldown": "PT48H"},
                 "workingHours": {"zone": "Asia/Riyadh", "weekend": ["friday", "saturday"], "holidays": ["2026-04-27"]},
                 "policies": {"seen": {"waitFor": "PT48H", "batch": 3}, "dialogue": false, "output": true}}""");

        assertThat(read.policies())
                .extracting(policy -> policy.descriptor().id())
                .containsExactly("seen", "output");
        assertThat(read.policies().get(0).descriptor().parameters().asMap())
                .containsEntry("waitFor", "P2D")
                .containsEntry("batch", "3")
                .containsEntry("newcomer", "PT8H");
        assertThat(read.options().gate())
                .isEqualTo(NoiseGate.training()
                        .withNewADay(4)
                        .withDigestAt(LocalTime.of(10, 30))
                        .withCooldowns(Duration.ofDays(2), Duration.ofDays(7)));
        assertThat(read.options().workingHours())
                .isEqualTo(new WorkingHours(
                        ZoneId.of("Asia/Riyadh"),
                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        Set.of(LocalDate.of(2026, 4, 27))));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        SocialLearningException wrong = catchThrowableOfType(SocialLearningException.class, () -> read("""
                        {"gates": {}, "gate": {"preset": "silent", "newADay": 0, "digestAt": "9 uur", "opne": 5},
                         "workingHours": {"weekend": ["saterdag", "Sunday"], "holidays": ["27-04-2026", 5], "zone": "Mars"},
                         "policies": {"sene": true, "seen": {"waitfor": "PT1H", "batch": "5", "newcomer": "P900D"},
                                      "dialogue": {"enter": 2, "row": 2.5}, "output": "on"}}"""));

        assertThat(wrong)
                .hasMessageStartingWith(
                        "Configuration of a desk:\n  configuration: (gates) is not known here. Maybe gate\n");
        assertThat(wrong.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "configuration: (gates) is not known here. Maybe gate",
                        "configuration: gate.preset (silent) must be one of quiet, normal, training",
                        "configuration: gate.newADay (0) must be a whole number from 1 to 20",
                        "configuration: gate.digestAt (9 uur) must be a time. Maybe \"09:00\"",
                        "configuration: gate (opne) is not known here. Maybe open",
                        "configuration: workingHours.weekend[0] (saterdag) must be a day of the week. Maybe saturday",
                        "configuration: workingHours.weekend[1] (Sunday) must be a day of the week. Maybe sunday",
                        "configuration: workingHours.holidays[0] (27-04-2026) must be a date. Maybe \"2026-04-27\"",
                        "configuration: workingHours.holidays[1] (5) must be a date. Maybe \"2026-04-27\"",
                        "configuration: workingHours.zone (Mars) must be a zone. Maybe \"Europe/Amsterdam\"",
                        "configuration: policies (sene) is not known here. Maybe seen",
                        "configuration: policies.seen (waitfor) is not known here. Maybe waitFor",
                        "configuration: policies.seen.batch (\"5\") must be a whole number from 1 to 20",
                        "configuration: policies.seen.newcomer (P900D) must be a duration from PT1M to P14D",
                        "configuration: policies.dialogue.enter (2) must be a share from 0.05 to 0.95",
                        "configuration: policies.dialogue.row (2.5) must be a whole number from 2 to 50",
                        "configuration: policies.output (on) must be true, false or an object with its parameters");
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatThrownBy(() -> read("{\"gate\": {\"newADay\": 2, \"atOnce\": 3}}"))
                .hasMessageContaining("gate.atOnce (3) must be from 0 to 2");
        assertThatThrownBy(() -> read("{\"policies\": {\"seen\": true, \"seen\": false}}"))
                .hasMessageContaining("policies.seen (twice) must be given once");
        assertThatThrownBy(() -> read("{\"workingHours\": {\"weekend\": [\"monday\", \"tuesday\", \"wednesday\","
                        + "\"thursday\", \"friday\", \"saturday\", \"sunday\"]}}"))
                .hasMessageContaining("workingHours.weekend (7 days) must leave a day to work");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[", "{\"gate\": }", "{} {}", "\u0000", "{\"gate\": 1e999999999}", "[]", "5", "\"gate\""})
    void refusesWhatIsNoConfiguration(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(SocialLearningException.class);
    }

    @Test
    void refusesWhatIsDeepOrLong() {
        assertThatThrownBy(() -> read("{\"gate\":".repeat(10_000))).isInstanceOf(SocialLearningException.class);
        assertThatThrownBy(() -> read(" ".repeat(DeskConfiguration.LONGEST + 1)))
                .hasMessage("configuration must have at most 1048576 bytes");
    }

    @Test
    void isWrittenAsItIsRead() {
        DeskConfiguration read = read("""
                {"gate": {"preset": "quiet"}, "policies": {"seen": {"waitFor": "PT30H"}, "output": false}}""").withHolidays(List.of(LocalDate.of(2026, 4, 27)));

        DeskConfiguration again = DeskConfiguration.read(
                new ByteArrayInputStream(read.json().getBytes(StandardCharsets.UTF_8)),
                List.of(Policies.seen(), Policies.dialogue()),
                ZONE);

        assertThat(again.json()).isEqualTo(read.json()).contains("\"waitFor\": \"PT30H\"", "\"2026-04-27\"");
        assertThat(again.options()).isEqualTo(read.options());
    }

    @Test
    void takesWhateverComesWithTheLibrary() {
        DeskConfiguration all = DeskConfiguration.of(Policies.recommended(), DeskOptions.withDefaults(), ZONE);

        DeskConfiguration again = DeskConfiguration.read(
                new ByteArrayInputStream(all.json().getBytes(StandardCharsets.UTF_8)), Policies.recommended(), ZONE);

        assertThat(again.json()).isEqualTo(all.json());
    }

    private static DeskConfiguration read(String json) {
        return DeskConfiguration.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), KNOWN, ZONE);
    }
}

package org.sociallearning.moderation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;
import org.sociallearning.moderation.DeskOptions;
import org.sociallearning.moderation.ModerationPolicy;
import org.sociallearning.moderation.NoiseGate;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Replay;

@Requirement("F3")
class ReplayPageTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private final SocialLearning learning = SocialLearning.builder()
            .journal(Journal.inMemory())
            .pseudonyms(Pseudonyms.hmacSha256("a key for tests and nothing else".getBytes(StandardCharsets.UTF_8)))
            .clock(Clock.fixed(MONDAY.plus(Duration.ofDays(90)), ZoneOffset.UTC))
            .open();
    private final Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
    private final ParticipantId anna = workspace.participant("anna");
    private final ParticipantId mo = workspace.participant("mo");

    /** Anna asks something on the first day of each of three weeks; mo reacts to the second after three days. */
    private Replay replay() {
        workspace.record(BasisStated.of(EventId.of("host", "basis", "1"), MONDAY, "forum", "for tests", MONDAY));
        for (int week = 0; week < 3; week++) {
            Instant at = MONDAY.plus(Duration.ofDays(7L * week));
            Contributed question = Contributed.question("forum", "" + week, anna, at);
            workspace.record(question);
            if (week == 1) {
                workspace.record(Contributed.answer("forum", "a", question, mo, at.plus(Duration.ofDays(3))));
            }
        }
        return Replay.of(workspace, List.of(Policies.seen(), Policies.dialogue()))
                .withModerators(mo);
    }

    @Test
    void tellsPerPolicyWhatWasShownWentAwayAndWasHeldBack() {
        ReplayPage page = ReplayPage.of(replay());

        assertThat(page.html(Locale.ENGLISH))
                .contains("<b>seen@1</b>", "<b>dialogue@1</b>", "Everyone may be seen")
                .contains("From 2 March 2026 to 22 March 2026.")
                .contains("One person is named as moderator for this replay; the history itself does not say so.")
                .contains("<th scope=\"row\">2026-W10</th><td>seen</td>")
                .contains("<td>PT24H</td><td>PT24H</td><td>PT1M</td>")
                .doesNotContain(mo.value(), anna.value(), "<script", "style=");
        assertThat(page.summary().weeks())
                .filteredOn(row -> row.policy().equals("seen"))
                .extracting(row -> row.week().toString())
                .startsWith("2026-W10");
    }

    @Test
    void comparesEveryPresetAndMarksTheChosenOne() {
        Replay replay =
                replay().with(DeskOptions.withDefaults().with(NoiseGate.normal().withNewADay(2)));

        String page = ReplayPage.of(replay).html(Locale.ENGLISH);

        assertThat(page)
                .contains("<b>Quiet</b></th><td>1</td><td>1</td>", "<b>Normal</b></th><td>3</td>")
                .contains("<b>Training</b></th><td>6</td>")
                .contains("<b>Own</b> <span class=\"small\">chosen now</span></th><td>2</td>");
    }

    @Test
    void saysWhatDidNotRunWithoutAModerator() {
        List<ModerationPolicy> policies = new ArrayList<>(Policies.recommended());
        workspace.record(BasisStated.of(EventId.of("host", "basis", "1"), MONDAY, "forum", "for tests", MONDAY));
        workspace.record(Contributed.question("forum", "1", anna, MONDAY));

        assertThat(ReplayPage.of(Replay.of(workspace, policies)).html(Locale.forLanguageTag("nl")))
                .contains("Er is geen begeleider bekend.", "Zonder begeleider keken niet mee: ", "dialogue");
    }

    @Test
    void saysWhenThereIsNoHistory() {
        assertThat(ReplayPage.of(Replay.of(workspace, Policies.recommended()))
                        .withTitle("<b>")
                        .html(Locale.ENGLISH))
                .contains("There is no history to look back on", "&lt;b&gt;");
    }
}

package org.sociallearning.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.experiment.CheckIn;
import org.sociallearning.core.experiment.CheckInWords;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.publication.Publication;

@Requirement("E2")
class CheckInReportTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    static final Weeks WEEKS = Weeks.range(Week.parse("2026-W02"), Week.parse("2026-W03"));

    /** Fourteen people who each gave an idea in the first week, seen at some time. */
    static Publication published(Instant now, Weeks weeks) {
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .open()) {
            var workspace = learning.experiment("lectures", ZoneOffset.UTC);
            Instant at = Instant.parse("2026-01-05T09:00:00Z");
            for (int i = 0; i < 14; i++) {
                var person = workspace.participant("p" + i);
                workspace.record(Joined.of(person, at, Role.PARTICIPANT).withConsent(Consent.TAKE_PART, at));
                workspace.record(Contributed.of(
                        ContributionKind.IDEA, ContributionId.of("forum", "post", "" + i), person, at.plusSeconds(60)));
            }
            return Metrics.attach(workspace, List.of(Indicators.checkIn())).read(weeks);
        }
    }

    static CheckIn checkIn(Weeks weeks, CheckInWords... words) {
        return new CheckIn(1, LocalDate.parse("2026-02-09"), CheckIn.State.OPEN, weeks, List.of(words));
    }

    @Test
    void showsWhatWasSeenOfEachQuestionAndWhatPeopleSaid() {
        CheckIn checkIn = checkIn(
                WEEKS,
                new CheckInWords(
                        LocalDate.parse("2026-02-09"), "At <b>lunch</b>\n# everybody", null, "*Begin* on time"));
        CheckInReport report = CheckInReport.of(checkIn, published(Instant.parse("2026-02-09T12:00:00Z"), WEEKS));

        assertThat(report.markdown(Locale.ENGLISH))
                .startsWith("# Check-in 1\n\n")
                .contains(
                        "Its figures cover the weeks 2026-W02 to 2026-W03.",
                        "## Do people talk about it?\n\n- Share of members who contributed: nearly all\n",
                        "- People who contributed: 10\n- Contributions: 14\n",
                        "- Wishes to host or join an activity: fewer than 10 people, or nobody\n",
                        "- Ideas and improvements: 14\n",
                        "- \u201cAt &lt;b\\>lunch&lt;/b\\> \\# everybody\u201d\n",
                        "- \u201c\\*Begin\\* on time\u201d\n",
                        "Nobody wrote anything about this.")
                .doesNotContain("not yet", "These figures are of");
        assertThat(report.markdown(DUTCH))
                .startsWith("# Terugblik 1\n\n")
                .contains("- Ideeën en verbeteringen: 14\n", "Niemand schreef hier iets over.");
    }

    @Test
    void saysWhichWeeksAreStillOpen() {
        String text = CheckInReport.of(checkIn(WEEKS), published(Instant.parse("2026-02-02T12:00:00Z"), WEEKS))
                .markdown(Locale.ENGLISH);

        assertThat(text)
                .contains(
                        "These figures are of 5 January 2026 to 11 January 2026.",
                        "Not yet to be said of 12 January 2026 to 18 January 2026");
        assertThat(CheckInReport.of(checkIn(WEEKS), published(Instant.parse("2026-01-20T12:00:00Z"), WEEKS))
                        .markdown(Locale.ENGLISH))
                .contains("Contributions: not yet");
    }

    @Test
    void showsWordsAloneWhereACheckInCoversNoWeeks() {
        CheckIn checkIn =
                checkIn(Weeks.NONE, new CheckInWords(LocalDate.parse("2026-02-09"), null, "More people come", null));

        assertThat(CheckInReport.of(checkIn, published(Instant.parse("2026-02-09T12:00:00Z"), Weeks.NONE))
                        .markdown(Locale.ENGLISH))
                .contains("More people come", "No week has figures yet")
                .doesNotContain("Contributions");
    }

    @Test
    void refusesFiguresOfOtherWeeks() {
        Publication other = published(Instant.parse("2026-02-09T12:00:00Z"), Weeks.range(WEEKS.first(), WEEKS.first()));

        assertThatThrownBy(() -> CheckInReport.of(checkIn(WEEKS), other))
                .isInstanceOf(SocialLearningException.class)
                .hasMessageContaining("must be of the weeks of the check-in");
    }
}

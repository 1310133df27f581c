package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.house.Requirement;

@Requirement({"T1", "H2"})
class SeenPolicyTest {
    private static final Locale NL = Locale.forLanguageTag("nl");

    private final Feed feed = new Feed();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final ParticipantId mo = feed.participant("mo");
    private final ParticipantId anna = feed.participant("anna");
    private final ParticipantId bram = feed.participant("bram");

    @BeforeEach
    void aModeratorIsThere() {
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
    }

    @Test
    void saysWhatWaitsAsInTheWorkedExample() {
        spokeBefore(anna, bram);
        question("1", anna, time(0, 8));
        question("2", bram, time(0, 12));
        question("3", feed.participant("new"), time(1, 10));

        Suggestion suggestion = single(time(2, 12));

        // Monday 08:00 to Wednesday 12:00 is 52 hours of working time
        assertThat(suggestion.finding().figure("waiting")).isEqualTo(Figure.count("waiting", 3));
        assertThat(suggestion.finding().figure("oldest")).isEqualTo(Figure.time("oldest", Duration.ofHours(52)));
        assertThat(suggestion.finding().figure("first")).isEqualTo(Figure.count("first", 1));
        assertThat(suggestion.moderator()).isEqualTo(mo);
        assertThat(suggestion.text(NL))
                .isEqualTo("Drie bijdragen wachten langer dan een werkdag op een reactie (oudste 52 uur; één eerste"
                        + " bijdrage). Een bedankje is genoeg. Verdwijnt zodra iemand reageert.");
        assertThat(suggestion.text(Locale.ENGLISH))
                .isEqualTo("Three contributions have been waiting for more than a working day for a response (oldest"
                        + " 52 hours; one first contribution). A thank-you is enough. Goes away as soon as anyone"
                        + " responds.");
    }

    @Test
    void listsFirstEverContributionsFirstAndThenTheLongestWait() {
        spokeBefore(anna, bram);
        question("1", anna, time(0, 12));
        question("2", bram, time(0, 8));
        question("3", feed.participant("new"), time(1, 10));

        assertThat(evidence(single(time(2, 12)))).containsExactly("3", "2", "1");
    }

    @Test
    void saysNoMoreThanIsTrueWhenSomeWaitShorterThanADay() {
        question("1", anna, time(0, 8));

        assertThat(at(time(0, 15))).isEmpty();
        assertThat(single(time(0, 16)).text(NL))
                .isEqualTo("Eén bijdrage wacht op een reactie (8 uur; één eerste bijdrage). Een bedankje is genoeg."
                        + " Verdwijnt zodra iemand reageert.");
    }

    @Test
    void waitsADayAndNotAMinuteLess() {
        spokeBefore(anna);
        question("1", anna, time(0, 8));

        assertThat(at(time(1, 8).minusMillis(1))).isEmpty();
        assertThat(at(time(1, 8))).hasSize(1);
    }

    @Test
    void countsNoWeekendAndNoHoliday() {
        spokeBefore(anna);
        question("1", anna, time(3, 12));

        // Thursday 12:00; Friday is a holiday; Monday 12:00 is 24 hours of working time later
        DeskOptions options = DeskOptions.withDefaults()
                .with(WorkingHours.of(feed.getZone()).withHolidays(Set.of(LocalDate.parse("2026-03-06"))));
        assertThat(at(time(7, 11), options)).isEmpty();
        assertThat(at(time(7, 12), options)).hasSize(1);
    }

    @Test
    void isSilentAboutWhatCannotBeAnsweredOrIsPrivateOrIsOlderThanTwoWeeks() {
        feed.happens(asked("1", anna, time(0, 8)).withAnswerable(false));
        feed.happens(asked("2", anna, time(0, 8)).withVisibility(Visibility.PRIVATE));
        assertThat(at(time(3, 8))).isEmpty();

        question("3", anna, time(0, 8));
        assertThat(at(time(14, 8))).isEmpty();
    }

    @Test
    void isSilencedByAnyonesReactionButNotByTheAuthorsOwnOrAProgram() {
        ParticipantId robot = feed.participant("robot");
        feed.happens(Joined.of(robot, time(-20, 0), Role.BOT));
        Contributed own = question("1", anna, time(0, 8));
        Contributed answered = question("2", anna, time(0, 8));
        Contributed unknown = question("3", anna, time(0, 8));
        reply("4", own, anna, time(0, 9));
        reply("5", own, robot, time(0, 9));
        feed.happens(Appreciated.thanks("forum", "t", answered.contribution(), bram, time(0, 9)));
        feed.happens(Appreciated.of(
                EventId.of("forum", "like", "1"), AppreciationKind.LIKE, unknown.contribution(), null, time(0, 9)));

        assertThat(evidence(single(time(1, 10)))).containsExactlyInAnyOrder("1", "4");
    }

    @Test
    void saysNothingAboutModeratorsProgramsAndPeopleUnknown() {
        question("1", mo, time(0, 8));
        feed.happens(Contributed.of(
                org.sociallearning.core.event.ContributionKind.QUESTION,
                ContributionId.of("forum", "post", "2"),
                SpaceId.of("forum"),
                null,
                time(0, 8)));

        assertThat(at(time(2, 8))).isEmpty();
    }

    @Test
    void bringsAtMostFiveTogetherAndSaysHowManyMoreThereAre() {
        for (int i = 0; i < 8; i++) {
            question("" + i, anna, time(0, 8 + i));
        }
        Suggestion suggestion = single(time(2, 12));

        assertThat(suggestion.finding().evidence()).hasSize(5);
        assertThat(suggestion.finding().figure("more")).isEqualTo(Figure.count("more", 3));
    }

    @Test
    void saysWhatSpeaksAgainstItOnceThereIsEnough() {
        for (int i = 0; i < 10; i++) {
            Contributed question = question("" + i, anna, time(0, 8 + i % 5));
            if (i > 0) {
                reply("r" + i, question, mo, time(0, 14));
            }
        }

        assertThat(single(time(2, 12)).explanation(NL))
                .contains("Wat ertegen pleit: van de 10 bijdragen waarop gereageerd kon worden, kreeg 90% wel een"
                        + " reactie of waardering");
    }

    private void spokeBefore(ParticipantId... people) {
        for (ParticipantId person : people) {
            Contributed before = asked("before-" + person.value().hashCode(), person, time(-20, 0));
            feed.happens(before);
            reply("to-" + person.value().hashCode(), before, mo, time(-20, 1));
        }
    }

    private Contributed question(String key, ParticipantId by, Instant at) {
        Contributed question = asked(key, by, at);
        feed.happens(question);
        return question;
    }

    private static Contributed asked(String key, ParticipantId by, Instant at) {
        return Contributed.question("forum", key, by, at);
    }

    private void reply(String key, Contributed to, ParticipantId by, Instant at) {
        feed.happens(Contributed.answer("forum", key, to, by, at));
    }

    private Suggestion single(Instant now) {
        assertThat(at(now)).hasSize(1);
        return suggestions.get(0);
    }

    private List<Suggestion> at(Instant now) {
        return at(now, DeskOptions.withDefaults());
    }

    private List<Suggestion> at(Instant now, DeskOptions options) {
        suggestions.clear();
        Desk desk = Desk.attach(feed.moveTo(now).workspace(), List.of(Policies.seen()), options, suggestions::add);
        desk.tick();
        return suggestions;
    }

    private static List<String> evidence(Suggestion suggestion) {
        return suggestion.finding().evidence().stream()
                .map(piece -> piece.contribution().key())
                .toList();
    }
}

package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Answered;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.Unread;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

class EventValidatorTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final ParticipantId ANNA = ParticipantId.of("anna");

    private final EventValidator english = EventValidator.standard(Clock.fixed(NOW, ZoneOffset.UTC));
    private final EventValidator dutch = english.in(Locale.forLanguageTag("nl-BE"));

    @Test
    void findsNothingWrongWithAGoodEvent() {
        assertThat(english.check("1", question())).isEmpty();
    }

    @Test
    void saysAllThatIsWrongAtOnceAndInOrder() {
        Event bad = question()
                .withKind(ContributionKind.of("No Kind"))
                .withWords(-2)
                .withTopics(" ");

        assertThat(english.check("7", bad).stream().map(Problem::toString))
                .containsExactly(
                        "7: kind.value (No Kind) must read as base or base:vendor.name, the base in small letters",
                        "7: topics[0].value ( ) must not be blank",
                        "7: words (-2) must be at least -1");
    }

    @Test
    @Requirement("F5")
    void refusesThatSomebodyConfirmsOrContestsTheirOwnTalent() {
        Topic sql = Topic.of("sql");
        ParticipantId bram = ParticipantId.of("bram");

        assertThat(english.check("1", Confirmed.of(EventId.of("host", "c", "1"), ANNA, sql, ANNA, NOW)))
                .singleElement()
                .hasToString("1: person (anna) must be another person than the one who says so");
        assertThat(dutch.check("1", Contested.of(EventId.of("host", "c", "2"), ANNA, sql, ANNA, NOW)))
                .singleElement()
                .hasToString("1: person (anna) moet iemand anders zijn dan wie het zegt");
        assertThat(english.check("1", Confirmed.of(EventId.of("host", "c", "3"), ANNA, sql, bram, NOW)))
                .isEmpty();
    }

    @Test
    void speaksDutchToo() {
        assertThat(dutch.check("7", question().withWords(-2)).get(0).rule()).isEqualTo("moet minstens -1 zijn");
    }

    @Test
    @Requirement("F1")
    void letsAPlanLieAheadButNotWhatWasHeld() {
        Instant spring = NOW.plus(Duration.ofDays(90));

        assertThat(english.check("1", met(EncounterState.PLANNED, spring))).isEmpty();
        assertThat(english.check("1", met(EncounterState.CANCELLED, spring))).isEmpty();
        assertThat(english.check("1", met(EncounterState.HELD, spring)))
                .singleElement()
                .hasToString("1: header.at (2026-06-02T12:00:00Z) must not be more than 5 minutes in the future");
        assertThat(english.check("1", met(EncounterState.PLANNED, NOW.plus(Duration.ofDays(4000)))))
                .singleElement()
                .hasToString("1: header.at (2037-02-14T12:00:00Z) must not be more than ten years in the future,"
                        + " not even for a plan");
    }

    @Test
    @Requirement("F1")
    void refusesAnEncounterThatEndsBeforeItStarts() {
        assertThat(english.check("1", met(EncounterState.HELD, NOW).withDuration(Duration.ofMinutes(-10))))
                .singleElement()
                .hasToString("1: endNotBeforeStart (false) must not end before it starts");
    }

    private static Met met(EncounterState state, Instant at) {
        return Met.of(EventId.of("host/met/1"), EncounterId.of("1"), EncounterForm.LECTURE, state, at);
    }

    @Test
    void judgesTimesByItsOwnClock() {
        assertThat(english.check("1", at(NOW.plus(Duration.ofMinutes(5))))).isEmpty();
        assertThat(english.check("1", at(NOW.plus(Duration.ofMinutes(6))))
                        .get(0)
                        .toString())
                .isEqualTo("1: header.at (2026-03-04T12:06:00Z) must not be more than 5 minutes in the future");
        assertThat(english.check("1", at(Instant.EPOCH)).get(0).rule()).isEqualTo("must not be before 1990");
    }

    @Test
    void demandsAPersonWhereAnEventMeansNothingWithout() {
        Left left = Left.of(ANNA, NOW);

        assertThat(english.check("1", left.withHeader(left.header().withActor(null)))
                        .get(0)
                        .toString())
                .isEqualTo("1: header.actor (null) must be given, since the event means nothing without a person");
        Answered answered = Answered.of(EventId.of("host", "answer", "1"), "pulse", "1", "before", NOW);
        assertThat(english.check("1", answered.withHeader(answered.header().withActor(ANNA)))
                        .get(0)
                        .rule())
                .isEqualTo("must not be given, since answers are never linked to a person");
    }

    @Test
    void cutsALongIdAndNeverShowsText() {
        Event longId = Contributed.question("forum", "x".repeat(10_000), ANNA, NOW);
        assertThat(english.check("1", longId))
                .allSatisfy(problem -> assertThat(problem.value()).hasSizeLessThanOrEqualTo(80));

        Event longText = question().withText("secret ".repeat(200_000));
        assertThat(english.check("1", longText).get(0).toString())
                .isEqualTo("1: text (1400000 characters) must have 0 to 1000000 characters or elements");
    }

    @Test
    void listsTheFirstOfManyProblemsAndSaysHowManyMore() {
        List<Problem> problems =
                english.check("1", question().withTopics(" ".repeat(1000).split("")));

        assertThat(problems).hasSize(EventValidator.MOST_PROBLEMS);
        assertThat(problems.get(99).toString()).isEqualTo("1: (902 more) problems of this event are not listed");
    }

    @Test
    void neverShowsTheKeyOfAnAttributeThatIsNoKey() {
        Header header = question().header().withAttribute("he said: no", "x");
        assertThat(english.check("1", question().withHeader(header)).get(0).toString())
                .isEqualTo("1: header.attributes<K>[?].<map key> (11 characters) must read as vendor:name");

        Header key = question().header().withAttribute("acme:room", "x".repeat(501));
        assertThat(english.check("1", question().withHeader(key)).get(0).path())
                .isEqualTo("header.attributes[acme:room].<map value>");
    }

    @Test
    void letsNothingIntoTheJournalThatIsNoJson() {
        Header header = question().header();

        assertThat(english.check("1", question().withHeader(header.withUnread("\"later\":[1,2]"))))
                .isEmpty();
        assertThat(english.check("1", question().withHeader(header.withUnread("\"a\":1}{\"b\":2")))
                        .get(0)
                        .toString())
                .isEqualTo("1: header.unread (14 characters) must be members of a JSON object");
        assertThat(english.check("1", Unread.of(header, "later", "{")).get(0).path())
                .isEqualTo("raw");
    }

    @Property(tries = 100)
    void neverShowsTheTextOfAContribution(@ForAll String noise) {
        String secret = "s3cr3t" + noise;
        Event event = question().withText(secret).withWords(-5);

        List<Problem> problems = english.check("1", event);

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("s3cr3t"));
    }

    @Test
    void demandsWithAllThatIsWrong() {
        assertThatThrownBy(() -> english.require("question", question().withWords(-2)))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("question cannot be recorded\n  question: words (-2) must be at least -1");
    }

    private static Contributed question() {
        return Contributed.question("forum", "17", ANNA, NOW);
    }

    private static Event at(Instant at) {
        return Contributed.question("forum", "17", ANNA, at);
    }
}

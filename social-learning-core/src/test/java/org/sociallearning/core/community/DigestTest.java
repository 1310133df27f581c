package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.house.Requirement;

@Requirement("H2")
class DigestTest {
    private Village village = new Village();
    private ParticipantId anna = village.person("anna");
    private ParticipantId bram = village.person("bram");
    private Instant since = village.now();

    @BeforeEach
    void begin() {
        village.joins("anna", "north");
        village.joins("bram", "south");
        since = village.days(1).now();
    }

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void isEmptyWhenThereIsNothing() {
        assertThat(digest().items()).isEmpty();
        assertThat(digest().text(Locale.ENGLISH)).isEmpty();
        assertThat(village.community().digest(village.person("stranger"), since).items())
                .isEmpty();
    }

    @Test
    void tellsWhatAnsweredMe() {
        Contributed question = village.records(village.question(anna, "pivot"));
        Contributed thanked = village.records(village.question(anna, "chart"));
        Contributed answer = village.records(Contributed.answer("forum", "a", question, bram, village.now()));
        village.records(Appreciated.thanks("forum", "t", question.contribution(), bram, village.now()));
        village.records(Appreciated.thanks("forum", "u", thanked.contribution(), bram, village.now()));
        village.records(Contributed.answer("forum", "own", question, anna, village.now()));
        village.days(1);

        assertThat(digest().items())
                .extracting(Digest.Item::kind, Digest.Item::contributions)
                .containsExactlyInAnyOrder(
                        tuple(Digest.Kind.ANSWERED, List.of(question.contribution(), answer.contribution())),
                        tuple(Digest.Kind.ANSWERED, List.of(thanked.contribution())));
        assertThat(digest().text(Locale.ENGLISH).lines())
                .containsExactlyInAnyOrder(
                        "There is an answer to what you wrote.", "Somebody appreciates what you wrote.");
        assertThat(digest().text(Locale.forLanguageTag("nl"))).contains("Er is een antwoord op wat je schreef.");
    }

    @Test
    void tellsWhatIsAboutMyTopics() {
        village.records(village.question(anna, "Pivot"));
        Contributed idea = village.records(idea(bram, "pivot"));
        village.records(idea(bram, "chart"));
        village.records(idea(anna, "pivot"));
        village.days(1);

        assertThat(digest().items())
                .containsExactly(
                        new Digest.Item(Digest.Kind.MY_TOPIC, List.of(idea.contribution()), Topic.of("pivot"), null));
        assertThat(digest().text(Locale.ENGLISH)).isEqualTo("There is something new about pivot.");
    }

    @Test
    void tellsAQuestionThatICouldAnswerOnceADayPassedWithoutAnAnswer() {
        village.records(idea(anna, "pivot"));
        Contributed waits = village.records(village.question(bram, "pivot"));
        Contributed answered = village.records(village.question(bram, "pivot"));
        village.joins("cees", "east");
        village.records(Contributed.answer("forum", "a", answered, village.person("cees"), village.now()));
        assertThat(digest().items()).isEmpty();
        village.days(1);
        assertThat(digest().items()).isEmpty();
        village.days(1);

        assertThat(digest().items())
                .containsExactly(
                        new Digest.Item(Digest.Kind.UNANSWERED, List.of(waits.contribution()), Topic.of("pivot"), null),
                        new Digest.Item(
                                Digest.Kind.MY_TOPIC, List.of(answered.contribution()), Topic.of("pivot"), null));
        assertThat(digest().items().get(0).text(Locale.ENGLISH))
                .isEqualTo("Nobody answered this question about pivot yet. Perhaps you can?");
    }

    @Test
    void knowsFromTheTalentMapWhatICouldAnswer() {
        village.joins("dora", "east", Consent.BE_FOUND);
        ParticipantId dora = village.person("dora");
        village.records(Claimed.of(village.id("claim"), Topic.of("pivot"), dora, village.now()));
        village.records(village.question(bram, "pivot"));
        village.days(2);

        assertThat(village.community().digest(dora, since).items())
                .extracting(Digest.Item::kind)
                .containsExactly(Digest.Kind.UNANSWERED);
    }

    @Test
    void tellsWhoIsNewWhenTheyConsentToBeFoundOrIntroduced() {
        village.joins("found", "east", Consent.BE_FOUND);
        village.joins("hidden", "east");
        village.days(1);

        assertThat(digest().items())
                .containsExactly(new Digest.Item(Digest.Kind.NEW_HERE, List.of(), null, village.person("found")));
        assertThat(digest().text(Locale.ENGLISH)).isEqualTo("Somebody new is here.");
    }

    @Test
    void holdsSevenThingsAtMostAndSomeOfEachKind() {
        village.records(idea(anna, "pivot"));
        for (int i = 0; i < 9; i++) {
            Contributed mine = village.records(idea(anna, "other"));
            village.records(Contributed.answer("forum", "a" + i, mine, bram, village.now()));
            village.records(idea(bram, "pivot"));
            village.records(village.question(bram, "pivot"));
            village.joins("new" + i, "east", Consent.BE_FOUND);
        }
        village.days(2);

        assertThat(digest().items())
                .extracting(Digest.Item::kind)
                .containsExactly(
                        Digest.Kind.ANSWERED,
                        Digest.Kind.ANSWERED,
                        Digest.Kind.ANSWERED,
                        Digest.Kind.ANSWERED,
                        Digest.Kind.UNANSWERED,
                        Digest.Kind.UNANSWERED,
                        Digest.Kind.MY_TOPIC);
    }

    @Test
    void fillsUpWithAnswersWhenThereIsNothingElse() {
        for (int i = 0; i < 9; i++) {
            Contributed mine = village.records(idea(anna, "other"));
            village.records(Contributed.answer("forum", "a" + i, mine, bram, village.now()));
        }
        village.days(1);

        assertThat(digest().items()).hasSize(7);
    }

    /** Whatever happens in whatever order, and however late it comes: a contribution and a person come once. */
    @Property(tries = 40)
    void showsNothingTwice(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try (Village other = new Village()) {
            other.joins("anna", "north");
            List<ParticipantId> people = new ArrayList<>(List.of(other.person("anna")));
            List<Contributed> said = new ArrayList<>();
            List<Event> late = new ArrayList<>();
            Set<Object> seen = new HashSet<>();
            Instant shown = other.now();
            for (int day = 0; day < 25; day++) {
                for (int i = 0; i < 3; i++) {
                    if (random.nextInt(4) == 0) {
                        people.add(other.joins("p" + people.size(), "east", Consent.BE_FOUND));
                    }
                    ParticipantId who = people.get(random.nextInt(people.size()));
                    Contributed made = other.question(who, "t" + random.nextInt(2));
                    made = random.nextBoolean() ? made.withKind(ContributionKind.IDEA) : made;
                    if (!said.isEmpty() && random.nextBoolean()) {
                        made = made.withKind(ContributionKind.ANSWER)
                                .inReplyTo(
                                        said.get(random.nextInt(said.size())).contribution(),
                                        said.get(random.nextInt(said.size())).contribution());
                    }
                    said.add(made);
                    late.add(made);
                    late.add(Appreciated.of(
                            other.id("like"),
                            AppreciationKind.LIKE,
                            said.get(random.nextInt(said.size())).contribution(),
                            people.get(random.nextInt(people.size())),
                            other.now()));
                }
                while (!late.isEmpty() && random.nextInt(5) > 0) {
                    other.records(late.remove(random.nextInt(late.size())));
                }
                other.days(1);
                if (random.nextInt(3) == 0) {
                    Digest digest = other.community().digest(other.person("anna"), shown);
                    shown = digest.until();
                    assertThat(digest.items()).hasSizeLessThanOrEqualTo(Digest.MOST);
                    for (Digest.Item item : digest.items()) {
                        boolean answered = item.kind() == Digest.Kind.ANSWERED
                                && item.contributions().size() > 1;
                        assertThat(seen.add(answered ? item.contributions().subList(1, 2) : item))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void tellsWhatComesLate() {
        Contributed mine = village.records(idea(anna, "pivot"));
        Contributed answer = Contributed.answer("forum", "a", mine, bram, village.now());
        Digest before = village.days(3).community().digest(anna, since);
        village.records(answer);
        village.days(1);

        assertThat(before.items()).isEmpty();
        assertThat(village.community().digest(anna, before.until()).items()).hasSize(1);
        assertThat(village.community()
                        .digest(
                                anna,
                                village.community().digest(anna, before.until()).until())
                        .items())
                .isEmpty();
    }

    @Test
    void takesAnImportOfHistoryForNoNews() {
        village.records(idea(anna, "pivot"));
        Contributed old = idea(bram, "pivot");
        village.days(31).records(old);
        village.days(1);

        assertThat(digest().items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "withdrew", "erased", "restricted", "private", "bot"})
    @Requirement("S1")
    void tellsNothingOfWhoIsGoneAndOfWhatIsNotForEverybody(String why) {
        Contributed mine = village.records(idea(anna, "pivot"));
        ParticipantId other = village.joins("other", "east", Consent.BE_FOUND);
        if (why.equals("bot")) {
            village.days(1).records(Joined.of(other, village.now(), Role.BOT));
        }
        Visibility visibility = why.equals("restricted")
                ? Visibility.RESTRICTED
                : why.equals("private") ? Visibility.PRIVATE : Visibility.PUBLIC;
        village.records(idea(other, "pivot").withVisibility(visibility));
        village.records(village.question(other, "pivot").withVisibility(visibility));
        if (!why.equals("restricted")) {
            village.records(
                    Contributed.answer("forum", "a", mine, other, village.now()).withVisibility(visibility));
        }
        village.days(2);
        switch (why) {
            case "left" -> village.records(Left.of(other, village.now()));
            case "withdrew" -> village.records(ConsentWithdrawn.of(other, village.now(), Consent.TAKE_PART));
            case "erased" -> village.workspace().erase(other);
            default -> {}
        }
        village.days(1);

        assertThat(digest().items())
                .filteredOn(item -> item.kind() != Digest.Kind.NEW_HERE)
                .isEmpty();
        if (!why.equals("restricted") && !why.equals("private")) {
            assertThat(digest().items()).isEmpty();
        }
    }

    @Test
    @Requirement("S1")
    void isEmptyForWhoLeft() {
        Contributed mine = village.records(idea(anna, "pivot"));
        village.records(Contributed.answer("forum", "a", mine, bram, village.now()));
        village.days(1).records(Left.of(anna, village.now()));
        village.days(1);

        assertThat(digest().items()).isEmpty();
    }

    @Test
    void countsNothing() {
        for (RecordComponent part : Digest.Item.class.getRecordComponents()) {
            assertThat(part.getType()).isNotIn(int.class, long.class, double.class, Integer.class, Long.class);
        }
        assertThat(village.days(1).community().digest(anna, since).until()).isEqualTo(since.plus(Duration.ofDays(1)));
    }

    private Digest digest() {
        return village.community().digest(anna, since);
    }

    private Contributed idea(ParticipantId author, String... topics) {
        return village.question(author, topics).withKind(ContributionKind.IDEA);
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.house.Requirement;

@Requirement("T3")
class DialoguePolicyTest {
    private static final Locale NL = Locale.forLanguageTag("nl");
    private static final ContributionId ROOT = ContributionId.of("forum", "post", "0");

    private final Feed feed = new Feed();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final ParticipantId mo = feed.participant("mo");
    private final ParticipantId max = feed.participant("max");
    private final ParticipantId anna = feed.participant("anna");
    private final ParticipantId bram = feed.participant("bram");
    private int posts;

    DialoguePolicyTest() {
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
        feed.happens(Joined.of(max, time(-30, 0), Role.MODERATOR));
        feed.moveTo(time(0, 8));
    }

    @Test
    void speaksOfAConversationOfMostlyTheModeratorsWords() {
        conversation(6, 500, 400);
        tick();

        assertThat(suggestions).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.moderator()).isEqualTo(mo);
            // 500 of 900 words
            assertThat(suggestion.text(NL))
                    .isEqualTo("In één gesprek van 3 mensen komt 56% van de woorden van jou. Wil je het woord eens aan"
                            + " een ander geven, bijvoorbeeld met een vraag?");
            assertThat(suggestion.text(Locale.ENGLISH))
                    .isEqualTo("In one conversation of 3 people 56% of the words are yours. Would you like to give the"
                            + " floor to someone else, perhaps with a question?");
        });
    }

    @Test
    void isSilentWhenThePostsMayBeOneByChance() {
        conversation(5, 500, 400);
        tick();

        assertThat(suggestions).isEmpty();
    }

    @Test
    void isSilentAtTheBorderOfWords() {
        conversation(6, 400, 600);
        tick();

        assertThat(suggestions).isEmpty();
    }

    @Test
    void isSilentUnderTenContributions() {
        for (int i = 0; i < 9; i++) {
            say(i % 3 == 2 ? i < 5 ? anna : bram : mo, 100);
        }
        tick();

        assertThat(suggestions).isEmpty();
    }

    @Test
    void isSilentUnderThreePeople() {
        for (int i = 0; i < 12; i++) {
            say(i % 3 == 2 ? anna : mo, 100);
        }
        tick();

        assertThat(suggestions).isEmpty();
    }

    @Test
    void holdsUntilTheShareOfWordsIsBelowWhereItLeaves() {
        conversation(6, 350, 400);
        Desk desk = attach();
        desk.tick();
        assertThat(desk.open(mo)).hasSize(1);

        say(anna, 250);
        assertThat(desk.open(mo)).as("350 of 1,000 words").hasSize(1);
        say(bram, 100);
        assertThat(desk.open(mo)).as("350 of 1,100 words").isEmpty();
    }

    @Test
    void speaksOfThreePostsInARowWithinADayAndStopsWhenAnotherSpeaks() {
        say(anna, 10);
        say(mo, 10);
        say(mo, 10);
        Desk desk = attach();
        desk.tick();
        assertThat(suggestions).isEmpty();

        say(mo, 10);
        desk.tick();
        assertThat(suggestions)
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.text(NL))
                        .isEqualTo(
                                "De laatste drie berichten in één gesprek zijn van jou. Wil je even ruimte laten voor een"
                                        + " ander?"));
        say(anna, 1);
        assertThat(desk.open(mo)).isEmpty();
    }

    @Test
    void isSilentAboutPostsInARowOverMoreThanADay() {
        say(anna, 10);
        say(mo, 10);
        feed.moveTo(time(1, 0));
        say(mo, 10);
        feed.moveTo(time(2, 0));
        say(mo, 10);
        tick();

        assertThat(suggestions).isEmpty();
    }

    @Test
    @Requirement("S1")
    void tellsNobodyElse() {
        conversation(6, 500, 400);
        Desk desk = attach();
        desk.tick();

        assertThat(desk.open(max)).isEmpty();
        assertThat(desk.open(null)).isEmpty();
        assertThat(desk.audit(max)).isEmpty();
    }

    /** Ten posts of three people, so many of them the moderator's. */
    private void conversation(int yours, int yourWords, int othersWords) {
        int others = 10 - yours;
        for (int i = 0; i < 10; i++) {
            // alternate while both have posts left, so that no three in a row are the moderator's
            boolean isYours = others == 0 || (i % 3 != 2 && yours > 0 && i < 9);
            if (isYours) {
                yours--;
                int words = yours == 0 ? yourWords : yourWords / (yours + 1);
                yourWords -= words;
                say(mo, words);
            } else {
                others--;
                int words = others == 0 ? othersWords : othersWords / (others + 1);
                othersWords -= words;
                say(others % 2 == 0 ? anna : bram, words);
            }
        }
    }

    private void say(ParticipantId by, int words) {
        ContributionId id = ContributionId.of("forum", "post", "" + posts++);
        Contributed said = Contributed.of(
                ContributionKind.REMARK,
                id,
                SpaceId.of("forum"),
                by,
                feed.instant().plus(Duration.ofMinutes(10)));
        feed.happens((id.equals(ROOT) ? said : said.inReplyTo(ROOT).withThread(ROOT)).withWords(words));
    }

    private void tick() {
        attach().tick();
    }

    private Desk attach() {
        return Desk.attach(feed.workspace(), List.of(Policies.dialogue()), suggestions::add);
    }
}

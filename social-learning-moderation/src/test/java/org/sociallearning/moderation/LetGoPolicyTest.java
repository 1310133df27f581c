package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.house.Requirement;

@Requirement("T5")
class LetGoPolicyTest {
    private static final Locale NL = Locale.forLanguageTag("nl");

    private final Feed feed = new Feed();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final ParticipantId mo = feed.participant("mo");
    private final ParticipantId anna = feed.participant("anna");
    private final ParticipantId bram = feed.participant("bram");
    private int posts;

    @BeforeEach
    void aModeratorIsThere() {
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
    }

    @Test
    void offersToWaitAsInTheWorkedExample() {
        answered(7, 2, 1);

        assertThat(at(time(1, 20))).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.moderator()).isEqualTo(mo);
            assertThat(suggestion.text(NL))
                    .isEqualTo("Op 70% van 10 bijdragen was jij de eerste die antwoordde; op 20% een ander. Wil je eens"
                            + " 4 uur wachten? Misschien is iemand je voor.");
        });
    }

    @Test
    void isSilentAtEachBorder() {
        answered(6, 2, 2);
        assertThat(at(time(1, 20))).as("6 of 10 is not above .60").isEmpty();
    }

    @Test
    void isSilentWhenPeersAreFirstToThreeOfTen() {
        answered(7, 3, 0);
        assertThat(at(time(1, 20))).isEmpty();
    }

    @Test
    void isSilentAboutFewerThanTen() {
        answered(9, 0, 0);
        assertThat(at(time(1, 20))).isEmpty();
    }

    @Test
    void isSilentWhenTheModeratorAlreadyWaits() {
        for (int i = 0; i < 10; i++) {
            Contributed question = ask(anna, time(0, 8).plus(Duration.ofMinutes(i)));
            reply(question, mo, question.at().plus(Duration.ofHours(4)));
        }
        assertThat(at(time(1, 20))).isEmpty();
    }

    @Test
    void isSilentInTheFirstSevenDays() {
        answered(7, 2, 1);
        // opened 30 days before the Monday: the gate lets ratio rules speak from 23 days before it
        assertThat(at(time(1, 20))).hasSize(1);

        Feed young = new Feed(time(0, 0));
        young.happens(Joined.of(mo, time(0, 0), Role.MODERATOR));
        for (int i = 0; i < 10; i++) {
            Contributed question = Contributed.question("forum", "y" + i, anna, time(0, 1));
            young.happens(question);
            young.happens(Contributed.answer("forum", "z" + i, question, mo, time(0, 2)));
        }
        List<Suggestion> early = new ArrayList<>();
        Desk desk = Desk.attach(young.moveTo(time(6, 23)).workspace(), List.of(Policies.letGo()), early::add);
        desk.tick();
        assertThat(early).isEmpty();
        young.moveTo(time(7, 0));
        desk.tick();
        assertThat(early).hasSize(1);
    }

    @Test
    void keepsSeenAwayFromThreadsInWhichPeersTalk() {
        Contributed talked = ask(anna, time(0, 7));
        reply(talked, bram, time(0, 9)); // bram's reply waits, among peers
        answered(9, 0, 0);
        ask(anna, time(0, 10)); // waits alone

        List<Suggestion> found = at(time(2, 20), Policies.seen(), Policies.letGo());

        assertThat(found).extracting(suggestion -> suggestion.policy().id()).contains("let-go", "seen");
        Suggestion seen = found.stream()
                .filter(suggestion -> suggestion.policy().id().equals("seen"))
                .findFirst()
                .orElseThrow();
        assertThat(seen.finding().threads()).doesNotContain(talked.contribution());
        assertThat(at(time(2, 20), Policies.seen()))
                .singleElement()
                .satisfies(alone -> assertThat(alone.finding().threads()).contains(talked.contribution()));
    }

    private void answered(int byYou, int byPeers, int byNobody) {
        for (int i = 0; i < byYou + byPeers + byNobody; i++) {
            Contributed question = ask(anna, time(0, 12).plus(Duration.ofMinutes(i)));
            if (i < byYou) {
                reply(question, mo, question.at().plus(Duration.ofHours(1)));
            } else if (i < byYou + byPeers) {
                feed.happens(Contributed.answer(
                                "forum",
                                "r" + posts++,
                                question,
                                bram,
                                question.at().plus(Duration.ofHours(1)))
                        .withAnswerable(false));
            }
        }
    }

    private Contributed ask(ParticipantId by, Instant at) {
        Contributed question = Contributed.question("forum", "q" + posts++, by, at);
        feed.happens(question);
        return question;
    }

    private void reply(Contributed to, ParticipantId by, Instant at) {
        feed.happens(Contributed.answer("forum", "r" + posts++, to, by, at));
    }

    private List<Suggestion> at(Instant now) {
        return at(now, Policies.letGo());
    }

    private List<Suggestion> at(Instant now, ModerationPolicy... policies) {
        suggestions.clear();
        Desk desk = Desk.attach(
                feed.moveTo(now).workspace(),
                List.of(policies),
                DeskOptions.withDefaults().with(Feed.ownLease()),
                suggestions::add);
        desk.tick();
        return List.copyOf(suggestions);
    }
}

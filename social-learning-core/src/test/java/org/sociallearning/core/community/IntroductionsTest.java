package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Accepted;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.house.Requirement;

@Requirement("F7")
class IntroductionsTest {
    private static final EventId PROPOSAL = EventId.of("village", "introduction", "1");

    private final Village village = new Village();
    private final ParticipantId anna = village.joins("anna", "north", Consent.BE_INTRODUCED, Consent.KEEP_TEXT);
    private final ParticipantId bram = village.joins("bram", "south", Consent.BE_INTRODUCED, Consent.KEEP_TEXT);

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void introducesTwoWhoRaisedTheSameAndWereNeverInTouch() {
        ContributionId annas = raises(anna, "video lunch", "coffee").contribution();
        ContributionId brams = raises(bram, "Coffee", "video lunch").contribution();

        Introduction introduction = introductions().get(0);

        assertThat(introductions()).hasSize(1);
        assertThat(introduction.people()).containsExactlyInAnyOrder(anna, bram);
        assertThat(introduction.contributions().get(introduction.people().indexOf(anna)))
                .isEqualTo(annas);
        assertThat(introduction.contributions()).containsExactlyInAnyOrder(annas, brams);
        assertThat(introduction.text(Locale.ENGLISH))
                .startsWith("Both raised something about ")
                .contains("video lunch")
                .endsWith(", each of their own accord, and they have not been in touch.");
        assertThat(introduction.text(Locale.forLanguageTag("nl"))).startsWith("Beiden brachten iets naar voren over ");
    }

    @Test
    void seesLikenessInWordsWhereTheirTextIsKept() {
        village.records(
                idea(anna).withText("We could record our lunch lectures and share the videos with the night shift."));
        village.records(
                idea(bram).withText("Why not share videos of the lunch lectures, so that the night shift sees them?"));

        assertThat(introductions())
                .singleElement()
                .satisfies(it -> assertThat(it.text(Locale.ENGLISH))
                        .isEqualTo(
                                "Both raised something in much the same words, each of their own accord, and they have"
                                        + " not been in touch."));
    }

    @Test
    @Requirement("S1")
    void readsNoWordsOfWhoDoesNotLetTextBeKept() {
        village.records(
                idea(anna).withText("We could record our lunch lectures and share the videos with the night shift."));
        village.records(
                idea(bram).withText("We could record our lunch lectures and share the videos with the night shift."));
        village.days(1).records(ConsentWithdrawn.of(bram, village.now(), Consent.KEEP_TEXT));

        assertThat(introductions()).isEmpty();
    }

    @Test
    void doesNotIntroduceForOneTopicThatIsEverywhere() {
        raises(anna, "coffee");
        raises(bram, "coffee");
        assertThat(introductions()).hasSize(1);

        // 10 of 10 have it: ln(110 / 10) = 2.4 is less than ln 20 = 3
        for (int i = 0; i < 8; i++) {
            raises(village.joins("other" + i, "north"), "coffee");
        }
        assertThat(introductions()).isEmpty();
    }

    /** Each of these makes an introduction needless or impossible. */
    enum Hindrance {
        A_REPLY,
        A_THANK_YOU,
        A_MENTION,
        A_MEETING,
        ONE_THREAD,
        A_CIRCLE,
        NO_CONSENT,
        WITHDRAWN,
        LEFT,
        ERASED,
        NOT_FOR_EVERYBODY,
        LONG_AGO
    }

    @ParameterizedTest
    @EnumSource(Hindrance.class)
    void introducesNobodyWhereSomethingHinders(Hindrance hindrance) {
        Contributed annas = raises(anna, "video lunch", "coffee");
        ParticipantId other = hindrance == Hindrance.NO_CONSENT ? village.joins("cees", "south") : bram;
        Contributed same = idea(other).withTopics("video lunch", "coffee");
        same = hindrance == Hindrance.ONE_THREAD ? same.withThread(annas.contribution()) : same;
        same = hindrance == Hindrance.NOT_FOR_EVERYBODY ? same.withVisibility(Visibility.RESTRICTED) : same;
        village.records(hindrance == Hindrance.LONG_AGO ? village.question(anna) : same);
        if (hindrance.ordinal() <= Hindrance.A_MEETING.ordinal() || hindrance == Hindrance.A_CIRCLE) {
            assertThat(introductions()).hasSize(1);
        }
        switch (hindrance) {
            case A_REPLY -> village.records(Contributed.answer("forum", "reply", annas, bram, village.now()));
            case A_THANK_YOU ->
                village.records(Appreciated.thanks("forum", "1", annas.contribution(), bram, village.now()));
            case A_MENTION -> village.records(idea(anna).withTopics("other").withAddressedTo(List.of(bram)));
            case A_MEETING ->
                village.records(Met.of(
                                village.id("met"),
                                EncounterId.of("lunch"),
                                EncounterForm.MEETING,
                                EncounterState.HELD,
                                village.now())
                        .withAttendees(List.of(anna, bram)));
            case A_CIRCLE -> {
                village.records(village.wish(anna));
                village.records(village.wish(bram));
                village.held(CirclePlan.round(1));
            }
            case WITHDRAWN -> village.days(1).records(ConsentWithdrawn.of(bram, village.now(), Consent.BE_INTRODUCED));
            case LEFT -> village.days(1).records(Left.of(bram, village.now()));
            case ERASED -> village.workspace().erase(bram);
            case LONG_AGO -> {
                village.days(181);
                raises(bram, "video lunch", "coffee");
            }
            default -> {}
        }
        assertThat(introductions()).isEmpty();
    }

    @Test
    void staysWithStrangersWhoSatInOneHallOrWhoseMeetingWasCalledOff() {
        raises(anna, "video lunch", "coffee");
        raises(bram, "video lunch", "coffee");
        List<ParticipantId> hall = new ArrayList<>(List.of(anna, bram));
        for (int i = 0; i < 11; i++) {
            hall.add(village.joins("guest" + i, "east"));
        }
        village.records(met("hall", EncounterState.HELD, hall));
        village.records(met("off", EncounterState.PLANNED, List.of(anna, bram)));
        village.days(1).records(met("off", EncounterState.CANCELLED, List.of(anna, bram)));

        assertThat(introductions()).hasSize(1);
    }

    @Test
    void asksNobodyTwiceInAWeekAndNoPairTwice() {
        raises(anna, "video lunch", "coffee");
        raises(bram, "video lunch", "coffee");
        ParticipantId cees = village.joins("cees", "east", Consent.BE_INTRODUCED);
        raises(cees, "video lunch", "coffee");
        Introduction first = introductions().get(0);
        assertThat(introductions()).hasSize(1);
        village.records(first.event(PROPOSAL, village.now()));

        assertThat(introductions()).isEmpty();
        assertThat(village.days(6).community().introductions()).isEmpty();
        Introduction second = village.days(1).community().introductions().get(0);
        assertThat(second.people()).contains(third(first)).isNotEqualTo(first.people());
        village.records(second.event(village.id("introduction"), village.now()));
        village.days(7);
        Introduction last = introductions().get(0);
        village.records(last.event(village.id("introduction"), village.now()));
        assertThat(village.days(30).community().introductions()).isEmpty();
    }

    private ParticipantId third(Introduction introduction) {
        return List.of(anna, bram, village.person("cees")).stream()
                .filter(person -> !introduction.people().contains(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesTheOtherOnlyWhenBothAccepted() {
        proposed(village);
        assertThat(invitation(anna).stage()).isEqualTo(Invitation.Stage.ASKED);
        assertThat(invitation(anna).text(Locale.ENGLISH))
                .isEqualTo("Somebody raised much the same as you did, about coffee, video lunch."
                        + " Would you like to meet? You hear who it is when both of you say yes.");

        accepts(village, "anna", 1);
        assertThat(invitation(anna).stage()).isEqualTo(Invitation.Stage.WAITING);
        assertThat(invitation(anna).other()).isNull();
        assertThat(invitation(bram).stage()).isEqualTo(Invitation.Stage.ASKED);

        accepts(village, "bram", 2);
        assertThat(invitation(anna).stage()).isEqualTo(Invitation.Stage.INTRODUCED);
        assertThat(invitation(anna).other()).isEqualTo(bram);
        assertThat(invitation(bram).other()).isEqualTo(anna);
        village.days(100);
        assertThat(invitation(bram).text(Locale.forLanguageTag("nl")))
                .isEqualTo(
                        "Jullie zeiden allebei ja: jullie brachten allebei iets naar voren over coffee, video lunch.");
    }

    @Test
    void introducesNobodyByAnAcceptanceThatComesTooLateOrFromSomebodyElse() {
        proposed(village);
        accepts(village, "anna", 1);
        village.joins("cees", "east", Consent.BE_INTRODUCED);
        accepts(village, "cees", 2);
        assertThat(invitation(anna).stage()).isEqualTo(Invitation.Stage.WAITING);
        assertThat(village.community().invitations(village.person("cees"))).isEmpty();

        village.days(14);
        accepts(village, "bram", 3);
        assertThat(village.community().invitations(anna)).isEmpty();
        assertThat(village.community().invitations(bram)).isEmpty();
    }

    /** What a person sees, day by day, after they accepted, when the other does this. */
    private static List<Object> seenByAnna(BiConsumer<Village, Integer> bram) {
        try (Village village = new Village()) {
            ParticipantId anna = village.joins("anna", "north", Consent.BE_INTRODUCED, Consent.KEEP_TEXT);
            village.joins("bram", "south", Consent.BE_INTRODUCED, Consent.KEEP_TEXT);
            proposed(village);
            accepts(village, "anna", 1);
            List<Object> seen = new ArrayList<>();
            for (int day = 0; day < 40; day++) {
                bram.accept(village, day);
                seen.add(village.community().invitations(anna));
                village.community().invitations(anna).forEach(it -> seen.add(it.text(Locale.ENGLISH)));
                seen.add(village.community().introductions());
                village.days(1);
            }
            return seen;
        }
    }

    @Test
    @Requirement("S1")
    void looksTheSameWhetherTheOtherRefusedOrHasNotAnswered() {
        List<Object> unanswered = seenByAnna((village, day) -> {});
        // A refusal is no event: the host records nothing, and whatever else the other does tells nothing of it.
        List<Object> refused = seenByAnna(
                (village, day) -> village.records(village.question(village.person("bram"), "something else")));
        List<Object> tooLate = seenByAnna((village, day) -> {
            if (day == 14) {
                accepts(village, "bram", 2);
            }
        });

        assertThat(refused).isEqualTo(unanswered);
        assertThat(tooLate).isEqualTo(unanswered);
        assertThat(unanswered).contains(List.of());
    }

    @Test
    @Tag("once")
    void looksThroughTwentyThousandContributionsWithinAFewSeconds() {
        SplittableRandom random = new SplittableRandom(11);
        List<Event> events = new ArrayList<>();
        List<ParticipantId> people = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ParticipantId person = village.person("p" + i);
            people.add(person);
            events.add(Joined.of(person, village.now())
                    .withConsent(Consent.BE_INTRODUCED, village.now())
                    .withConsent(Consent.KEEP_TEXT, village.now()));
        }
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("How");
            for (int word = 0; word < 30; word++) {
                // few words are frequent and many are rare, as in any text
                text.append(" word").append((int) Math.pow(10, 4 * random.nextDouble()));
            }
            events.add(village.question(
                            people.get(random.nextInt(2_000)), "t" + random.nextInt(500), "t" + random.nextInt(20))
                    .withText(text.toString()));
        }
        village.records(events);
        village.community();

        long begin = System.nanoTime();
        List<Introduction> introductions = introductions();
        long millis = (System.nanoTime() - begin) / 1_000_000;

        assertThat(introductions).hasSizeGreaterThan(100);
        assertThat(introductions).flatExtracting(Introduction::people).doesNotHaveDuplicates();
        assertThat(millis).isLessThan(20_000);
    }

    @Test
    @Requirement("S1")
    void looksTheSameToTheOneWhoIsAskedWhetherTheOtherAcceptedOrNot() {
        proposed(village);
        List<Invitation> before = village.community().invitations(bram);

        accepts(village, "anna", 1);

        assertThat(village.community().invitations(bram)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Hindrance.class,
            names = {"WITHDRAWN", "LEFT", "ERASED"})
    @Requirement("S1")
    void vanishesForBothWhenOneWithdrawsLeavesOrIsErased(Hindrance hindrance) {
        proposed(village);
        accepts(village, "anna", 1);
        accepts(village, "bram", 2);
        village.days(1);
        switch (hindrance) {
            case WITHDRAWN -> village.records(ConsentWithdrawn.of(bram, village.now(), Consent.BE_INTRODUCED));
            case LEFT -> village.records(Left.of(bram, village.now()));
            default -> village.workspace().erase(bram);
        }

        assertThat(village.community().invitations(anna)).isEmpty();
        assertThat(village.community().invitations(bram)).isEmpty();
        assertThat(introductions()).isEmpty();
    }

    private static void proposed(Village village) {
        for (String name : List.of("anna", "bram")) {
            village.records(village.question(village.person(name), "video lunch", "coffee"));
        }
        village.records(village.community().introductions().get(0).event(PROPOSAL, village.now()));
    }

    private static void accepts(Village village, String name, int key) {
        village.records(Accepted.of(
                EventId.of("village", "accepted", "" + key), PROPOSAL, village.person(name), village.now()));
    }

    private Invitation invitation(ParticipantId person) {
        List<Invitation> invitations = village.community().invitations(person);
        assertThat(invitations).hasSize(1);
        assertThat(invitations.get(0).topics()).containsExactly(Topic.of("coffee"), Topic.of("video lunch"));
        return invitations.get(0);
    }

    private List<Introduction> introductions() {
        return village.community().introductions();
    }

    private Contributed raises(ParticipantId person, String... topics) {
        return village.records(idea(person).withTopics(topics));
    }

    private Contributed idea(ParticipantId person) {
        return village.question(person).withKind(ContributionKind.IDEA);
    }

    private Met met(String name, EncounterState state, List<ParticipantId> people) {
        return Met.of(village.id("met"), EncounterId.of(name), EncounterForm.MEETING, state, village.now())
                .withAttendees(people);
    }
}

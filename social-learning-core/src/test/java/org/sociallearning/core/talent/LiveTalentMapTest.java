package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contested;
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
import org.sociallearning.core.event.Skill;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.language.Passage;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class LiveTalentMapTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Topic PIVOT = Topic.of("Pivot tables");
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void showsWhoAnsweredAndHelpedWithTheEvidenceAndNoNumber() {
        findable(BRAM);
        Contributed question = happened(question(ANNA, 1));
        Contributed answer = happened(
                Contributed.answer("forum", "2", question, BRAM, day(2)).withTopics("pivot TABLES"));
        responded(question, answer);
        responded(
                answer,
                Appreciated.of(
                        EventId.of("forum", "v", "1"), AppreciationKind.HELPFUL, answer.contribution(), ANNA, day(3)));

        Found found = map().whoKnows(PIVOT);
        assertThat(found.people())
                .containsExactly(new Knower(
                        BRAM, List.of(new Evidence(Evidence.Kind.APPRECIATED, PIVOT, day(2), answer.contribution()))));
        assertThat(found.text(Locale.ENGLISH))
                .isEqualTo(
                        "May know about Pivot tables, in no order:\nbram: Answered a question about Pivot tables, and it"
                                + " was appreciated (January 7, 2026).");
        assertThat(found.text(Locale.forLanguageTag("nl")))
                .isEqualTo(
                        "Weet misschien iets van Pivot tables, in willekeurige volgorde:\nbram: Beantwoordde een vraag"
                                + " over Pivot tables, en dat werd gewaardeerd (7 januari 2026).");
        assertThat(map().topics()).containsExactly(PIVOT);
    }

    @Test
    @Requirement("S1")
    void showsNobodyWhoDidNotConsentToBeFound() {
        happened(Joined.of(BRAM, day(0)));
        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(1)));

        assertThat(map().whoKnows(PIVOT).isNobodyKnown()).isTrue();
        assertThat(map().topics()).isEmpty();
    }

    @Test
    void saysNobodyKnownForATopicThatNobodySpokeOf() {
        Found found = map().whoKnows(Topic.of("zymurgy"));
        assertThat(found.isNobodyKnown()).isTrue();
        assertThat(found.text(Locale.ENGLISH)).isEqualTo("Nobody known who knows about zymurgy.");
    }

    @Test
    void doesNotTakeAnAnswerToOnesOwnQuestionAsEvidence() {
        findable(ANNA);
        Contributed question = happened(question(ANNA, 1));
        responded(question, happened(Contributed.answer("forum", "2", question, ANNA, day(2))));

        assertThat(map().whoKnows(PIVOT).isNobodyKnown()).isTrue();
    }

    @Test
    void dropsAContestedClaimUntilItIsMadeAgain() {
        findable(BRAM);
        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(1)));
        happened(Contested.of(EventId.of("forum", "c", "2"), BRAM, PIVOT, ANNA, day(2)));
        assertThat(map().whoKnows(PIVOT).isNobodyKnown()).isTrue();

        happened(Claimed.of(EventId.of("forum", "c", "3"), PIVOT, BRAM, day(3)));
        assertThat(map().whoKnows(PIVOT).people()).hasSize(1);
    }

    @Test
    void takesNoConfirmationOfOneself() {
        findable(BRAM);
        happened(Confirmed.of(EventId.of("forum", "c", "1"), BRAM, PIVOT, BRAM, day(1)));
        assertThat(map().whoKnows(PIVOT).isNobodyKnown()).isTrue();

        happened(Confirmed.of(EventId.of("forum", "c", "2"), BRAM, PIVOT, ANNA, day(1)));
        assertThat(map().whoKnows(PIVOT).people()).hasSize(1);
    }

    @Test
    void namesNobodyOnEvidenceThatHasFaded() {
        findable(BRAM);
        // own word counts a half, and a quarter after the half-life of one year: less is too thin
        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(-264)));
        assertThat(map().whoKnows(PIVOT).isNobodyKnown()).isFalse();

        facts.removeIf(fact -> ((Happened) fact).event() instanceof Claimed);
        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(-290)));
        assertThat(map().whoKnows(PIVOT).isNobodyKnown()).isTrue();
    }

    @Test
    void takesEncountersThatWereHeldAndResourcesAsEvidence() {
        findable(ANNA);
        findable(BRAM);
        Met planned = Met.of(
                        EventId.of("agenda", "met", "1"),
                        EncounterId.of("agenda:lecture:1"),
                        EncounterForm.of("lecture"),
                        EncounterState.PLANNED,
                        day(5))
                .withHosts(List.of(BRAM))
                .withTopics(List.of(PIVOT));
        happened(planned);
        happened(Contributed.of(ContributionKind.RESOURCE, ContributionId.of("forum", "post", "9"), ANNA, day(6))
                .withTopics("pivot tables"));
        assertThat(kinds(map().whoKnows(PIVOT))).containsExactly("anna MADE");

        happened(Met.of(
                        EventId.of("agenda", "met", "2"),
                        planned.encounter(),
                        planned.form(),
                        EncounterState.HELD,
                        day(5))
                .withHosts(List.of(BRAM))
                .withTopics(List.of(PIVOT)));
        assertThat(kinds(map().whoKnows(PIVOT))).containsExactlyInAnyOrder("anna MADE", "bram HOSTED");
    }

    @Test
    void namesNeitherTheAskerNorAnybodyWhoLeft() {
        findable(ANNA);
        findable(BRAM);
        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, ANNA, day(1)));
        happened(Claimed.of(EventId.of("forum", "c", "2"), PIVOT, BRAM, day(1)));
        assertThat(kinds(map().whoKnows(TalentQuestion.about(PIVOT).by(ANNA)))).containsExactly("bram CLAIMED");

        happened(Left.of(BRAM, day(50)));
        assertThat(kinds(map().whoKnows(PIVOT))).containsExactly("anna CLAIMED");
    }

    @Test
    void holdsAContestedClaimApartAndTellsNobodyButThePerson() {
        findable(BRAM);
        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(1)));
        happened(Contested.of(EventId.of("forum", "c", "2"), BRAM, PIVOT, ANNA, day(2)));
        assertThat(map().heldApart(BRAM)).containsExactly(PIVOT);
        assertThat(map().heldApart(ANNA)).isEmpty();

        happened(Confirmed.of(EventId.of("forum", "c", "3"), BRAM, PIVOT, ParticipantId.of("carl"), day(3)));
        assertThat(map().heldApart(BRAM)).isEmpty();
        assertThat(kinds(map().whoKnows(PIVOT))).containsExactly("bram CONFIRMED CLAIMED");
    }

    @Test
    void letsNearEqualsTakeTurns() {
        Set<ParticipantId> named = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            ParticipantId knower = ParticipantId.of("knower" + i);
            findable(knower);
            happened(Claimed.of(EventId.of("forum", "c", "k" + i), PIVOT, knower, day(1)));
        }
        TalentMap map = map();
        for (int i = 0; i < 20; i++) {
            List<Knower> people = map.whoKnows(TalentQuestion.about(PIVOT).by(ParticipantId.of("asker" + i)))
                    .people();
            assertThat(people).hasSize(5);
            assertThat(map.knows(ParticipantId.of("knower" + i % 10), PIVOT)).isTrue();
            assertThat(map.knows(ParticipantId.of("asker" + i), PIVOT)).isFalse();
            people.forEach(knower -> named.add(knower.person()));
        }
        assertThat(named).hasSize(10);
        assertThat(map.whoKnows(PIVOT)).isEqualTo(map().whoKnows(PIVOT));
    }

    @Test
    void addsPeopleWhoAnswerHereOnlyWhereSomebodyKnows() {
        findable(ANNA);
        findable(BRAM);
        Contributed other = happened(Contributed.question("forum", "o1", ParticipantId.of("carl"), day(95))
                .withTopics("printers"));
        responded(other, happened(Contributed.answer("forum", "o2", other, ANNA, day(96))));
        assertThat(map().whoKnows(TalentQuestion.about(PIVOT)).isNobodyKnown()).isTrue();

        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(1)));
        assertThat(kinds(map().whoKnows(TalentQuestion.about(PIVOT))))
                .containsExactlyInAnyOrder("anna AROUND", "bram CLAIMED");
        assertThat(kinds(map().whoKnows(PIVOT))).containsExactly("bram CLAIMED");
    }

    @Test
    @Requirement("S1")
    void saysWhoAnsweredInWordsOfTheQuestionWhereTheirTextsMayBeKept() {
        happened(Joined.of(BRAM, day(0)).withConsent(Consent.BE_FOUND, day(0)).withConsent(Consent.KEEP_TEXT, day(0)));
        findable(ANNA);
        for (int i = 0; i < 6; i++) {
            Contributed question = happened(question(ParticipantId.of("carl"), i));
            boolean brams = i % 2 == 0;
            responded(
                    question,
                    happened(Contributed.answer("forum", "a" + i, question, brams ? BRAM : ANNA, day(95))
                            .withText(brams ? "Drag the slicer beside it." : "Press the button.")));
        }
        TalentQuestion asked = TalentQuestion.about(PIVOT).withText(Passage.plain("Where is my slicer?"));
        assertThat(asked.toString()).doesNotContain("slicer");

        assertThat(kinds(map().whoKnows(asked))).containsExactlyInAnyOrder("anna ANSWERED", "bram ANSWERED");
        for (int i = 0; i < 30; i++) {
            Contributed question = happened(question(ParticipantId.of("carl"), 10 + i));
            responded(
                    question,
                    happened(Contributed.answer("forum", "b" + i, question, ANNA, day(95))
                            .withText("Press another button.")));
        }
        assertThat(kinds(map().whoKnows(asked))).containsExactlyInAnyOrder("anna ANSWERED", "bram ANSWERED WORDS");

        happened(ConsentWithdrawn.of(BRAM, day(96), Consent.KEEP_TEXT));
        assertThat(kinds(map().whoKnows(asked))).containsExactlyInAnyOrder("anna ANSWERED", "bram ANSWERED");
    }

    @Test
    void weighsConfirmationsOfAClosedGroupLess() {
        findable(ANNA);
        findable(BRAM);
        happened(Confirmed.of(EventId.of("forum", "c", "1"), BRAM, PIVOT, ANNA, day(1)));
        happened(Confirmed.of(EventId.of("forum", "c", "2"), ANNA, PIVOT, BRAM, day(1)));
        // a quarter of 1, faded for 99 days: too thin
        assertThat(map().whoKnows(PIVOT).isNobodyKnown()).isTrue();

        happened(Confirmed.of(EventId.of("forum", "c", "3"), BRAM, PIVOT, ParticipantId.of("carl"), day(1)));
        assertThat(kinds(map().whoKnows(PIVOT))).containsExactlyInAnyOrder("anna CONFIRMED", "bram CONFIRMED");
    }

    @Test
    void mergesLanguagesAndSeesNarrowerSkillsAsNear() {
        findable(ANNA);
        findable(BRAM);
        happened(Claimed.of(EventId.of("forum", "c", "1"), Topic.of("draaitabellen"), ANNA, day(1)));
        Contributed question = happened(Contributed.question("forum", "q", ParticipantId.of("carl"), day(95))
                .withTopics("slicers"));
        responded(question, happened(Contributed.answer("forum", "a", question, BRAM, day(96))));
        Skills skills = Skills.of(List.of(
                Skill.of("https://host.example", "1")
                        .withLabel(Locale.ENGLISH, "pivot tables")
                        .withLabel(Locale.forLanguageTag("nl"), "draaitabellen"),
                Skill.of("https://host.example", "2")
                        .withLabel(Locale.ENGLISH, "slicers")
                        .withBroader("1")));
        happened(question(ParticipantId.of("carl"), 1));

        TalentMap map = TalentMap.of(
                Folding.once(new InTest()),
                () -> new RosterFold().read(roster()),
                Clock.fixed(day(100), ZoneOffset.UTC),
                TalentOptions.withDefaults(),
                skills);
        assertThat(kinds(map.whoKnows(PIVOT))).containsExactlyInAnyOrder("anna CLAIMED", "bram NEAR");
        assertThat(map.topics()).containsExactly(Topic.of("draaitabellen"), Topic.of("slicers"));
    }

    private static List<String> kinds(Found found) {
        return found.people().stream()
                .map(knower -> knower.person() + " "
                        + knower.evidence().stream()
                                .map(evidence -> evidence.kind().name())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void namesAGapOnlyWhenEnoughPeopleAskedAndNobodyKnows() {
        for (int i = 0; i < 4; i++) {
            happened(question(ParticipantId.of("p" + i), i));
        }
        assertThat(map().gaps(5)).isEmpty();

        happened(question(ParticipantId.of("p4"), 4));
        assertThat(map().gaps(5)).containsExactly(PIVOT);

        happened(Claimed.of(EventId.of("forum", "c", "1"), PIVOT, BRAM, day(1)));
        assertThat(map().gaps(5)).isEmpty();
    }

    @Test
    void refusesAFloorUnderFive() {
        assertThatThrownBy(() -> map().gaps(4))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("floor of askers (4) must be at least 5");
    }

    private TalentMap map() {
        return TalentMap.of(
                Folding.once(new InTest()),
                () -> new RosterFold().read(roster()),
                Clock.fixed(day(100), ZoneOffset.UTC));
    }

    private void findable(ParticipantId person) {
        happened(Joined.of(person, day(0)).withConsent(Consent.BE_FOUND, day(0)));
    }

    private static Contributed question(ParticipantId person, int number) {
        return Contributed.question("forum", "q" + number, person, day(1)).withTopics("Pivot tables");
    }

    private <E extends Event> E happened(E event) {
        give(new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at()));
        return event;
    }

    private void responded(Contributed origin, Event by) {
        give(new Response(origin, by, Week.of(origin.at(), ZoneOffset.UTC), by.at()));
    }

    private void give(Fact fact) {
        facts.add(fact);
    }

    private RosterState roster() {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        facts.forEach(fact -> fold.add(state, fact));
        return state;
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private final class InTest implements Facts {
        @Override
        public long position() {
            return facts.size();
        }

        @Override
        public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {
            each(weeks, sinks.get());
        }

        @Override
        public void each(Weeks weeks, Consumer<? super Fact> sink) {
            facts.forEach(sink);
        }
    }
}

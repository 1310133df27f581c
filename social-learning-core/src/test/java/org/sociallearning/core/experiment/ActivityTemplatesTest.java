package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.RoomRule;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

class ActivityTemplatesTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant MONDAY = Instant.parse("2026-09-07T13:00:00Z");
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");
    private static final ParticipantId CARLA = ParticipantId.of("carla");
    private static final Duration TEN = Duration.ofMinutes(10);

    private final Told told = new Told(AMSTERDAM)
            .with(
                    Joined.of(ANNA, week(-9)).withUnit(UnitId.of("Library")),
                    Joined.of(BRAM, week(-9)).withUnit(UnitId.of("museum")),
                    Joined.of(CARLA, week(-9)));
    private int events;

    @TestFactory
    Stream<DynamicTest> keepTheLaws() {
        return ActivityTemplates.builtIn().all().stream()
                .flatMap(template -> ActivityTemplateContract.laws(template).stream()
                        .map(law -> dynamicTest(template.descriptor().id() + " " + law.name(), law.check()::run)));
    }

    @Test
    @Requirement("A3")
    void findNothingWrongWithLecturesAsTheyAreMeant() {
        volunteer(ANNA, BRAM);
        told.with(lecture(0, ANNA), lecture(1, BRAM), lecture(2, ANNA), lecture(3, BRAM));

        assertThat(lectures(week(9)).isKept()).isTrue();
        assertThat(lectures(week(9)).rules())
                .containsExactly("weekly", "another-speaker", "short", "no-equipment", "standing");
        assertThat(lectures(week(9)).template()).isEqualTo("coffee-lecture@1");
    }

    @Test
    @Requirement("A3")
    void tellAWeekWithoutALectureAndASecondOne() {
        told.with(lecture(0, ANNA), lecture(2, BRAM), lecture(2, BRAM).withHeader(header(week(2).plusSeconds(7200))));

        assertThat(english(lectures(week(9)).of("weekly")))
                .containsExactly(
                        "There was a week without a lecture before the one of 21 September 2026. Call a week off, or let"
                                + " somebody speak each week.",
                        "The lecture of 21 September 2026 is not the first of its week. One a week keeps it light.");
    }

    @Test
    @Requirement("A3")
    void takeAWeekThatWasCalledOffForAccountedFor() {
        told.with(lecture(0, ANNA), met(EncounterForm.LECTURE, EncounterState.CANCELLED, week(1)), lecture(2, ANNA));

        assertThat(lectures(week(9)).of("weekly")).isEmpty();
    }

    @Test
    @Requirement("A3")
    void tellThatSomebodySpeaksAgainBeforeEveryVolunteerHadATurnAndNeverWho() {
        volunteer(ANNA, BRAM, CARLA);
        told.with(lecture(0, ANNA), lecture(1, BRAM), lecture(2, ANNA), lecture(3, CARLA), lecture(4, BRAM));

        assertThat(english(lectures(week(9)).of("another-speaker")))
                .containsExactly("On 21 September 2026 somebody speaks again before every volunteer had a turn.");
        assertThat(dutch(lectures(week(9)).of("another-speaker")))
                .containsExactly(
                        "Op 21 september 2026 spreekt iemand opnieuw voordat elke vrijwilliger aan de beurt was.");
    }

    @Test
    @Requirement("A3")
    void waitForNobodyWhoVolunteeredLaterOrLeft() {
        volunteer(ANNA, BRAM, CARLA);
        told.with(Volunteered.of(id(), Task.HOSTING, BRAM, week(6)), Left.of(CARLA, week(5)));
        told.with(lecture(0, ANNA), lecture(1, ANNA));

        assertThat(lectures(week(9)).of("another-speaker")).isEmpty();
    }

    @Test
    @Requirement("A3")
    void checkAPlanTogetherWithWhatWasHeldAndSayNothingOfThePast() {
        volunteer(ANNA, BRAM);
        told.with(lecture(0, ANNA), lecture(1, ANNA));
        Met planned =
                met(EncounterForm.LECTURE, EncounterState.PLANNED, week(2)).withHosts(List.of(ANNA));
        Encounters encounters = told.at(week(1).plusSeconds(1)).encounters();

        RuleReport report = encounters.beforehand(ActivityTemplates.coffeeLecture(), List.of(planned));

        assertThat(english(report.breaches()))
                .containsExactly(
                        "On 21 September 2026 somebody speaks again before every volunteer had a turn.",
                        "Nobody said how long the lecture of 21 September 2026 takes; 10 minutes is the most.");
        assertThat(encounters.beforehand(ActivityTemplates.coffeeLecture()).isKept())
                .isTrue();
        assertThat(encounters.all()).hasSize(2);
    }

    @Test
    @Requirement("A3")
    void tellEachRuleOfTheRoomThatNobodySaidWasKept() {
        told.with(lecture(0, ANNA).withRulesKept(List.of()).withDuration(Duration.ofMinutes(25)));

        assertThat(english(lectures(week(9)).breaches()))
                .containsExactly(
                        "The lecture of 7 September 2026 takes 25 minutes; 10 is the most.",
                        "Nobody said of the lecture of 7 September 2026 that it went without equipment.",
                        "Nobody said of the lecture of 7 September 2026 that everybody stood.");
        assertThat(told.at(week(9))
                        .encounters()
                        .afterwards(ActivityTemplates.coffeeLecture(Duration.ofMinutes(30)))
                        .of("short"))
                .isEmpty();
    }

    @Test
    @Requirement("A2")
    void tellThatAFestivalLacksPartnersAndWhichOfThemHostsNothing() {
        told.with(
                met(EncounterForm.FESTIVAL, EncounterState.HELD, week(0)).withPartners(List.of("Library", "Theatre")),
                workshop(week(0), ANNA),
                met(EncounterForm.WORKSHOP, EncounterState.HELD, week(0)));

        assertThat(english(festival(week(1)).breaches()))
                .containsExactly(
                        "The festival that begins on 7 September 2026 names 2 partner organisations; 3 are wanted.",
                        "Theatre hosts no workshop of the festival that begins on 7 September 2026.",
                        "The workshop of 7 September 2026 has no host who takes part. Who would like to?");
    }

    @Test
    @Requirement("A2")
    void findNothingWrongWithAFestivalAsItIsMeant() {
        told.with(
                met(EncounterForm.FESTIVAL, EncounterState.HELD, week(0))
                        .withPartners(List.of("Library", "Museum", "Theatre")),
                workshop(week(0), ANNA),
                workshop(week(0), BRAM),
                workshop(week(0), CARLA).withPartners(List.of("theatre")));

        assertThat(festival(week(1)).isKept()).isTrue();
        assertThat(told.at(week(1))
                        .encounters()
                        .afterwards(ActivityTemplates.festival(4))
                        .breaches())
                .hasSize(1);
        // nothing is still to come
        assertThat(told.at(week(1))
                        .encounters()
                        .beforehand(ActivityTemplates.festival(4))
                        .isKept())
                .isTrue();
    }

    @Test
    @Requirement("A1")
    void findNothingWrongWithAWeekInWhichAllFiveKindsWereShared() {
        told.with(wol(0));
        int day = 0;
        for (ContributionKind kind : List.of(
                ContributionKind.IDEA,
                ContributionKind.FRUSTRATION,
                ContributionKind.QUESTION,
                ContributionKind.PROCESS.refined("acme.video"),
                ContributionKind.NETWORK,
                ContributionKind.RESOURCE)) {
            told.with(post(kind, "elsewhere", week(0).plus(Duration.ofDays(day++)))
                    .withTopics("#WOL"));
        }

        assertThat(workingOutLoud(week(9)).isKept()).isTrue();
    }

    @Test
    @Requirement("A1")
    void tellWhatWasNotSharedAndThatNobodyUsedTheHashtag() {
        told.with(wol(0), post(ContributionKind.IDEA, "channel", week(0)));
        told.with(
                // not in the week, not of the week, and a reply: none of them counts
                post(ContributionKind.NETWORK, "channel", week(1)),
                post(ContributionKind.NETWORK, "elsewhere", week(0)),
                post(ContributionKind.NETWORK, "channel", week(0)).inReplyTo(ContributionId.of("forum/post/1")));

        assertThat(english(workingOutLoud(week(9)).breaches()))
                .containsExactly(
                        "Nobody used #workingoutloud in the week of 7 September 2026.",
                        "Not shared in the week of 7 September 2026: a frustration, a question, how work is done, who"
                                + " works with whom.");
        assertThat(dutch(workingOutLoud(week(9)).of("five-kinds")))
                .containsExactly("Niet gedeeld in de week van 7 september 2026: een frustratie, een vraag, hoe het werk"
                        + " gaat, wie met wie werkt.");
    }

    @Test
    @Requirement("A1")
    void findTheHashtagInATextThatIsKept() {
        told.with(wol(0), post(ContributionKind.IDEA, "elsewhere", week(0)).withText("Een idee. #WorkingOutLoud!"));

        assertThat(workingOutLoud(week(9)).of("hashtag")).isEmpty();
    }

    @Test
    @Requirement("A1")
    void tellAThirdWeekInAYearAYearWithFewerAndAWeekWithoutAChannel() {
        told.with(wol(-30), wol(-10), wol(0), wol(60).withSpace(null), wol(110), wol(130));

        assertThat(english(workingOutLoud(week(200)).of("twice-a-year")))
                .containsExactly(
                        "The week of 7 September 2026 is not one of the first two in 2026. Twice a year is enough.",
                        "2027 has fewer than two weeks.",
                        "2028 has fewer than two weeks.");
        assertThat(english(workingOutLoud(week(200)).of("channel")))
                .containsExactly("The week of 1 November 2027 names no channel to share in.");
    }

    @Test
    @Requirement("A4")
    void keepARuleThatThrowsAwayFromTheOthers() {
        Rule broken = new Rule() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<Breach> check(Course course) {
                throw new IllegalStateException("the words of somebody");
            }
        };
        ActivityTemplate template = template("acme.broken", broken, new Silent());

        RuleReport report = told.at(week(1)).encounters().afterwards(template);

        assertThat(report.failed())
                .extracting(Problem::toString)
                .containsExactly("acme.broken@1: broken (IllegalStateException) must not throw");
        assertThat(report.rules()).containsExactly("broken", "silent");
        assertThat(report.isKept()).isFalse();
    }

    @Test
    @Requirement("A4")
    void areFoundByTheirIdsWhichAreTheirOwn() {
        ActivityTemplates templates = ActivityTemplates.builtIn().with(template("acme.own", new Silent()));

        assertThat(templates.get("acme.own").descriptor().name(Locale.FRENCH)).isEqualTo("acme.own");
        assertThat(templates.get("festival").descriptor().name(Locale.forLanguageTag("nl-BE")))
                .isEqualTo("Festival met partnerorganisaties");
        assertThatThrownBy(() -> templates.with(ActivityTemplates.festival()))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("template (festival) must have an id of its own");
        assertThatThrownBy(() -> templates.get("picnic"))
                .hasMessage("template (picnic) must be one of [acme.own, coffee-lecture, festival, working-out-loud]");
        assertThatThrownBy(() -> ActivityTemplates.festival(0)).hasMessage("partners (0) must be 1 to 50");
        assertThatThrownBy(() -> ActivityTemplates.coffeeLecture(Duration.ZERO))
                .hasMessage("length of a lecture (PT0S) must be PT1M to PT24H. Maybe PT10M");
        assertThatThrownBy(() -> template("acme.own")
                        .descriptor()
                        .cadence(MONDAY.atZone(AMSTERDAM).toLocalDateTime(), AMSTERDAM))
                .hasMessage("template (acme.own@1) must have a usual period. Maybe Cadence.every(...)");
    }

    @Test
    void speakDutchAndEnglishAlike() {
        assertThat(RuleTexts.all().get("nl").stringPropertyNames())
                .isEqualTo(RuleTexts.all().get("en").stringPropertyNames());
    }

    @Test
    void fillInFactsOnceOnly() {
        Breach breach = Breach.of(new Silent()).with("partner", "{date}").withText(Locale.ENGLISH, "{partner} {x} {");

        assertThat(breach.text(Locale.FRENCH)).isEqualTo("{date} {x} {");
        assertThat(Breach.of(new Silent()).text(Locale.ENGLISH)).isEqualTo("silent");
    }

    @Property(tries = 150)
    @Requirement("A4")
    void neverThrowOnArbitraryFactsAndDoNotDependOnTheirOrder(@ForAll("talk") List<Event> talk, @ForAll long seed) {
        List<Event> shuffled = new ArrayList<>(talk);
        Collections.shuffle(shuffled, new Random(seed));
        Encounters one =
                new Told(AMSTERDAM).with(talk).at(MONDAY.plusSeconds(9000)).encounters();
        Encounters other =
                new Told(AMSTERDAM).with(shuffled).at(MONDAY.plusSeconds(9000)).encounters();

        for (ActivityTemplate template : ActivityTemplates.builtIn().all()) {
            RuleReport after = one.afterwards(template);
            RuleReport before = one.beforehand(template);
            assertThat(after.failed()).isEmpty();
            assertThat(before.failed()).isEmpty();
            assertThat(other.afterwards(template)).isEqualTo(after);
            assertThat(other.beforehand(template)).isEqualTo(before);
        }
    }

    @Provide
    static Arbitrary<List<Event>> talk() {
        return LiveEncountersTest.talk();
    }

    private RuleReport lectures(Instant now) {
        return told.at(now).encounters().afterwards(ActivityTemplates.coffeeLecture());
    }

    private RuleReport festival(Instant now) {
        return told.at(now).encounters().afterwards(ActivityTemplates.festival());
    }

    private RuleReport workingOutLoud(Instant now) {
        return told.at(now).encounters().afterwards(ActivityTemplates.workingOutLoudWeek());
    }

    private static List<String> english(List<Breach> breaches) {
        return breaches.stream().map(breach -> breach.text(Locale.ENGLISH)).toList();
    }

    private static List<String> dutch(List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> breach.text(Locale.forLanguageTag("nl")))
                .toList();
    }

    private void volunteer(ParticipantId... people) {
        for (ParticipantId person : people) {
            told.with(Volunteered.of(id(), Task.HOSTING, person, week(-1)));
        }
    }

    private Met lecture(int week, ParticipantId speaker) {
        return met(EncounterForm.LECTURE, EncounterState.HELD, week(week))
                .withHosts(List.of(speaker))
                .withDuration(TEN)
                .withRulesKept(List.of(RoomRule.STANDING, RoomRule.NO_EQUIPMENT));
    }

    private Met workshop(Instant at, ParticipantId host) {
        return met(EncounterForm.WORKSHOP, EncounterState.HELD, at).withHosts(List.of(host));
    }

    private Met wol(int week) {
        return met(EncounterForm.WORKING_OUT_LOUD, EncounterState.HELD, week(week))
                .withSpace(SpaceId.of("channel"))
                .withDuration(Duration.ofDays(5));
    }

    private Contributed post(ContributionKind kind, String space, Instant at) {
        return Contributed.of(kind, ContributionId.of("forum", "post", "" + events++), SpaceId.of(space), ANNA, at);
    }

    private Met met(EncounterForm form, EncounterState state, Instant at) {
        return Met.of(id(), EncounterId.of("e" + events), form, state, at);
    }

    private Header header(Instant at) {
        return Header.of(id(), at, null);
    }

    private EventId id() {
        return EventId.of("host", "event", "" + events++);
    }

    private static Instant week(int week) {
        return MONDAY.plus(Duration.ofDays(7L * week));
    }

    private static ActivityTemplate template(String id, Rule... rules) {
        return new ActivityTemplate() {
            @Override
            public TemplateDescriptor descriptor() {
                return TemplateDescriptor.of(id, "1");
            }

            @Override
            public List<Rule> rules() {
                return List.of(rules);
            }
        };
    }

    /** A rule that nothing breaks. */
    private static final class Silent implements Rule {
        @Override
        public String name() {
            return "silent";
        }
    }
}

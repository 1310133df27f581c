package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.TextRetention;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.community.CirclePlan;
import org.sociallearning.core.community.TeamNeed;
import org.sociallearning.core.community.TeamRequest;
import org.sociallearning.core.event.*;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.core.talent.EndorsementCredential;
import org.sociallearning.core.talent.TalentQuestion;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.EvaluationPlan;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/**
 * Each thing that people may consent to, in each part that needs it: not given, given, withdrawn, given again. It holds at
 * once for whatever is read afterwards.
 */
@Tag("once")
@Requirement("S1")
class ConsentTest {
    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(63));
    private static final Topic TOPIC = Topic.of("pivot tables");
    private static final SpaceId FORUM = SpaceId.of("forum");
    private static final PreconditionId TONE = PreconditionId.of("safe tone");
    private static final int OTHERS = 12;

    private final MovableClock clock = new MovableClock(NOW);
    private final SocialLearning learning = SocialLearning.builder()
            .journal(Journal.inMemory())
            .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
            .textRetention(TextRetention.keepWithConsent(365))
            .clock(clock)
            .open();
    private final Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
    private final Metrics metrics = Metrics.attach(workspace, List.of(Indicators.oneWayness(), Indicators.sharing()));
    private final ParticipantId anna = workspace.participant("anna");
    private final ParticipantId bram = workspace.participant("person 0");
    private int key;

    @AfterEach
    void close() {
        learning.close();
    }

    /** A part of the library and what it needs to show somebody. */
    private record Part(Consent needs, String name, Predicate<ConsentTest> shows) {
        @Override
        public String toString() {
            return needs + " for " + name;
        }
    }

    static Stream<Part> parts() {
        return Stream.of(
                new Part(Consent.TAKE_PART, "being recorded", lab -> lab.record(lab.question()) > 0),
                new Part(Consent.TAKE_PART, "facts under one's name", lab -> lab.acts() > 0),
                new Part(Consent.TAKE_PART, "being named in others' events", lab -> lab.isNamedByOthers()),
                new Part(
                        Consent.TAKE_PART,
                        "membership",
                        lab -> lab.workspace.roster().isMember(lab.anna, NOW)),
                new Part(Consent.TAKE_PART, "every fold of an indicator", lab -> lab.isInStates()),
                new Part(Consent.TAKE_PART, "circles", lab -> lab.isInCircles()),
                new Part(Consent.TAKE_PART, "the talent map", lab -> lab.isFound()),
                new Part(Consent.TAKE_PART, "introductions", lab -> lab.isIntroduced()),
                new Part(Consent.TAKE_PART, "volunteers", lab -> lab.isAsked(Task.CORE_GROUP)),
                new Part(Consent.TAKE_PART, "words at a check-in", lab -> lab.isQuoted()),
                new Part(Consent.BE_FOUND, "the talent map of a topic", lab -> lab.isFound()),
                new Part(Consent.BE_FOUND, "the talent map of a question", lab -> lab.isFoundByAQuestion()),
                new Part(Consent.BE_FOUND, "those who know, for teams", lab -> lab.isKnower()),
                new Part(
                        Consent.BE_FOUND,
                        "what she may know about",
                        lab -> lab.workspace.talents().knows(lab.anna, TOPIC)),
                new Part(
                        Consent.BE_FOUND,
                        "topics that somebody knows about",
                        lab -> lab.workspace.talents().topics().contains(TOPIC)),
                new Part(Consent.BE_FOUND, "teams", lab -> lab.isInATeam()),
                new Part(Consent.BE_FOUND, "a credential about her", lab -> lab.isEndorsed(lab.bram, lab.anna)),
                new Part(Consent.BE_INTRODUCED, "introductions", lab -> lab.isIntroduced()),
                new Part(Consent.BE_INTRODUCED, "standing invitations", lab -> lab.isInvited()),
                new Part(Consent.BE_ASKED, "the core group", lab -> lab.isAsked(Task.CORE_GROUP)),
                new Part(
                        Consent.BE_ASKED,
                        "animating",
                        lab -> lab.workspace
                                .overview()
                                .volunteers()
                                .animating(FORUM)
                                .contains(lab.anna)),
                new Part(Consent.BE_ASKED, "keeping", lab -> lab.isAsked(Task.KEEPING)),
                new Part(
                        Consent.BE_ASKED,
                        "keeping a precondition",
                        lab -> lab.workspace
                                .overview()
                                .volunteers()
                                .keeping(TONE)
                                .contains(lab.anna)),
                new Part(Consent.BE_ASKED, "hosting", lab -> lab.isAsked(Task.HOSTING)),
                new Part(Consent.BE_QUOTED, "a credential by her", lab -> lab.isEndorsed(lab.anna, lab.bram)),
                new Part(Consent.BE_QUOTED, "words at a check-in", lab -> lab.isQuoted()),
                new Part(Consent.KEEP_TEXT, "text that can be read", lab -> lab.isTextRead()),
                new Part(Consent.SHOW_PRACTICE, "figures of moderators in a report", lab -> lab.isPracticeShown()));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isShownWithConsentOnly(Part part) {
        community();
        joins(EnumSet.complementOf(EnumSet.of(part.needs())));
        assertThat(shows(part)).as("not given").isFalse();

        workspace.record(ConsentGiven.of(anna, START.plusSeconds(100), Map.of(part.needs(), START)));
        assertThat(shows(part)).as("given").isTrue();

        workspace.record(ConsentWithdrawn.of(anna, START.plusSeconds(200), part.needs()));
        assertThat(shows(part)).as("withdrawn").isFalse();

        workspace.record(ConsentGiven.of(anna, START.plusSeconds(300), Map.of(part.needs(), START)));
        assertThat(shows(part)).as("given again").isTrue();
    }

    @Test
    void everyKindOfConsentIsNeededSomewhere() {
        assertThat(parts().map(Part::needs).collect(Collectors.toSet())).containsExactlyInAnyOrder(Consent.values());
    }

    @Test
    void reachesBackAsFarAsWasSaid() {
        community();
        Instant reach = START.plus(Duration.ofDays(30));
        Map<Consent, Instant> consents = new EnumMap<>(Consent.class);
        Set.of(Consent.values()).forEach(consent -> consents.put(consent, reach));
        workspace.record(Joined.of(anna, reach.plusSeconds(60)).withConsents(consents));

        assertThat(record(question(reach.minusMillis(1)))).as("before").isZero();
        assertThat(record(question(reach))).as("from then on").isEqualTo(1);
    }

    private boolean shows(Part part) {
        actsOfAnna();
        return part.shows().test(this);
    }

    private void joins(Set<Consent> consents) {
        Map<Consent, Instant> given = new EnumMap<>(Consent.class);
        consents.forEach(consent -> given.put(consent, START));
        workspace.record(Joined.of(anna, START, Role.MODERATOR).withConsents(given));
        if (!consents.contains(Consent.TAKE_PART)) {
            // who does not take part has not joined: the rest is said later, and means nothing without it
            workspace.record(ConsentGiven.of(anna, START, given));
            workspace.record(
                    Joined.of(anna, START.plusSeconds(1), Role.MODERATOR).withConsents(Map.of()));
        }
    }

    /** People around her, one of whom is like her, and things they did for nine weeks. */
    private void community() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            ParticipantId person = workspace.participant("person " + i);
            Joined joined = Joined.of(person, START).withUnit(UnitId.of(i % 2 == 0 ? "it" : "sales"));
            if (i == 0) {
                for (Consent consent : Consent.values()) {
                    joined = joined.withConsent(consent, START);
                }
                events.add(Contributed.of(
                                ContributionKind.IDEA, ContributionId.of("forum", "post", "idea"), FORUM, person, at(3))
                        .withTopics(List.of(TOPIC, Topic.of("zymurgy"))));
            }
            events.add(joined);
            events.add(Requested.of(id(), Wish.JOIN, "circles", person, at(1)));
            for (int week = 0; week < 8; week++) {
                events.add(Contributed.question("forum", "of " + i + " in " + week, person, at(7 * week + 1))
                        .withWords(20));
            }
        }
        events.sort(java.util.Comparator.comparing(event -> !(event instanceof Joined)));
        workspace.record(events);
    }

    /** Everything by which a part might show her, as the host tells it again and again. */
    private void actsOfAnna() {
        List<Event> events = new ArrayList<>();
        events.add(Joined.of(anna, START.plusSeconds(1), Role.MODERATOR).withConsents(Map.of()));
        events.add(Requested.of(EventId.of("host", "wish", "anna"), Wish.JOIN, "circles", anna, at(2)));
        events.add(Claimed.of(EventId.of("host", "claim", "anna"), TOPIC, anna, at(2)));
        for (Task task : Task.values()) {
            events.add(Volunteered.of(EventId.of("host", "volunteer", task.name()), task, anna, at(2)));
        }
        events.add(Volunteered.of(EventId.of("host", "volunteer", "space"), Task.ANIMATING, anna, at(2))
                .withSpace(FORUM));
        events.add(
                PreconditionStated.of(EventId.of("host", "tone", "" + key++), TONE, PreconditionState.IN_ORDER, at(40))
                        .withKeeper(anna));
        events.add(Contributed.of(ContributionKind.IDEA, ContributionId.of("forum", "post", "hers"), FORUM, anna, at(4))
                .withTopics(List.of(TOPIC, Topic.of("zymurgy"))));
        Event checkedIn =
                CheckedIn.of(EventId.of("host", "check-in", "anna"), at(30)).withInterest("marked words");
        events.add(checkedIn.withHeader(checkedIn.header().withActor(anna)));
        for (int week = 0; week < 8; week++) {
            for (int i = 1; i < OTHERS; i++) {
                events.add(Contributed.of(
                                ContributionKind.ANSWER,
                                ContributionId.of("forum", "answer", i + " in " + week),
                                FORUM,
                                anna,
                                at(7 * week + 2))
                        .withWords(20)
                        .inReplyTo(ContributionId.of("forum", "post", "of " + i + " in " + week)));
            }
        }
        workspace.record(events);
    }

    private int record(Event event) {
        return workspace.record(event).recorded();
    }

    private Contributed question() {
        return question(at(5));
    }

    private Contributed question(Instant at) {
        return Contributed.question("host", "" + key++, anna, at).withText("How do I make a pivot table?");
    }

    private long acts() {
        long[] acts = {0};
        workspace.facts().each(Weeks.ALL, fact -> {
            if (fact instanceof Happened happened
                    && anna.equals(happened.event().actor())
                    && !(happened.event() instanceof ConsentWithdrawn)
                    && !(happened.event() instanceof ConsentGiven)) {
                acts[0]++;
            }
        });
        return acts[0];
    }

    private boolean isNamedByOthers() {
        EventId id = id();
        workspace.record(Contributed.question("forum", "mention " + key++, bram, at(6))
                .withHeader(Header.of(id, at(6), bram))
                .withAddressedTo(List.of(anna)));
        boolean[] named = {false};
        workspace.facts().each(Weeks.ALL, fact -> {
            if (fact instanceof Happened happened
                    && happened.event().id().equals(id)
                    && happened.event() instanceof Contributed said) {
                named[0] = said.addressedTo().contains(anna);
            }
        });
        return named[0];
    }

    private boolean isInStates() {
        String hers = HexFormat.of().formatHex(anna.value().getBytes(StandardCharsets.UTF_8));
        return EveryFold.of(workspace).over(workspace.facts()).entrySet().stream()
                .filter(state -> !state.getKey().equals("fold roster"))
                .anyMatch(state -> state.getValue().contains(hers));
    }

    private boolean isInCircles() {
        return workspace.community().circles(CirclePlan.round(1)).circles().stream()
                .anyMatch(circle -> circle.people().contains(anna));
    }

    private boolean isFound() {
        return workspace.talents().whoKnows(TOPIC).people().stream()
                .anyMatch(knower -> knower.person().equals(anna));
    }

    private boolean isFoundByAQuestion() {
        return workspace.talents().whoKnows(TalentQuestion.about(TOPIC)).people().stream()
                .anyMatch(knower -> knower.person().equals(anna));
    }

    private boolean isKnower() {
        return workspace.talents().knowers(TOPIC).stream()
                .anyMatch(knower -> knower.person().equals(anna));
    }

    private boolean isInATeam() {
        return workspace.community().teams().candidates(TeamRequest.of(List.of(TeamNeed.of(TOPIC)))).stream()
                .anyMatch(candidate -> candidate.toString().contains(anna.value()));
    }

    private boolean isEndorsed(ParticipantId by, ParticipantId person) {
        try {
            return !EndorsementCredential.of(URI.create("urn:1"), URI.create("urn:2"), URI.create("urn:3"))
                    .json(Confirmed.of(id(), person, TOPIC, by, at(5)), workspace.roster(), Locale.ENGLISH)
                    .isEmpty();
        } catch (SocialLearningException refused) {
            return false;
        }
    }

    private boolean isIntroduced() {
        return workspace.community().introductions().stream()
                .anyMatch(introduction -> introduction.people().contains(anna));
    }

    private boolean isInvited() {
        EventId proposal = EventId.of("host", "introduction", "1");
        workspace.record(Proposed.of(proposal, ProposalForm.INTRODUCTION, List.of(anna, bram), NOW.minusSeconds(60)));
        return !workspace.community().invitations(bram).isEmpty();
    }

    private boolean isAsked(Task task) {
        return workspace.overview().volunteers().of(task).contains(anna);
    }

    private boolean isQuoted() {
        return workspace.overview().checkIns().stream()
                .flatMap(checkIn -> checkIn.words().stream())
                .anyMatch(words -> "marked words".equals(words.interest()));
    }

    private boolean isTextRead() {
        Contributed asked = question();
        workspace.record(asked);
        boolean[] read = {false};
        workspace.facts().each(Weeks.ALL, fact -> {
            if (fact instanceof Happened happened && happened.event() instanceof Contributed said) {
                read[0] |= anna.equals(said.actor()) && said.text() != null;
            }
        });
        return read[0];
    }

    private boolean isPracticeShown() {
        Week first = Week.of(START, ZoneOffset.UTC);
        return metrics
                .evaluate(EvaluationPlan.levels(Weeks.range(first, first.plus(4))))
                .indicator("one-wayness")
                .orElseThrow()
                .measures()
                .stream()
                .filter(PublishedMeasure.Figure.class::isInstance)
                .map(PublishedMeasure.Figure.class::cast)
                .flatMap(figure -> figure.levels().stream())
                .anyMatch(level -> !(level.value() instanceof PublishedValue.Hidden));
    }

    private EventId id() {
        return EventId.of("host", "event", "" + key++);
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day)).plusSeconds(3_600);
    }
}

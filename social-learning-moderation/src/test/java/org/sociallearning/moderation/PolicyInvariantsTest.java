package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;
import org.sociallearning.house.Requirement;

/** Of whom and of what the policies never speak, with all of them on, over made-up histories. */
@Tag("once")
@net.jqwik.api.Tag("once")
@Requirement({"T5", "S1", "F8"})
class PolicyInvariantsTest {
    private static final Set<String> WAITING = Set.of("seen", "seen-widely", "quiet-question");
    private static final Set<String> OF_NOBODY = Set.of("let-go", "output", "activate", "dare");

    @Property(tries = 6)
    void pointsAtNobodyButByAWaitingContributionAnOwnOneOrWithConsent(@ForAll long seed) {
        List<Fact> facts = history(seed, 40);
        Map<ContributionId, ParticipantId> authors = authors(facts);
        for (Suggestion suggestion : replay(facts)) {
            String policy = suggestion.policy().id();
            assertThat(suggestion.explanation(Locale.ENGLISH) + suggestion.toMap(Stage.NL))
                    .doesNotContain(SampleScenes.PSEUDONYM);
            assertThat(suggestion.finding().figures())
                    .as("nothing is said without facts")
                    .isNotEmpty();
            for (Evidence piece : suggestion.finding().evidence()) {
                ParticipantId author = authors.get(piece.contribution());
                assertThat(OF_NOBODY).doesNotContain(policy);
                if (policy.equals("core-group")) {
                    assertThat(author)
                            .satisfies(one -> assertThat(isAskable(one)).isTrue());
                } else if (WAITING.contains(policy)) {
                    assertThat(author).isNotIn(SampleScenes.YOU, SampleScenes.OTHER_MODERATOR);
                } else {
                    assertThat(author).as(policy).isEqualTo(suggestion.moderator());
                }
            }
        }
    }

    @Property(tries = 4)
    void doesNotDependOnTheOrderOfWhatHappensAtTheSameInstant(@ForAll long seed) {
        List<Fact> facts =
                history(seed, 20).stream().map(PolicyInvariantsTest::onTheHour).toList();
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(replay(shuffled)).hasToString(replay(facts).toString());
    }

    @Property(tries = 4)
    void neverSpeaksOfAGroupOfFewerThanFive(@ForAll long seed) {
        Set<ParticipantId> few = Set.of(
                SampleScenes.YOU,
                SampleScenes.OTHER_MODERATOR,
                SampleScenes.person(3),
                SampleScenes.person(4),
                SampleScenes.person(5),
                SampleScenes.person(6));
        List<Fact> facts = history(seed, 60).stream()
                .filter(fact -> fact instanceof Happened happened
                        ? few.contains(happened.event().actor())
                        : fact instanceof Response response
                                && few.contains(response.origin().actor())
                                && few.contains(response.by().actor()))
                .toList();

        assertThat(replay(facts))
                .extracting(suggestion -> suggestion.policy().id())
                .doesNotContain("activate", "dare", "seen-widely");
    }

    @Test
    void saysNothingWhereNobodyContributed() {
        List<Fact> facts = new ArrayList<>();
        people(facts);

        assertThat(replay(List.of())).isEmpty();
        assertThat(replay(facts)).isEmpty();
    }

    private static List<Fact> history(long seed, int threads) {
        List<Fact> facts = new ArrayList<>();
        people(facts);
        facts.addAll(SampleScenes.talk(seed, threads, Math.floorMod(seed, 6) / 10.0));
        facts.addAll(SampleScenes.newcomers(9, 6, 3));
        return facts;
    }

    private static void people(List<Fact> facts) {
        for (int i = 0; i < 13; i++) {
            ParticipantId person = SampleScenes.person(i);
            Role role = i < 2 ? Role.MODERATOR : i == 2 ? Role.BOT : Role.PARTICIPANT;
            Joined joined = Joined.of(person, SampleScenes.START, role);
            SampleScenes.happened(
                    facts, isAskable(person) ? joined.withConsent(Consent.BE_ASKED, SampleScenes.START) : joined);
        }
    }

    private static boolean isAskable(ParticipantId person) {
        return Set.of(3, 5, 7, 9, 11).stream()
                .anyMatch(number -> SampleScenes.person(number).equals(person));
    }

    private static List<Suggestion> replay(List<Fact> facts) {
        return Replay.of(new Spoken(facts), ZoneOffset.UTC, Policies.recommended())
                .with(DeskOptions.withDefaults().with(NoiseGate.training()))
                .suggestions();
    }

    private static Map<ContributionId, ParticipantId> authors(List<Fact> facts) {
        Map<ContributionId, ParticipantId> authors = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Happened happened && happened.event() instanceof Contributed contributed) {
                authors.put(contributed.contribution(), contributed.actor());
            }
        }
        return authors;
    }

    private static Fact onTheHour(Fact fact) {
        if (fact instanceof Happened happened) {
            Event event = onTheHour(happened.event());
            return new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at());
        }
        Response response = (Response) fact;
        Contributed origin = (Contributed) onTheHour(response.origin());
        Event by = onTheHour(response.by());
        return new Response(origin, by, Week.of(origin.at(), ZoneOffset.UTC), by.at());
    }

    private static Event onTheHour(Event event) {
        Instant at = event.at().truncatedTo(ChronoUnit.HOURS);
        return event.withHeader(org.sociallearning.core.event.Header.of(event.id(), at, event.actor()));
    }
}

package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;
import org.sociallearning.house.Requirement;

@Requirement({"F8", "S1"})
class CommunityTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private final Stage stage = new Stage();

    @Test
    void countsWhoSpokeWithinFourWeeksOfJoining() {
        for (int i = 0; i < 5; i++) {
            stage.happens(Joined.of(Stage.who("p" + i), time(0, 0)));
        }
        stage.asks("p0", "0", time(1, 0));
        stage.asks("p1", "1", time(28, 0));
        stage.asks("p2", "2", time(28, 1));

        NewVoices voices = voices(time(40, 0));

        assertThat(voices.spoke(time(0, 0), time(1, 0), Duration.ofDays(28))).isEqualTo(new NewVoices.Count(2, 5));
        assertThat(voices.first(time(1, 0), time(28, 0)))
                .as("the end is exclusive")
                .isEqualTo(1);
    }

    @Test
    void countsNobodyTwiceWhoSpokeBeforeJoining() {
        for (int i = 0; i < 5; i++) {
            stage.asks("p" + i, "" + i, time(-1, 0));
            stage.happens(Joined.of(Stage.who("p" + i), time(0, 0)));
        }
        assertThat(voices(time(40, 0)).spoke(time(0, 0), time(1, 0), Duration.ofDays(28)))
                .as("they were no newcomers")
                .isNull();
    }

    @Test
    void readsAnswersToFirstContributionsThatCouldBeAnswered() {
        for (int i = 0; i < 5; i++) {
            stage.asks("p" + i, "" + i, time(0, i));
        }
        stage.asks("p9", "9", time(0, 9), said -> said.withAnswerable(false));
        stage.thanks("p0", "1", time(1, 0));
        stage.replies("p2", "2", "own", time(1, 0));
        stage.replies("p3", "4", "late", time(7, 5));

        assertThat(voices(time(40, 0)).answered(time(0, 0), time(1, 0), WEEK)).isEqualTo(new NewVoices.Count(1, 5));
        assertThat(voices(time(40, 0)).answered(time(0, 1), time(1, 0), WEEK))
                .as("four are too few")
                .isNull();
    }

    @Test
    void doesNotCountWhatWasImported() {
        Community community = new Community(Duration.ofDays(2));
        for (int i = 0; i < 6; i++) {
            Contributed old = Contributed.question("forum", "" + i, Stage.who("p" + i), time(0, i));
            community.add(new Happened(old, Week.of(old.at(), ZoneOffset.UTC), time(5, 0)));
        }
        assertThat(community.groups(stage.cast(), time(6, 0))).isEmpty();
        assertThat(community.newVoices(stage.cast(), time(6, 0)).first(time(0, 0), time(1, 0)))
                .isZero();
    }

    @Test
    void forgetsAGroupThatWasSilentForNinetyDays() {
        for (int i = 0; i < 5; i++) {
            stage.asks("p" + i, "" + i, time(0, i));
        }
        Community community = community(stage.facts);
        community.prune(time(90, 0));
        assertThat(community.groups(stage.cast(), time(90, 0))).singleElement().satisfies(group -> {
            assertThat(group.people()).isEqualTo(5);
            assertThat(group.lastActive()).isEqualTo(time(0, 4));
            assertThat(group.lastOfTwo()).isEqualTo(time(0, 3));
        });
        community.prune(time(90, 1));
        assertThat(community.groups(stage.cast(), time(90, 1)))
                .as("four are left")
                .isEmpty();
    }

    @Property(tries = 30)
    void doesNotDependOnTheOrderInWhichFactsComeNorOnHowOftenTheyDo(@ForAll long seed) {
        List<Fact> facts = new ArrayList<>(SampleScenes.talk(seed, 15, .3));
        facts.addAll(SampleScenes.newcomers(8, 5, 3));
        List<Fact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(read(community(shuffled))).isEqualTo(read(community(facts)));
    }

    @Property(tries = 20)
    void isTheSameWhenThreadsAreReadAgain(@ForAll long seed) {
        List<Fact> facts = SampleScenes.talk(seed, 15, .3);
        Instant now = SampleScenes.START.plus(Duration.ofDays(12));
        Community known = community(facts);

        Community again = Community.keepingPeopleOf(known, now);
        facts.forEach(again::add);

        assertThat(read(again)).isEqualTo(read(known));
    }

    private static List<Object> read(Community community) {
        List<Object> all = new ArrayList<>();
        Cast cast = SampleScenes.cast(SampleScenes.YOU);
        Instant now = SampleScenes.START.plus(Duration.ofDays(60));
        all.add(community.groups(cast, now));
        NewVoices voices = community.newVoices(cast, now);
        for (int day = 0; day < 60; day += 5) {
            Instant from = SampleScenes.START.plus(Duration.ofDays(day));
            all.add(voices.first(from, from.plus(Duration.ofDays(20))));
            all.add(String.valueOf(voices.answered(from, from.plus(Duration.ofDays(20)), WEEK)));
            all.add(String.valueOf(voices.spoke(from, from.plus(Duration.ofDays(20)), WEEK)));
        }
        return all;
    }

    private NewVoices voices(Instant now) {
        return community(stage.facts).newVoices(stage.cast(), now);
    }

    private static Community community(List<Fact> facts) {
        Community community = new Community(null);
        facts.forEach(community::add);
        return community;
    }
}

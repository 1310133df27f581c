package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;

/** Situations with which the laws try a policy: quiet and busy ones, with and without a moderator; the same each time. */
final class SampleScenes {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final String PSEUDONYM = "pseudonym-";
    static final ParticipantId YOU = ParticipantId.of(PSEUDONYM + 0);
    static final ParticipantId OTHER_MODERATOR = ParticipantId.of(PSEUDONYM + 1);
    private static final ParticipantId PROGRAM = ParticipantId.of(PSEUDONYM + 2);
    private static final int PEOPLE = 12;

    private SampleScenes() {}

    static Situation empty(Parameters parameters) {
        return scene(List.of(), cast(YOU), START, parameters);
    }

    /** A few dozen situations. */
    static List<Situation> all(Parameters parameters) {
        List<Situation> scenes = new ArrayList<>();
        scenes.add(empty(parameters));
        for (int seed = 0; seed < 6; seed++) {
            int threads = 1 + seed * 6;
            for (double yours : new double[] {0, .2, .9}) {
                List<Fact> facts = talk(seed, threads, yours);
                Instant now = START.plus(Duration.ofDays(8 + seed)).plus(Duration.ofHours(seed));
                scenes.add(scene(facts, cast(YOU), now, parameters));
                scenes.add(scene(facts, cast(null), now, parameters));
            }
        }
        return scenes;
    }

    /** A situation of a thousand threads. */
    static Situation large(Parameters parameters) {
        return scene(talk(99, 1000, .3), cast(YOU), START.plus(Duration.ofDays(12)), parameters);
    }

    private static Cast cast(@Nullable ParticipantId you) {
        return new Cast(you, Set.of(YOU, OTHER_MODERATOR), Set.of(PROGRAM));
    }

    /** The facts of so many threads, the moderator's part in them as said. */
    static List<Fact> talk(long seed, int threads, double yours) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
            Contributed origin = Contributed.question("sample", i + "", someone(random, Math.min(yours, .2)), at);
            happened(facts, origin, random);
            Contributed parent = origin;
            int replies = random.nextInt(random.nextInt(10) == 0 ? 40 : 6);
            for (int j = 0; j < replies; j++) {
                at = at.plus(Duration.ofMinutes(1L + random.nextInt(yours > .5 ? 120 : 600)));
                Contributed reply = Contributed.answer("sample", i + "-" + j, parent, someone(random, yours), at);
                Contributed said = happened(facts, reply, random);
                responded(facts, parent, said);
                parent = random.nextInt(3) == 0 ? origin : said;
            }
            if (random.nextInt(3) == 0) {
                responded(
                        facts,
                        parent,
                        Appreciated.thanks(
                                "sample", i + "", parent.contribution(), someone(random, yours), at.plusSeconds(60)));
            }
        }
        return facts;
    }

    private static Contributed happened(List<Fact> facts, Contributed event, SplittableRandom random) {
        Contributed said = event.withTopics("topic " + random.nextInt(5));
        facts.add(new Happened(said, week(said.at()), said.at()));
        return said;
    }

    private static void responded(List<Fact> facts, Contributed origin, org.sociallearning.core.event.Event by) {
        facts.add(new Response(origin, by, week(origin.at()), by.at()));
    }

    private static Week week(Instant at) {
        return Week.of(at, ZoneOffset.UTC);
    }

    private static ParticipantId someone(SplittableRandom random, double yours) {
        return random.nextDouble() < yours ? YOU : ParticipantId.of(PSEUDONYM + (1 + random.nextInt(PEOPLE)));
    }

    private static Situation scene(List<Fact> facts, Cast cast, Instant now, Parameters parameters) {
        Community community = new Community(null);
        community.prune(now);
        facts.forEach(community::add);
        List<ReplyThread> threads = new ArrayList<>();
        for (Talk talk : community.talks()) {
            SeenThread thread = SeenThread.of(talk, community, cast, now);
            if (!thread.contributions().isEmpty()) {
                threads.add(thread);
            }
        }
        Scene.Moment moment = new Scene.Moment(
                now,
                cast.you() == null ? null : cast.voice(cast.you()),
                WorkingHours.of(ZoneOffset.UTC),
                community.people(cast),
                community.outputs(),
                community.startedAt());
        return new Scene(
                moment,
                threads.isEmpty() ? null : threads.get(0).space(),
                List.copyOf(threads),
                parameters,
                thread -> thread.value().hashCode() % 7 == 0,
                subject -> subject.hashCode() % 5 == 0);
    }
}

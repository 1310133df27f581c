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
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;

/**
 * Situations with which the laws try a policy: talkative and quiet ones, growing and shrinking ones, with and without a
 * moderator or a draft; the same each time.
 */
final class SampleScenes {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final String PSEUDONYM = "pseudonym-";
    static final ParticipantId YOU = person(0);
    static final ParticipantId OTHER_MODERATOR = person(1);
    private static final ParticipantId PROGRAM = person(2);
    private static final int PEOPLE = 12;
    private static final SignalLabel[] LABELS = SignalLabel.values();

    private SampleScenes() {}

    static Situation empty(Parameters parameters) {
        return new Sample(List.of(), cast(YOU), START, null).scene(parameters);
    }

    /** A few dozen situations. */
    static List<Situation> all(Parameters parameters) {
        List<Situation> scenes = new ArrayList<>();
        scenes.add(empty(parameters));
        samples().forEach(sample -> scenes.add(sample.scene(parameters)));
        return scenes;
    }

    static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            int threads = 1 + seed * 6;
            for (double yours : new double[] {0, .2, .9}) {
                List<Fact> facts = talk(seed, threads, yours);
                Instant now = START.plus(Duration.ofDays(8 + seed)).plus(Duration.ofHours(seed));
                samples.add(new Sample(facts, cast(YOU), now, null));
                samples.add(new Sample(facts, cast(null), now, null));
            }
            samples.add(new Sample(talk(seed, 12, .2), cast(YOU), START.plus(Duration.ofDays(45)), null));
            samples.add(new Sample(newcomers(12 - seed, 7, 3), cast(YOU), START.plus(Duration.ofDays(57)), null));
            Band band = List.of(Band.HIGH, Band.MEDIUM, Band.LOW).get(seed % 3);
            samples.add(new Sample(
                    List.of(),
                    cast(YOU),
                    START,
                    () -> List.of(detection(new Signal(SignalLabel.PERSON_JUDGEMENT, band, 4, 17, "sample")))));
        }
        return samples;
    }

    /** A situation of a thousand threads. */
    static Situation large(Parameters parameters) {
        return new Sample(talk(99, 1000, .3), cast(YOU), START.plus(Duration.ofDays(12)), null).scene(parameters);
    }

    static Cast cast(@Nullable ParticipantId you) {
        Set<ParticipantId> askable = Set.of(person(3), person(4), person(5), person(6), person(7), person(8));
        return new Cast(you, Set.of(YOU, OTHER_MODERATOR), Set.of(PROGRAM), askable);
    }

    static ParticipantId person(int number) {
        return ParticipantId.of(PSEUDONYM + number);
    }

    /** The facts of so many threads in ten days, the moderator's part in them as said; somebody offers to animate. */
    static List<Fact> talk(long seed, int threads, double yours) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fact> facts = new ArrayList<>();
        happened(facts, Volunteered.of(EventId.of("sample", "offer", "1"), Task.ANIMATING, person(3), START));
        for (int i = 0; i < threads; i++) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
            Contributed origin = Contributed.question("sample", i + "", someone(random, Math.min(yours, .2)), at);
            said(facts, origin, random);
            Contributed parent = origin;
            int replies = random.nextInt(random.nextInt(10) == 0 ? 40 : 6);
            for (int j = 0; j < replies; j++) {
                at = at.plus(Duration.ofMinutes(1L + random.nextInt(yours > .5 ? 120 : 600)));
                Contributed reply = Contributed.answer("sample", i + "-" + j, parent, someone(random, yours), at);
                Contributed said = said(facts, reply, random);
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

    /** The facts of people who join and speak for the first time, so many in each two weeks from the second two on. */
    static List<Fact> newcomers(int... fortnights) {
        List<Fact> facts = new ArrayList<>();
        int number = 20;
        for (int i = 0; i < 10; i++) {
            happened(facts, Contributed.question("sample", "old" + i, person(i), START.plus(Duration.ofHours(i))));
        }
        for (int i = 0; i < fortnights.length; i++) {
            for (int j = 0; j < fortnights[i]; j++) {
                Instant at = START.plus(Duration.ofDays(14L * (i + 1) + 1)).plus(Duration.ofHours(j));
                happened(facts, Joined.of(person(number), at));
                Contributed first = Contributed.question("sample", "new" + number, person(number), at.plusSeconds(60));
                happened(facts, first);
                if (j % (i + 2) == 0) {
                    answered(facts, first, person(3), at.plusSeconds(90));
                }
                number++;
            }
        }
        return facts;
    }

    /** A reply to a contribution, with the response that it is. */
    static Contributed answered(List<Fact> facts, Contributed to, ParticipantId by, Instant at) {
        Contributed reply =
                Contributed.answer("sample", "to-" + to.contribution().key(), to, by, at);
        happened(facts, reply);
        responded(facts, to, reply);
        return reply;
    }

    static void happened(List<Fact> facts, Event event) {
        facts.add(new Happened(event, week(event.at()), event.at()));
    }

    static void responded(List<Fact> facts, Contributed origin, Event by) {
        facts.add(new Response(origin, by, week(origin.at()), by.at()));
    }

    static Detection detection(Signal... signals) {
        return new Detection("sample", "1", List.of(signals));
    }

    private static Contributed said(List<Fact> facts, Contributed event, SplittableRandom random) {
        SignalLabel label = LABELS[random.nextInt(LABELS.length)];
        // your own part has few deepening questions and no examples, so that what looks at these has something to say
        boolean left = YOU.equals(event.actor()) && label != SignalLabel.QUESTION;
        Signal signal = new Signal(label, Band.MEDIUM, 0, 5, "sample");
        Contributed said = event.withTopics("topic " + random.nextInt(5))
                .withWords(4 + random.nextInt(40))
                .withDetections(List.of(left ? detection() : detection(signal)));
        happened(facts, said);
        return said;
    }

    private static Week week(Instant at) {
        return Week.of(at, ZoneOffset.UTC);
    }

    private static ParticipantId someone(SplittableRandom random, double yours) {
        return random.nextDouble() < yours ? YOU : person(1 + random.nextInt(PEOPLE));
    }
}

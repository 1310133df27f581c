package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Sought;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class TalentFoldTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final String[] TOPICS = {"sql", "SQL", "pivot", "dashboards", "privacy"};

    private final TalentFold fold = new TalentFold(TalentOptions.withDefaults());

    @Property(tries = 100)
    void givesTheSameBytesInAnyOrderAndFromAnyPartsMerged(@ForAll long seed, @ForAll @IntRange(max = 60) int size)
            throws IOException {
        List<Fact> facts = history(new Random(seed), size);
        byte[] whole = bytes(folded(facts));

        Collections.shuffle(facts, new Random(seed + 1));
        assertThat(bytes(folded(facts))).isEqualTo(whole);

        int cut = facts.size() / 3;
        List<Fact> one = facts.subList(0, cut);
        List<Fact> other = facts.subList(cut, facts.size());
        TalentState right = folded(other);
        byte[] before = bytes(right);
        assertThat(bytes(fold.merge(folded(one), right))).isEqualTo(whole);
        assertThat(bytes(right)).isEqualTo(before);
        assertThat(bytes(fold.merge(folded(other), folded(one)))).isEqualTo(whole);
        assertThat(bytes(fold.merge(fold.empty(), folded(facts)))).isEqualTo(whole);
    }

    @Property(tries = 50)
    void readsWhatItWrote(@ForAll long seed, @ForAll @IntRange(max = 60) int size) throws IOException {
        byte[] written = bytes(folded(history(new Random(seed), size)));

        TalentState read = fold.codec().read(new DataInputStream(new ByteArrayInputStream(written)));

        assertThat(bytes(read)).isEqualTo(written);
    }

    private TalentState folded(List<Fact> facts) {
        TalentState state = fold.empty();
        facts.forEach(fact -> fold.add(state, fact));
        return state;
    }

    private byte[] bytes(TalentState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fold.codec().write(state, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    static List<Fact> history(Random random, int size) {
        List<Fact> facts = new ArrayList<>();
        List<Contributed> questions = new ArrayList<>();
        List<Contributed> answers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(5) * 700L));
            EventId id = EventId.of("forum", "e", "" + i);
            switch (random.nextInt(9)) {
                case 0, 1 ->
                    questions.add(happened(
                            facts,
                            Contributed.question("forum", "" + i, person(random), at)
                                    .withTopics(topic(random), topic(random))
                                    .withText(text(random))));
                case 2, 3 -> {
                    if (!questions.isEmpty()) {
                        Contributed question = questions.get(random.nextInt(questions.size()));
                        Contributed answer = happened(
                                facts,
                                Contributed.answer("forum", "" + i, question, person(random), at)
                                        .withText(text(random)));
                        answers.add(answer);
                        facts.add(response(question, answer));
                    }
                }
                case 4 -> {
                    if (!answers.isEmpty()) {
                        Contributed answer = answers.get(random.nextInt(answers.size()));
                        facts.add(response(
                                answer,
                                Appreciated.of(
                                        id, AppreciationKind.HELPFUL, answer.contribution(), person(random), at)));
                    }
                }
                case 5 -> happened(facts, Claimed.of(id, Topic.of(topic(random)), person(random), at));
                case 6 ->
                    happened(
                            facts,
                            Confirmed.of(id, person(random), Topic.of(topic(random)), person(random), at)
                                    .withSharedWork(random.nextBoolean() ? "the move" : null));
                case 7 ->
                    happened(facts, Contested.of(id, person(random), Topic.of(topic(random)), person(random), at));
                default -> {
                    happened(facts, Sought.of(id, Topic.of(topic(random)), person(random), at));
                    happened(
                            facts,
                            Met.of(
                                            EventId.of("agenda", "m", "" + i),
                                            EncounterId.of("agenda:m:" + random.nextInt(3)),
                                            EncounterForm.of("lecture"),
                                            EncounterState.values()[random.nextInt(3)],
                                            at)
                                    .withHosts(List.of(person(random)))
                                    .withTopics(List.of(Topic.of(topic(random)))));
                }
            }
        }
        return facts;
    }

    private static ParticipantId person(Random random) {
        return ParticipantId.of("p" + random.nextInt(6));
    }

    private static String text(Random random) {
        return "a sentence with word" + (char) ('a' + random.nextInt(9)) + " in it";
    }

    private static String topic(Random random) {
        return TOPICS[random.nextInt(TOPICS.length)];
    }

    private static <E extends Event> E happened(List<Fact> facts, E event) {
        facts.add(new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at()));
        return event;
    }

    private static Fact response(Contributed origin, Event by) {
        return new Response(origin, by, Week.of(origin.at(), ZoneOffset.UTC), by.at());
    }
}

package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sociallearning.core.event.Accepted;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Completed;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.TaskId;
import org.sociallearning.core.event.TaskKind;
import org.sociallearning.core.event.TaskSource;
import org.sociallearning.core.event.Wish;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;

class FoldLawsTest {
    private static final List<Fold<?>> FOLDS =
            List.of(new ProposalFold(), new TieFold(), new RaisedFold(), new NewsFold(), new ActivityFold());

    @Property(tries = 200)
    void giveTheSameStateForAnyOrderOfFactsAndAnyPartsOfThem(@ForAll("facts") List<Fact> facts, @ForAll Random random)
            throws IOException {
        for (Fold<?> fold : FOLDS) {
            keepsOrderAndPartsApart(fold, facts, random);
        }
    }

    private static <S> void keepsOrderAndPartsApart(Fold<S> fold, List<Fact> facts, Random random) throws IOException {
        byte[] expected = bytes(fold, folded(fold, facts));
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(facts.size() + 1);
        S left = folded(fold, shuffled.subList(0, cut));
        S right = folded(fold, shuffled.subList(cut, facts.size()));
        byte[] before = bytes(fold, right);

        assertThat(bytes(fold, folded(fold, shuffled))).isEqualTo(expected);
        assertThat(bytes(fold, fold.merge(left, right))).isEqualTo(expected);
        assertThat(bytes(fold, right)).isEqualTo(before);
        assertThat(bytes(fold, fold.merge(fold.empty(), folded(fold, facts)))).isEqualTo(expected);
    }

    @Property(tries = 200)
    void readWhatTheyWrote(@ForAll("facts") List<Fact> facts) throws IOException {
        for (Fold<?> fold : FOLDS) {
            readsWhatItWrote(fold, facts);
        }
    }

    private static <S> void readsWhatItWrote(Fold<S> fold, List<Fact> facts) throws IOException {
        byte[] written = bytes(fold, folded(fold, facts));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
        S read = fold.codec().read(in);

        assertThat(in.available()).isZero();
        assertThat(bytes(fold, read)).isEqualTo(written);
    }

    private static <S> S folded(Fold<S> fold, List<Fact> facts) {
        S state = fold.empty();
        facts.forEach(fact -> fold.add(state, fact));
        return state;
    }

    private static <S> byte[] bytes(Fold<S> fold, S state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fold.codec().write(state, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.longs().between(0, 5),
                        number(),
                        number(),
                        number())
                .as(FoldLawsTest::fact)
                .list()
                .ofMaxSize(40)
                .map(FoldLawsTest::once);
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, 4);
    }

    /** A journal holds an id once. */
    private static List<Fact> once(List<Fact> facts) {
        List<Fact> once = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof Happened happened) {
                Event event = happened.event();
                EventId id = EventId.of("test", "e", "" + i);
                Event renamed = event.withHeader(
                        new Header(id, event.at(), event.header().precision(), event.actor(), Map.of(), ""));
                once.add(new Happened(renamed, happened.week(), happened.recordedAt()));
            } else {
                once.add(facts.get(i));
            }
        }
        return once;
    }

    private static Fact fact(int type, long day, int a, int b, int c) {
        var at = Village.START.plusSeconds(day * 86_400);
        var week = Week.of(at, ZoneOffset.UTC);
        ParticipantId one = ParticipantId.of("p" + a);
        ParticipantId other = ParticipantId.of("p" + b);
        EventId id = EventId.of("test", "x", "" + c);
        Contributed question = Contributed.question("forum", "q" + c, one, at).withTopics("t" + a, "t" + b);
        Contributed answer = Contributed.answer("forum", "a" + b, question, other, at);
        Event event = switch (type) {
            case 0 ->
                Proposed.of(id, ProposalForm.CIRCLE, List.of(one, other), at).withRound(c);
            case 1 -> Proposed.of(id, ProposalForm.INTRODUCTION, List.of(other, one), at);
            case 2 -> Accepted.of(id, EventId.of("test", "e", "" + c), one, at);
            case 3 -> Requested.of(id, c > 2 ? Wish.HOST : Wish.JOIN, "activity" + b, one, at);
            case 4, 5, 6 ->
                Met.of(id, EncounterId.of("m" + c), EncounterForm.MEETING, EncounterState.values()[type - 4], at)
                        .withHosts(List.of(one))
                        .withAttendees(List.of(other));
            case 7 -> Attended.of(id, EncounterId.of("m" + c), one, at);
            case 8 -> question.withAddressedTo(List.of(other));
            case 9 -> question.withText("How do we share " + a + " and " + b + " together?");
            case 10 -> Joined.of(one, at);
            case 11 ->
                Completed.of(
                        id,
                        TaskId.of(EventId.of("test", "e", "" + c).value()),
                        b > 2 ? TaskKind.of("form") : Teams.TASK,
                        TaskSource.REPORTED,
                        one,
                        at);
            default -> answer;
        };
        if (type == 12) {
            return new Response(question, answer, week, at);
        }
        if (type == 13) {
            Event thanks = Appreciated.thanks("forum", "t" + b, ContributionId.of("forum", "post", "q" + c), other, at);
            return new Response(question, thanks, week, at.plusSeconds(b));
        }
        return new Happened(event, week, at.plusSeconds(c));
    }
}

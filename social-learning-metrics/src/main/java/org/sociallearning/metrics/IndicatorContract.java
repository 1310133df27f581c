package org.sociallearning.metrics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Law;
import org.sociallearning.metrics.publication.Publication;

/**
 * The laws of indicators, as plain Java: an indicator that keeps them gives the same numbers live, in bulk, over any merged
 * weeks and on a cluster, and lets nothing out about fewer people than the floor. In JUnit each law is one dynamic test.
 */
public final class IndicatorContract {
    private static final int ORDERS = 10;

    private IndicatorContract() {}

    /**
     * The laws of an indicator.
     *
     * @param facts facts that it cares about, at least three; more people than the floor make the last law worth most
     */
    public static <S> List<Law> laws(Indicator<S> indicator, Facts facts) {
        List<Fact> all = new ArrayList<>();
        facts.each(Weeks.ALL, all::add);
        return new Laws<>(indicator, all).list();
    }

    private static final class Laws<S> {
        private final Indicator<S> indicator;
        private final Fold<S> fold;
        private final List<Fact> facts;

        Laws(Indicator<S> indicator, List<Fact> facts) {
            this.indicator = indicator;
            this.fold = indicator.fold();
            this.facts = facts;
        }

        List<Law> list() {
            return List.of(
                    Law.of("there are facts to try it with", () -> Law.require(facts.size() >= 3, "three facts")),
                    Law.of("it says who it is, the same each time", this::staysItself),
                    Law.of("each fact is there once", this::eachOnce),
                    Law.of("an empty state changes nothing when merged", this::identity),
                    Law.of("merging is associative", this::associative),
                    Law.of("merging is commutative", this::commutative),
                    Law.of("any split and order give the same bytes", this::anyOrder),
                    Law.of("merging changes only its left side", this::noAliasing),
                    Law.of("what was written reads back", this::roundTrip),
                    Law.of("reading changes nothing", this::readingIsPure),
                    Law.of("closing a week changes no reading", this::closing),
                    Law.of("nothing gives an undefined reading", this::undefined),
                    Law.of("nothing about fewer people than the floor is published", this::floor));
        }

        private S folded(List<Fact> some) {
            S state = fold.empty();
            some.forEach(fact -> fold.add(state, fact));
            return state;
        }

        private S part(int part) {
            List<Fact> some = new ArrayList<>();
            for (int i = part; i < facts.size(); i += 3) {
                some.add(facts.get(i));
            }
            return folded(some);
        }

        private byte[] bytes(S state) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            fold.codec().write(state, new DataOutputStream(bytes));
            return bytes.toByteArray();
        }

        private void same(S one, S other, String what) throws IOException {
            Law.require(Arrays.equals(bytes(one), bytes(other)), what + " gives other bytes");
        }

        private void staysItself() {
            Law.require(indicator.info().equals(indicator.info()), "info() must be the same each time");
            Law.require(indicator.fold().equals(fold) || indicator.fold().getClass() == fold.getClass(), "fold()");
        }

        private void eachOnce() {
            Set<String> seen = new HashSet<>();
            for (Fact fact : facts) {
                String key = fact instanceof Response response
                        ? response.origin().contribution() + " > "
                                + response.by().id()
                        : ((Happened) fact).event().id().value();
                Law.require(seen.add(key), "a fact came twice: " + key);
            }
        }

        private void identity() throws IOException {
            same(fold.merge(fold.empty(), part(0)), part(0), "merging into nothing");
            same(fold.merge(part(0), fold.empty()), part(0), "merging nothing");
        }

        private void associative() throws IOException {
            same(
                    fold.merge(fold.merge(part(0), part(1)), part(2)),
                    fold.merge(part(0), fold.merge(part(1), part(2))),
                    "another grouping");
        }

        private void commutative() throws IOException {
            same(fold.merge(part(0), part(1)), fold.merge(part(1), part(0)), "the other order");
        }

        private void anyOrder() throws IOException {
            S expected = folded(facts);
            Random random = new Random(1);
            for (int i = 0; i < ORDERS; i++) {
                List<Fact> shuffled = new ArrayList<>(facts);
                Collections.shuffle(shuffled, random);
                int cut = random.nextInt(shuffled.size());
                S left = folded(shuffled.subList(0, cut));
                same(fold.merge(left, folded(shuffled.subList(cut, shuffled.size()))), expected, "order " + i);
            }
        }

        private void noAliasing() throws IOException {
            S right = part(1);
            byte[] before = bytes(right);
            S merged = fold.merge(fold.empty(), right);
            Law.require(Arrays.equals(before, bytes(right)), "merging changed its right side");
            facts.forEach(fact -> fold.add(merged, fact));
            Law.require(Arrays.equals(before, bytes(right)), "the merged state shares parts with its right side");
        }

        private void roundTrip() throws IOException {
            byte[] written = bytes(folded(facts));
            S read = fold.codec().read(new DataInputStream(new ByteArrayInputStream(written)));
            Law.require(Arrays.equals(written, bytes(read)), "bytes that are read and written differ");
        }

        private void readingIsPure() throws IOException {
            S state = folded(facts);
            byte[] before = bytes(state);
            indicator.read(state, context(facts));
            Law.require(Arrays.equals(before, bytes(state)), "reading changed the state");
        }

        private void closing() {
            Publication open = publish(facts, last());
            Publication closed = publish(facts, last().plus(Duration.ofDays(10_000)));
            Law.require(open.indicators().equals(closed.indicators()), "a closed week reads otherwise");
        }

        private void undefined() {
            Reading reading = indicator.read(fold.empty(), context(List.of()));
            Law.require(!reading.isDefined(), "an empty state has a number: " + reading);
        }

        private void floor() {
            Set<ParticipantId> few = new HashSet<>();
            List<Fact> theirs = new ArrayList<>();
            for (Fact fact : facts) {
                ParticipantId actor =
                        fact instanceof Happened happened ? happened.event().actor() : null;
                if (actor != null && few.size() < Floor.DEFAULT - 1) {
                    few.add(actor);
                }
            }
            for (Fact fact : facts) {
                Fact left = only(fact, few);
                if (left != null) {
                    theirs.add(left);
                }
            }
            String shown = Numbers.in(publish(theirs, last()));
            Law.require(shown.isEmpty(), "of " + few.size() + " people it publishes " + shown);
        }

        /** A fact as if nobody but these people had ever been there; null when they had no part in it. */
        private static @Nullable Fact only(Fact fact, Set<ParticipantId> people) {
            if (fact instanceof Response response) {
                Event origin = only(response.origin(), people);
                Event by = only(response.by(), people);
                return origin instanceof Contributed left && by != null
                        ? new Response(left, by, response.week(), response.recordedAt())
                        : null;
            }
            Happened happened = (Happened) fact;
            Event left = only(happened.event(), people);
            return left == null ? null : new Happened(left, happened.week(), happened.recordedAt());
        }

        private static @Nullable Event only(Event event, Set<ParticipantId> people) {
            ParticipantId actor = event.actor();
            return actor == null || !people.contains(actor)
                    ? null
                    : event.mapPeople(person -> person != null && people.contains(person) ? person : null);
        }

        /** Long after everything, so that every week is over. */
        private Instant last() {
            Instant last = Instant.EPOCH;
            for (Fact fact : facts) {
                last = fact.at().isAfter(last) ? fact.at() : last;
            }
            return last.plus(indicator.info().horizon()).plus(Duration.ofDays(8));
        }

        private Publication publish(List<Fact> some, Instant now) {
            Metrics metrics = Metrics.compute(
                    FactList.of(some), ZoneOffset.UTC, Clock.fixed(now, ZoneOffset.UTC), List.of(indicator));
            return metrics.evaluate(EvaluationPlan.levels(weeks(some)).withObservedUntil(last()));
        }

        private ReadingContext context(List<Fact> some) {
            Roster roster = new Origin.Once(FactList.of(some)).roster();
            return new Evaluation.Context(weeks(some), ZoneOffset.UTC, last(), roster);
        }

        private static Weeks weeks(List<Fact> some) {
            if (some.isEmpty()) {
                return Weeks.NONE;
            }
            Week first = some.get(0).week();
            Week last = first;
            for (Fact fact : some) {
                first = fact.week().compareTo(first) < 0 ? fact.week() : first;
                last = fact.week().compareTo(last) > 0 ? fact.week() : last;
            }
            return Weeks.range(first, last);
        }
    }
}

package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.house.TestDatabase;

/** The outbox, from the host's transaction to the journal. */
@Tag("once")
class RelayTest extends HostNodes {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void recordsWhatTheHostCommittedAndNothingElse(TestDatabase kind) throws SQLException {
        HostNode node = node(place(kind));
        node.inTransaction(true, question("1"));
        node.inTransaction(false, question("2"));
        node.inTransaction(true, question("3"));

        Relayed relayed = node.learning().relay();

        assertThat(relayed.recorded()).isEqualTo(2);
        assertThat(relayed.isEmpty()).isTrue();
        assertThat(recorded()).containsExactly("1", "3");
        assertThat(node.posts()).containsExactly("1", "3");
        assertThat(node.rows()).isEmpty();
        assertThat(node.learning().relay()).isEqualTo(new Relayed(0, 0, 0, List.of(), List.of(), false, true));
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aLongTransactionOfTheHostKeepsNobodyWaiting(TestDatabase kind) throws SQLException {
        HostNode node = node(place(kind));
        try (Connection slow = node.begin()) {
            node.post(slow, question("first"));
            node.inTransaction(true, question("second"));
            node.workspace().record(question("direct"));

            assertThat(node.learning().relay().recorded()).isEqualTo(1);
            assertThat(recorded()).containsExactly("direct", "second");

            node.inTransaction(true, question("third"));
            assertThat(node.learning().relay().recorded()).isEqualTo(1);
            slow.commit();
        }
        assertThat(node.learning().relay().recorded()).isEqualTo(1);
        assertThat(recorded()).containsExactly("direct", "first", "second", "third");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void twoNodesRelayAtOnceAndGiveEachEventOnce(TestDatabase kind) throws Exception {
        TestDatabase.Place place = place(kind);
        Journal shared = Journal.jdbc(database(place));
        HostNode one = node(place, shared);
        HostNode two = node(place, Journal.jdbc(database(place)));
        int transactions = kind == TestDatabase.SQLITE ? 20 : 100;
        Set<String> committed = Collections.synchronizedSet(new TreeSet<>());
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(5);
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            Random random = new Random(writer);
            int number = writer;
            writers.add(pool.submit(() -> write(number % 2 == 0 ? one : two, number, transactions, random, committed)));
        }
        List<Future<Relayed>> relays = new ArrayList<>();
        for (HostNode node : List.of(one, two)) {
            relays.add(pool.submit((Callable<Relayed>) () -> {
                Relayed sum = new Relayed(0, 0, 0, List.of(), List.of(), false, false);
                while (writing.get()) {
                    sum = sum(sum, node.learning().relay());
                }
                return sum;
            }));
        }
        int duplicates = 0;
        for (Future<Integer> writer : writers) {
            duplicates += writer.get();
        }
        writing.set(false);
        Relayed all = one.learning().relay();
        for (Future<Relayed> relay : relays) {
            all = sum(all, relay.get());
        }
        all = sum(all, two.learning().relay());
        all = sum(all, one.learning().relay());
        pool.shutdown();

        assertThat(recorded(shared)).containsExactlyElementsOf(committed);
        assertThat(all.recorded()).isEqualTo(committed.size());
        assertThat(all.duplicates()).isEqualTo(duplicates);
        assertThat(one.rows()).isEmpty();
    }

    /** Transactions, some rolled back, some with an event twice; how many events were written once more. */
    private static int write(HostNode node, int number, int transactions, Random random, Set<String> committed)
            throws SQLException {
        int again = 0;
        for (int i = 0; i < transactions; i++) {
            String key = number + "-" + i;
            boolean commit = random.nextInt(4) > 0;
            boolean twice = random.nextInt(5) == 0;
            if (twice) {
                node.inTransaction(commit, question(key), question(key));
            } else {
                node.inTransaction(commit, question(key));
            }
            if (commit) {
                committed.add(key);
                again += twice ? 1 : 0;
            }
        }
        return again;
    }

    private static Relayed sum(Relayed one, Relayed other) {
        return new Relayed(
                one.recorded() + other.recorded(),
                one.duplicates() + other.duplicates(),
                0,
                List.of(),
                List.of(),
                false,
                other.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesAgainWhatWasGivenBeforeACrashAndItCountsOnce(TestDatabase kind) throws SQLException {
        TestDatabase.Place place = place(kind);
        HostNode node = node(place);
        node.inTransaction(true, question("1"), question("2"));
        Outbox crashing = Outbox.jdbc(database(place));
        Outbox.Receiver receiver = new Outbox.Receiver() {
            @Override
            public boolean knows(ExperimentId experiment) {
                return true;
            }

            @Override
            public void receive(ExperimentId experiment, List<Event> events) {
                node.workspace().record(events);
                throw new IllegalStateException("the process ends here");
            }
        };
        assertThatThrownBy(() -> crashing.deliver(receiver, START)).hasMessage("the process ends here");
        assertThat(node.learning().relay().isElsewhere()).isTrue();
        place.execute("UPDATE " + place.schema() + ".social_lease SET until_millis = 0");

        Relayed relayed = node.learning().relay();

        assertThat(relayed.recorded()).isZero();
        assertThat(relayed.duplicates()).isEqualTo(2);
        assertThat(recorded()).containsExactly("1", "2");
        assertThat(node.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void setsAsideWhatItCannotReadAndGoesOn(TestDatabase kind) throws SQLException {
        HostNode node = node(place(kind));
        node.inTransaction(true, question("1"));
        List<String> bad = List.of(
                "no JSON, and a secret",
                "",
                "{}",
                "{\"type\":\"contributed\"}",
                "{\"type\":\"contributed\",\"id\":\"forum/post/9\",\"at\":\"yesterday\",\"text\":\"a secret\"}",
                "[1]");
        for (String text : bad) {
            node.insert("lectures", text);
        }
        node.insert("never opened", node.json(question("elsewhere")));
        node.inTransaction(true, question("2"));

        Relayed relayed = node.learning().relay();

        assertThat(recorded()).containsExactly("1", "2");
        assertThat(relayed.setAside()).hasSize(bad.size() + 1);
        assertThat(relayed.setAside())
                .extracting(Problem::rule)
                .containsOnly("must hold an event in our JSON form", "must be an experiment of the journal");
        assertThat(relayed.setAside().toString()).doesNotContain("secret");
        assertThat(relayed.setAside().get(0).toString())
                .isEqualTo("outbox row 2: experiment (lectures) must hold an event in our JSON form");
        assertThat(node.outbox().setAside()).isEqualTo(relayed.setAside());
        assertThat(node.learning().relay()).isEqualTo(new Relayed(0, 0, 0, List.of(), List.of(), false, true));
        assertThat(node.rows()).hasSize(bad.size() + 1);

        clock.now = START.plus(Outbox.KEPT_ASIDE).plusSeconds(1);
        node.learning().relay();
        assertThat(node.rows()).isEmpty();
    }

    @Test
    void asksForConsentAndForTheEndWhenItRelays() throws SQLException {
        HostNode node = node(place(TestDatabase.H2));
        ParticipantId anna = node.workspace().participant("anna");
        node.inTransaction(
                true,
                Contributed.question("wiki", "1", anna, START),
                Joined.of(anna, START),
                Contributed.question("wiki", "2", anna, START));
        Relayed relayed = node.learning().relay();
        assertThat(relayed.withoutConsent()).isEqualTo(1);
        assertThat(relayed.recorded()).isEqualTo(2);

        node.inTransaction(true, Contributed.question("wiki", "3", anna, START));
        node.workspace().record(Ended.of(EventId.of("host", "ended", "1"), START.minusSeconds(1)));
        assertThat(node.learning().relay().refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.position()).contains("wiki"));
    }

    @Test
    void relaysForAnExperimentThatNobodyOpenedSinceTheStart(@TempDir Path directory) throws SQLException {
        TestDatabase.Place place = place(TestDatabase.H2);
        try (Journal file = Journal.file(directory)) {
            HostNode node = node(place, file);
            node.inTransaction(true, question("1"));
        }
        Journal file = Journal.file(directory);
        Outbox outbox = Outbox.jdbc(database(place));
        try (SocialLearning learning = builder(file).outbox(outbox).open()) {
            assertThat(learning.relay().recorded()).isEqualTo(1);
            assertThat(file.entry(ExperimentId.of("lectures"), question("1").id()))
                    .isNotNull();
        }
    }

    @Test
    void tenantsSeeNothingOfEachOther() throws SQLException {
        TestDatabase.Place place = place(TestDatabase.H2);
        HostNode node = node(place);
        node.inTransaction(true, question("1"));
        Outbox other = Outbox.jdbc(database(place).withTenant("another"));
        try (SocialLearning learning = builder(Journal.inMemory()).outbox(other).open()) {
            assertThat(learning.relay().recorded()).isZero();
        }
        assertThat(node.learning().relay().recorded()).isEqualTo(1);
    }
}

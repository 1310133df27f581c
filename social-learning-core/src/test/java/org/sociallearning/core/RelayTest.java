package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.core.journal.Posted;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.TestDatabase;

/** The outbox, from the host's transaction to the journal. */
@Tag("once")
class RelayTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final byte[] KEY = "a key for tests and nothing else".getBytes(StandardCharsets.UTF_8);

    private final Journal journal = Journal.inMemory();
    private final MovedClock clock = new MovedClock();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        Collections.reverse(opened);
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void recordsWhatTheHostCommittedAndNothingElse(TestDatabase kind) throws SQLException {
        Node node = node(place(kind));
        node.inTransaction(true, question("1"));
        node.inTransaction(false, question("2"));
        node.inTransaction(true, question("3"));

        Relayed relayed = node.learning.relay();

        assertThat(relayed.recorded()).isEqualTo(2);
        assertThat(relayed.isEmpty()).isTrue();
        assertThat(recorded()).containsExactly("1", "3");
        assertThat(node.posts()).containsExactly("1", "3");
        assertThat(node.rows()).isEmpty();
        assertThat(node.learning.relay()).isEqualTo(new Relayed(0, 0, 0, List.of(), List.of(), false, true));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDuplicateNeverDisturbsTheHost(TestDatabase kind) throws SQLException {
        Node node = node(place(kind));
        node.workspace.record(question("1"));
        node.inTransaction(true, question("1"), question("2"), question("2"));
        node.inTransaction(true, question("2"));

        Relayed relayed = node.learning.relay();

        assertThat(relayed.recorded()).isEqualTo(1);
        assertThat(relayed.duplicates()).isEqualTo(3);
        assertThat(recorded()).containsExactly("1", "2");
        assertThat(node.posts()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aLongTransactionOfTheHostKeepsNobodyWaiting(TestDatabase kind) throws SQLException {
        Node node = node(place(kind));
        try (Connection slow = node.begin()) {
            node.post(slow, question("first"));
            node.inTransaction(true, question("second"));
            node.workspace.record(question("direct"));

            assertThat(node.learning.relay().recorded()).isEqualTo(1);
            assertThat(recorded()).containsExactly("direct", "second");

            node.inTransaction(true, question("third"));
            assertThat(node.learning.relay().recorded()).isEqualTo(1);
            slow.commit();
        }
        assertThat(node.learning.relay().recorded()).isEqualTo(1);
        assertThat(recorded()).containsExactly("direct", "first", "second", "third");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void twoNodesRelayAtOnceAndGiveEachEventOnce(TestDatabase kind) throws Exception {
        TestDatabase.Place place = place(kind);
        Journal shared = Journal.jdbc(database(place));
        Node one = node(place, shared);
        Node two = node(place, Journal.jdbc(database(place)));
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
        for (Node node : List.of(one, two)) {
            relays.add(pool.submit((Callable<Relayed>) () -> {
                Relayed sum = new Relayed(0, 0, 0, List.of(), List.of(), false, false);
                while (writing.get()) {
                    sum = sum(sum, node.learning.relay());
                }
                return sum;
            }));
        }
        int duplicates = 0;
        for (Future<Integer> writer : writers) {
            duplicates += writer.get();
        }
        writing.set(false);
        Relayed all = one.learning.relay();
        for (Future<Relayed> relay : relays) {
            all = sum(all, relay.get());
        }
        all = sum(all, two.learning.relay());
        all = sum(all, one.learning.relay());
        pool.shutdown();

        assertThat(recorded(shared)).containsExactlyElementsOf(committed);
        assertThat(all.recorded()).isEqualTo(committed.size());
        assertThat(all.duplicates()).isEqualTo(duplicates);
        assertThat(one.rows()).isEmpty();
    }

    /** Transactions, some rolled back, some with an event twice; how many events were written once more. */
    private static int write(Node node, int number, int transactions, Random random, Set<String> committed)
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
        Node node = node(place);
        node.inTransaction(true, question("1"), question("2"));
        Outbox crashing = Outbox.jdbc(database(place));
        Outbox.Receiver receiver = new Outbox.Receiver() {
            @Override
            public boolean knows(ExperimentId experiment) {
                return true;
            }

            @Override
            public void receive(ExperimentId experiment, List<Event> events) {
                node.workspace.record(events);
                throw new IllegalStateException("the process ends here");
            }
        };
        assertThatThrownBy(() -> crashing.deliver(receiver, START)).hasMessage("the process ends here");
        assertThat(node.learning.relay().isElsewhere()).isTrue();
        place.execute("UPDATE " + place.schema() + ".social_lease SET until_millis = 0");

        Relayed relayed = node.learning.relay();

        assertThat(relayed.recorded()).isZero();
        assertThat(relayed.duplicates()).isEqualTo(2);
        assertThat(recorded()).containsExactly("1", "2");
        assertThat(node.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void setsAsideWhatItCannotReadAndGoesOn(TestDatabase kind) throws SQLException {
        Node node = node(place(kind));
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

        Relayed relayed = node.learning.relay();

        assertThat(recorded()).containsExactly("1", "2");
        assertThat(relayed.setAside()).hasSize(bad.size() + 1);
        assertThat(relayed.setAside())
                .extracting(Problem::rule)
                .containsOnly("must hold an event in our JSON form", "must be an experiment of the journal");
        assertThat(relayed.setAside().toString()).doesNotContain("secret");
        assertThat(relayed.setAside().get(0).toString())
                .isEqualTo("outbox row 2: experiment (lectures) must hold an event in our JSON form");
        assertThat(node.outbox.setAside()).isEqualTo(relayed.setAside());
        assertThat(node.learning.relay()).isEqualTo(new Relayed(0, 0, 0, List.of(), List.of(), false, true));
        assertThat(node.rows()).hasSize(bad.size() + 1);

        clock.now = START.plus(Outbox.KEPT_ASIDE).plusSeconds(1);
        node.learning.relay();
        assertThat(node.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void erasingSomebodyTakesThemOutOfWhatWaits(TestDatabase kind) throws SQLException {
        Node node = node(place(kind));
        ParticipantId anna = node.workspace.participant("anna");
        ParticipantId bram = node.workspace.participant("bram");
        Contributed known = Contributed.question("forum", "known", anna, START);
        node.workspace.record(known);
        Contributed waiting = Contributed.question("forum", "waiting", anna, START);
        node.inTransaction(
                true,
                Joined.of(anna, START),
                waiting,
                Contributed.question("forum", "to-anna", bram, START).withAddressedTo(List.of(anna)),
                Revised.of(EventId.of("forum", "edit", "1"), known.contribution(), bram, START)
                        .withText("what anna said"),
                Revised.of(EventId.of("forum", "edit", "2"), waiting.contribution(), bram, START)
                        .withText("what anna said"),
                question("of-another"));
        node.insert("lectures", "{\"broken\":\"" + anna.value());
        try (Connection late = node.begin()) {
            if (kind != TestDatabase.SQLITE) {
                node.post(late, Contributed.question("forum", "late", anna, START));
            }
            node.workspace.erase(anna);
            late.commit();
        }
        List<String> rows = node.rows();
        rows.removeIf(row -> row.contains("/late"));
        assertThat(rows).hasSize(2).noneMatch(row -> row.contains(anna.value()) || row.contains("said"));

        Relayed relayed = node.learning.relay();

        assertThat(relayed.recorded()).isEqualTo(2);
        assertThat(recorded()).containsExactly("known", "of-another", "to-anna");
        assertThat(journal.after(0, 100)).noneMatch(entry -> entry.toString().contains(anna.value()));
        assertThat(node.rows()).isEmpty();
    }

    @Test
    void asksForConsentAndForTheEndWhenItRelays() throws SQLException {
        Node node = node(place(TestDatabase.H2));
        ParticipantId anna = node.workspace.participant("anna");
        node.inTransaction(
                true,
                Contributed.question("wiki", "1", anna, START),
                Joined.of(anna, START),
                Contributed.question("wiki", "2", anna, START));
        Relayed relayed = node.learning.relay();
        assertThat(relayed.withoutConsent()).isEqualTo(1);
        assertThat(relayed.recorded()).isEqualTo(2);

        node.inTransaction(true, Contributed.question("wiki", "3", anna, START));
        node.workspace.record(Ended.of(EventId.of("host", "ended", "1"), START.minusSeconds(1)));
        assertThat(node.learning.relay().refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.position()).contains("wiki"));
    }

    @Test
    void refusesWhatRecordRefusesAndWritesTheRest() throws SQLException {
        Node node = node(place(TestDatabase.H2));
        Event bad = Contributed.question("forum", "bad", ParticipantId.of(" "), START.plus(Duration.ofDays(3)))
                .withText("a secret");
        try (Connection connection = node.begin()) {
            Posted posted = node.workspace.outbox().record(connection, List.of(bad, question("good")));
            connection.commit();

            assertThat(posted.written()).isEqualTo(1);
            assertThat(posted.refused())
                    .isEqualTo(node.workspace.record(bad).refused())
                    .hasSizeGreaterThan(1);
        }
        node.learning.relay();
        assertThat(recorded()).containsExactly("good");
    }

    @Test
    void refusesAConnectionThatCommitsByItself() throws SQLException {
        Node node = node(place(TestDatabase.H2));
        try (Connection connection = node.place.dataSource().getConnection()) {
            assertThatThrownBy(() -> node.workspace.outbox().record(connection, question("1")))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessage("connection (commits by itself) must be in a transaction of the host's."
                            + " Maybe setAutoCommit(false), or Workspace.record without a transaction");
        }
    }

    @Test
    void saysWhenThereIsNoOutbox() {
        try (SocialLearning learning = builder(Journal.inMemory()).open()) {
            String message = "outbox (none) must be given to the builder."
                    + " Maybe SocialLearning.builder().outbox(Outbox.jdbc(HostDatabase.of(dataSource)))";
            assertThatThrownBy(learning::relay).hasMessage(message);
            assertThatThrownBy(() ->
                            learning.experiment("lectures", ZoneOffset.UTC).outbox())
                    .hasMessage(message);
        }
    }

    @Test
    void relaysForAnExperimentThatNobodyOpenedSinceTheStart(@TempDir Path directory) throws SQLException {
        TestDatabase.Place place = place(TestDatabase.H2);
        try (Journal file = Journal.file(directory)) {
            Node node = node(place, file);
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
        Node node = node(place);
        node.inTransaction(true, question("1"));
        Outbox other = Outbox.jdbc(database(place).withTenant("another"));
        try (SocialLearning learning = builder(Journal.inMemory()).outbox(other).open()) {
            assertThat(learning.relay().recorded()).isZero();
        }
        assertThat(node.learning.relay().recorded()).isEqualTo(1);
    }

    private static Contributed question(String key) {
        return Contributed.question("forum", key, ParticipantId.of("somebody"), START);
    }

    private TestDatabase.Place place(TestDatabase kind) {
        TestDatabase.Place place = kind.open();
        opened.add(place);
        database(place).createTables();
        place.execute("CREATE TABLE " + place.schema() + ".post (id VARCHAR(200))");
        return place;
    }

    private static HostDatabase database(TestDatabase.Place place) {
        return HostDatabase.of(place.dataSource()).withSchema(place.schema());
    }

    private SocialLearningBuilder builder(Journal into) {
        return SocialLearning.builder()
                .journal(into)
                .pseudonyms(Pseudonyms.hmacSha256(KEY))
                .clock(clock);
    }

    private Node node(TestDatabase.Place place) {
        return node(place, journal);
    }

    private Node node(TestDatabase.Place place, Journal into) {
        Outbox outbox = Outbox.jdbc(database(place));
        SocialLearning learning = builder(into).outbox(outbox).open();
        Node node = new Node(place, outbox, learning, learning.experiment("lectures", ZoneOffset.UTC));
        node.workspace.record(BasisStated.of(
                EventId.of("host", "basis", "1"), START, "forum", "for tests", START.minus(Duration.ofDays(9))));
        return node;
    }

    private List<String> recorded() {
        return recorded(journal);
    }

    private static List<String> recorded(Journal journal) {
        return journal.after(0, 10_000).stream()
                .map(Entry::event)
                .filter(event -> event instanceof Contributed)
                .map(event -> event.id().key())
                .sorted()
                .toList();
    }

    /** One node of the host. */
    private record Node(TestDatabase.Place place, Outbox outbox, SocialLearning learning, Workspace workspace) {
        Connection begin() throws SQLException {
            Connection connection = place.dataSource().getConnection();
            connection.setAutoCommit(false);
            return connection;
        }

        void inTransaction(boolean commit, Event... events) throws SQLException {
            try (Connection connection = begin()) {
                post(connection, events);
                if (commit) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        }

        /** What the host writes itself, and the events with it. */
        void post(Connection connection, Event... events) throws SQLException {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + place.schema() + ".post (id) VALUES (?)")) {
                assertThat(workspace
                                .outbox()
                                .record(connection, List.of(events))
                                .refused())
                        .isEmpty();
                insert.setString(1, events[0].id().key());
                insert.executeUpdate();
            }
        }

        void insert(String experiment, String event) throws SQLException {
            try (Connection connection = place.dataSource().getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO " + place.schema()
                                    + ".social_outbox (tenant, experiment, written_millis, event) VALUES ('default', ?, ?, ?)")) {
                insert.setString(1, experiment);
                insert.setLong(2, START.toEpochMilli());
                insert.setString(3, event);
                insert.executeUpdate();
            }
        }

        /** An event as the outbox writes it. */
        String json(Event event) throws SQLException {
            try (Connection connection = begin()) {
                workspace.outbox().record(connection, event);
                try (ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT event FROM " + place.schema() + ".social_outbox ORDER BY id DESC")) {
                    row.next();
                    String json = row.getString(1);
                    connection.rollback();
                    return json;
                }
            }
        }

        List<String> posts() throws SQLException {
            return column("SELECT DISTINCT id FROM " + place.schema() + ".post ORDER BY id");
        }

        List<String> rows() throws SQLException {
            return column("SELECT event FROM " + place.schema() + ".social_outbox ORDER BY id");
        }

        private List<String> column(String query) throws SQLException {
            List<String> found = new ArrayList<>();
            try (Connection connection = place.dataSource().getConnection();
                    ResultSet rows = connection.createStatement().executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static final class MovedClock extends Clock {
        private volatile Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.all;
import static org.sociallearning.core.journal.JournalContract.append;
import static org.sociallearning.core.journal.JournalContract.contribution;
import static org.sociallearning.core.journal.JournalContract.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.TestDatabase;

@Tag("once")
class JdbcJournalTest {
    private static final ParticipantId PERSON = JournalHistory.person(1);

    @TestFactory
    Stream<DynamicContainer> keepsTheLawsOfJournals() {
        return Stream.of(TestDatabase.values()).map(kind -> dynamicContainer(kind.name(), laws(kind)));
    }

    /** Each law in tenants of its own. */
    private static Stream<DynamicTest> laws(TestDatabase kind) {
        TestDatabase.Place place = kind.open();
        HostDatabase database = made(place);
        Stream<DynamicTest> laws = JournalContract.laws(new JournalContract.Opener() {
                    @Override
                    public Journal open(String name) {
                        return Journal.jdbc(database.withTenant(name));
                    }

                    @Override
                    public boolean isDurable() {
                        return true;
                    }
                })
                .stream()
                .map(law -> dynamicTest(law.name(), law.check()::run));
        return laws.onClose(place::close);
    }

    private static HostDatabase made(TestDatabase.Place place) {
        HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
        database.createTables();
        return database;
    }

    @Test
    void aDataSourceAloneIsEnough() {
        try (TestDatabase.Place place = TestDatabase.H2.open()) {
            HostDatabase.of(place.dataSource()).createTables();
            try (Journal journal = Journal.jdbc(place.dataSource())) {
                append(journal, JournalHistory.plain(1, 5), 3);

                assertThat(journal.last()).isGreaterThan(5);
                assertThat(journal.problems()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tenantsSeeNothingOfEachOther(TestDatabase kind) {
        List<Event> history = JournalHistory.corrected(2, 20);
        try (TestDatabase.Place place = kind.open();
                Journal one = Journal.jdbc(made(place).withTenant("one"));
                Journal other = Journal.jdbc(made(place).withTenant("other"))) {
            append(one, history, 7);
            one.snapshots().write(LECTURES, "a", new Snapshot("1", 2, new byte[] {1}));

            assertThat(other.last()).isZero();
            assertThat(all(other, 10)).isEmpty();
            assertThat(other.standing(LECTURES, Long.MAX_VALUE)).isEmpty();
            assertThat(other.entry(LECTURES, history.get(0).id())).isNull();
            assertThat(other.snapshots().read(LECTURES, "a", "1")).isNull();

            append(other, history, 9);
            one.erase(LECTURES, PERSON, RECORDED);

            assertThat(events(all(other, 100))).isEqualTo(history);
            assertThat(other.append(LECTURES, history, RECORDED).suppressed()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void newTenantsMayBeOpenedByManyNodesAtOnceWhileOthersWrite(TestDatabase kind) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = made(place);
            List<Callable<Long>> opening = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String tenant = "tenant " + i / 3;
                List<Event> history = JournalHistory.plain(i, 2);
                opening.add(() -> {
                    try (Journal journal = Journal.jdbc(database.withTenant(tenant))) {
                        append(journal, history, 1);
                        return journal.last();
                    }
                });
            }
            for (Future<Long> opened : nodes.invokeAll(opening)) {
                assertThat(opened.get()).isPositive();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNodeSeesWhatOthersRecordedCorrectedAndErased(TestDatabase kind) {
        List<Event> history = JournalHistory.corrected(3, 30);
        try (TestDatabase.Place place = kind.open();
                Journal one = Journal.jdbc(made(place));
                Journal other = Journal.jdbc(made(place))) {
            append(other, history.subList(0, 10), 5);
            append(one, history.subList(5, history.size()), 5);

            assertThat(events(all(other, 100))).isEqualTo(history);
            assertThat(JournalContract.facts(other, Weeks.ALL, other.last())).isEqualTo(JournalContract.truth(history));

            one.erase(LECTURES, PERSON, RECORDED);

            assertThat(all(other, 100)).isEqualTo(all(one, 100));
            assertThat(other.append(LECTURES, history, RECORDED).suppressed()).isPositive();
            assertThat(all(other, 100)).noneMatch(entry -> Naming.names(entry.event(), PERSON));
        }
    }

    /** Of a table that it has no statistics of, it would read all rows of the tenant for a list of keys. */
    @Test
    void looksForManyKeysByTheirIndexesInAPostgresqlThatHasNoStatisticsYet() throws SQLException {
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open();
                Connection only = place.dataSource().getConnection()) {
            made(place);
            Journal journal =
                    Journal.jdbc(HostDatabase.of(new OneConnection(only)).withSchema(place.schema()));
            append(journal, JournalHistory.plain(9, 1_000), 500);
            List<ContributionId> unknown = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                unknown.add(ContributionId.of("elsewhere", "post", "" + i));
            }
            long before = rowsRead(only, place);

            assertThat(journal.find(LECTURES, unknown, Long.MAX_VALUE)).isEmpty();
            assertThat(journal.responsesTo(LECTURES, unknown, Long.MAX_VALUE)).isEmpty();

            assertThat(rowsRead(only, place) - before).isLessThan(100);
        }
    }

    private static long rowsRead(Connection connection, TestDatabase.Place place) throws SQLException {
        Dialect.text(connection, "SELECT pg_stat_force_next_flush()");
        String ofSchema = " WHERE schemaname = '" + place.schema() + "'";
        return Long.parseLong(Dialect.text(connection, "SELECT SUM(idx_tup_read) FROM pg_stat_user_indexes" + ofSchema))
                + Long.parseLong(
                        Dialect.text(connection, "SELECT SUM(seq_tup_read) FROM pg_stat_user_tables" + ofSchema));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void holdsEveryTextThatAnEventMayHold(TestDatabase kind) {
        String odd = "nul \u0000, half \ud83d, whole \ud83d\ude00, quote ' \" \\, line\nfeed, ${tables}, \uffff "
                + "é".repeat(100_000);
        Event event = contribution("odd/\u00e9'").withText(odd);
        try (TestDatabase.Place place = kind.open();
                Journal journal = Journal.jdbc(made(place).withTenant("'; drop table x; -- é"))) {
            journal.append(LECTURES, List.of(event), RECORDED);

            assertThat(journal.entry(LECTURES, event.id()).event()).isEqualTo(event);
        }
    }

    @Test
    void anEventThatTheDatabaseCannotHoldIsNamedAndNothingIsRecorded() {
        Event big = contribution("big").withText("\u0001".repeat(200_000));
        try (TestDatabase.Place place = TestDatabase.H2.open();
                Journal journal = Journal.jdbc(made(place))) {
            assertThatThrownBy(() -> journal.append(LECTURES, List.of(contribution("small"), big), RECORDED))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessageStartingWith("event (" + big.id() + ", 120")
                    .hasMessageEndingWith(" characters as JSON) must have at most 1048576 in H2");
            assertThat(journal.last()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatTheDatabaseRefusesIsToldWithoutItsText(TestDatabase kind) {
        ExperimentId tooLong = ExperimentId.of("planted".repeat(50));
        Event event = contribution("1").withText("planted words");
        try (TestDatabase.Place place = kind.open();
                Journal journal = Journal.jdbc(made(place))) {
            place.execute("DROP TABLE " + place.schema() + ".social_link");
            for (ExperimentId experiment : List.of(LECTURES, tooLong)) {
                assertThatThrownBy(() -> journal.append(
                                experiment, List.of(event.withHeader(event.header()), reply("2", "1")), RECORDED))
                        .isInstanceOf(SocialLearningException.class)
                        .hasMessageContaining("could not be written; nothing of this append was acknowledged: ")
                        .satisfies(thrown -> assertThat(stack(thrown)).doesNotContain("planted"));
            }
        }
    }

    private static Event reply(String key, String parent) {
        return contribution(key).withInReplyTo(List.of(contribution(parent).contribution()));
    }

    private static String stack(Throwable thrown) {
        java.io.StringWriter out = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(out));
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDamagedRowIsNamedAndCostsOnlyItself(TestDatabase kind) {
        List<Event> history = JournalHistory.plain(4, 10);
        try (TestDatabase.Place place = kind.open();
                Journal journal = Journal.jdbc(made(place))) {
            append(journal, history, 5);
            place.execute("UPDATE " + place.schema() + ".social_entry SET event = '{' WHERE sequence IN (3, 4)");

            assertThat(journal.after(2, 1)).extracting(Entry::sequence).containsExactly(5L);
            assertThat(all(journal, 4)).hasSize(history.size() - 2);
            assertThat(journal.problems())
                    .containsExactly(
                            Problem.of("entry", "sequence", "3", "cannot be read and is passed over"),
                            Problem.of("entry", "sequence", "4", "cannot be read and is passed over"));
            journal.erase(LECTURES, PERSON, RECORDED);
            assertThat(journal.after(0, 100)).extracting(Entry::sequence).doesNotContain(3L, 4L);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCounterThatIsBehindIsSetRightAndTold(TestDatabase kind) {
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = made(place);
            List<Event> history = JournalHistory.plain(5, 10);
            try (Journal journal = Journal.jdbc(database)) {
                append(journal, history.subList(0, 8), 5);
            }
            place.execute("UPDATE " + place.schema() + ".social_counter SET last_sequence = 5");

            try (Journal journal = Journal.jdbc(database)) {
                assertThat(journal.problems())
                        .containsExactly(Problem.of(
                                "counter", "last_sequence", "5", "was behind the newest entry (8) and was set to it"));
                append(journal, history.subList(8, 10), 5);
                assertThat(events(all(journal, 100))).isEqualTo(history.subList(0, 10));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDamagedSnapshotReadsAsNone(TestDatabase kind) {
        try (TestDatabase.Place place = kind.open();
                Journal journal = Journal.jdbc(made(place))) {
            append(journal, JournalHistory.plain(6, 5), 5);
            byte[] state = new byte[1 << 20];
            journal.snapshots().write(LECTURES, "a", new Snapshot("1", 3, state));
            journal.snapshots().write(LECTURES, "a", new Snapshot("1", 4, state));
            assertThat(journal.snapshots().read(LECTURES, "a", "1")).isEqualTo(new Snapshot("1", 4, state));

            place.execute("UPDATE " + place.schema() + ".social_snapshot SET checksum = checksum + 1");

            assertThat(journal.snapshots().read(LECTURES, "a", "1")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesNoPartInTheHostsTransaction(TestDatabase kind) throws SQLException {
        try (TestDatabase.Place place = kind.open();
                Journal journal = Journal.jdbc(made(place))) {
            place.execute("CREATE TABLE " + place.schema() + ".post (id INTEGER)");
            try (Connection host = place.dataSource().getConnection()) {
                host.setAutoCommit(false);
                // SQLite has one writer: its host commits before it records.
                if (kind != TestDatabase.SQLITE) {
                    host.createStatement().execute("INSERT INTO " + place.schema() + ".post VALUES (1)");
                }

                append(journal, JournalHistory.plain(7, 5), 5);
                host.rollback();
                host.setAutoCommit(true);
            }
            assertThat(journal.last()).isPositive();
        }
    }

    @Test
    void aClosedJournalSaysSo() {
        try (TestDatabase.Place place = TestDatabase.H2.open()) {
            Journal journal = Journal.jdbc(made(place).withTenant("acme"));
            journal.close();

            assertThatThrownBy(journal::last)
                    .hasMessage("journal (tables social.social_..., tenant acme) must be open; it was closed");
        }
    }
}

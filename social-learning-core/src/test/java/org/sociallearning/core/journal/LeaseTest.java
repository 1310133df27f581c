package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Law;
import org.sociallearning.house.TestDatabase;

@Tag("once")
class LeaseTest {
    private static final ExperimentId EXPERIMENT = ExperimentId.of("lectures");
    private static final Duration SHORT = Duration.ofMillis(300);

    private final List<TestDatabase.Place> places = new ArrayList<>();

    @AfterEach
    void close() {
        places.forEach(TestDatabase.Place::close);
    }

    @TestFactory
    Stream<DynamicTest> everyLeaseKeepsTheLaws() {
        Stream<DynamicTest> databases = Stream.of(TestDatabase.values()).flatMap(kind -> {
            HostDatabase database = database(kind);
            return tests(kind.name(), LeaseContract.laws(name -> Lease.jdbc(database, name, SHORT), SHORT));
        });
        Journal journal = Journal.inMemory();
        journal.append(EXPERIMENT, List.of(Joined.of(ParticipantId.of("anna"), Instant.EPOCH)), Instant.EPOCH);
        return Stream.concat(
                databases, tests("alone", LeaseContract.laws(name -> journal.lease(EXPERIMENT, name), Duration.ZERO)));
    }

    private static Stream<DynamicTest> tests(String kind, List<Law> laws) {
        return laws.stream().map(law -> DynamicTest.dynamicTest(kind + ": " + law.name(), law.check()::run));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ofManyWhoAskAtOnceOneGetsIt(TestDatabase kind) throws Exception {
        HostDatabase database = database(kind);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        for (int round = 0; round < 5; round++) {
            String name = "round " + round;
            List<Callable<Long>> nodes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                nodes.add(() -> Lease.jdbc(database, name).take());
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> taken : pool.invokeAll(nodes)) {
                numbers.add(taken.get());
            }
            assertThat(numbers).containsOnlyOnce(1L).containsOnly(0L, 1L);
        }
        pool.shutdown();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isFollowedWithinItsLengthWhenItsHolderIsGone(TestDatabase kind) throws InterruptedException {
        HostDatabase database = database(kind);
        Lease gone = Lease.jdbc(database, "desk", SHORT);
        Lease next = Lease.jdbc(database, "desk", SHORT);
        long before = System.nanoTime();
        assertThat(gone.take()).isEqualTo(1);
        while (next.take() == 0) {
            Thread.sleep(5);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(took).isBetween(SHORT.minusMillis(20), SHORT.plusSeconds(1));
        assertThat(gone.take()).isZero();
    }

    @Test
    void whatIsRememberedBesideAJournalOutlivesTheProcess() {
        Journal journal = Journal.inMemory();
        Lease first = journal.lease(EXPERIMENT, "desk");
        long number = first.take();
        long revision = first.remember(0, new byte[] {1, 2});

        Lease second = journal.lease(EXPERIMENT, "desk");

        assertThat(second.take()).isGreaterThan(number);
        assertThat(second.memory(0)).isNotNull();
        assertThat(second.memory(0).state()).containsExactly(1, 2);
        assertThat(second.memory(revision)).isNull();
        assertThat(journal.lease(EXPERIMENT, "another").memory(0)).isNull();
    }

    @Test
    void refusesLengthsAndNamesThatCannotBeMeant() {
        HostDatabase database = database(TestDatabase.H2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lease.jdbc(database, "desk", Duration.ofMillis(99)))
                .withMessage("length of a lease (PT0.099S) must be from PT0.1S to PT24H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lease.jdbc(database, ""))
                .withMessage("name of a lease (0 characters) must have 1 to 200");
        assertThatThrownBy(() -> Lease.jdbc(database.withPrefix("none_"), "desk"))
                .hasMessageContaining("V2__lease.sql");
    }

    private HostDatabase database(TestDatabase kind) {
        TestDatabase.Place place = kind.open();
        places.add(place);
        HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
        database.createTables();
        return database;
    }
}

package org.sociallearning.moderation;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Lease;

/** A node in a process of its own: follows a journal in PostgreSQL, ticks its desk, and writes down what that tells. */
final class SuggestsUntilKilled {
    static final byte[] KEY = "a key for tests and nothing else".getBytes(StandardCharsets.UTF_8);
    static final int CONTRIBUTIONS = 6;
    static final Duration LEASE = Duration.ofSeconds(1);
    static final Duration TICK = Duration.ofMillis(50);

    private SuggestsUntilKilled() {}

    /** Runs until it is killed.
     *
     * @param arguments the database's URL, its schema, this node's name, and by how many milliseconds our clock differs */
    public static void main(String[] arguments) throws InterruptedException {
        DataSource database = database(arguments[0]);
        String schema = arguments[1];
        String node = arguments[2];
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.parseLong(arguments[3])));
        HostDatabase tables = HostDatabase.of(database).withSchema(schema);
        Workspace workspace = workspace(tables, clock);
        Desk desk = Desk.attach(
                workspace,
                policies(),
                options().with(Lease.jdbc(tables, "lectures/desk", LEASE)),
                suggestion -> note(database, schema, node, suggestion));
        while (true) {
            desk.tick();
            Thread.sleep(TICK.toMillis());
        }
    }

    static Workspace workspace(HostDatabase tables, Clock clock) {
        return SocialLearning.builder()
                .journal(Journal.jdbc(tables))
                .pseudonyms(Pseudonyms.hmacSha256(KEY))
                .clock(clock)
                .open()
                .experiment("lectures", ZoneOffset.UTC);
    }

    private static DeskOptions options() {
        NoiseGate gate = new NoiseGate(
                20,
                20,
                java.time.LocalTime.of(9, 0),
                50,
                Duration.ofMillis(1),
                Duration.ofDays(7),
                Duration.ofDays(60),
                Duration.ofDays(7),
                10,
                3,
                Duration.ofDays(30));
        return DeskOptions.withDefaults().with(gate);
    }

    /** Connections one by one, which is enough for a test. */
    private static DataSource database(String url) {
        return (DataSource) Proxy.newProxyInstance(
                SuggestsUntilKilled.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, none) ->
                        method.getName().equals("getConnection") ? DriverManager.getConnection(url) : method.getName());
    }

    /** As a host's mailbox does, which knows the ids of what it has. */
    private static void note(DataSource database, String schema, String node, Suggestion suggestion) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO " + schema + ".told (id, about, node) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, suggestion.id().value());
            insert.setString(2, suggestion.dedupeKey());
            insert.setString(3, node);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what was told could not be written down", e);
        }
    }

    /** One for each contribution, because a policy says one new thing at a time. */
    private static List<ModerationPolicy> policies() {
        return IntStream.range(0, CONTRIBUTIONS)
                .<ModerationPolicy>mapToObj(OfOneThread::new)
                .toList();
    }

    private record OfOneThread(int number) implements ModerationPolicy {
        @Override
        public PolicyDescriptor descriptor() {
            return PolicyDescriptor.of("test.p" + number, "1", Tip.EVERYONE_SEEN);
        }

        @Override
        public List<Finding> evaluate(Situation situation) {
            return situation.threads().stream()
                    .filter(thread -> thread.id().value().endsWith("-" + number))
                    .map(thread -> Finding.about(thread, "test.p" + number).with(Figure.count("posts", 1)))
                    .toList();
        }
    }
}

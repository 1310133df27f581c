package org.sociallearning.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.SocialLearningBuilder;
import org.sociallearning.core.TextRetention;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonWriter;
import org.sociallearning.house.TestDatabase;

/**
 * The whole life of a journal with a backend that listens at all levels: an import, live events, the outbox, a rotation of the key, an
 * erasure, a purge, and every failure on the way. Neither a key nor a name nor a text is in what was logged or thrown.
 */
@Tag("once")
class LifeInLogsTest {
    private static final String TEXT = "quaggatext";
    private static final String NAME = "dodoname";
    private static final byte[] OLD = "aurochskey of the host".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "moakey of the host".getBytes(StandardCharsets.UTF_8);
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    /** Where the journal is. */
    enum Kind {
        FILE,
        H2,
        SQLITE,
        POSTGRESQL;

        TestDatabase.@Nullable Place place() {
            return this == FILE ? null : TestDatabase.valueOf(name()).open();
        }
    }

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final StringWriter thrown = new StringWriter();

    @ParameterizedTest
    @EnumSource
    void holdsNeitherKeyNorNameNorText(Kind kind) throws Exception {
        List<String> logged;
        List<String> secrets;
        TestDatabase.Place place = kind.place();
        try (LogWatch log = LogWatch.everything()) {
            try (SocialLearning learning =
                    builder(place, Pseudonyms.hmacSha256("k1", OLD)).open()) {
                Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
                workspace.follow(new ThrowingFollower());
                workspace.importFrom(EventReaders.own(), export(), ImportOptions.onBasis("works council"));
                live(workspace, 0);
                if (place != null) {
                    post(learning, workspace, place);
                }
            }
            Pseudonyms rotated = Pseudonyms.hmacSha256("k2", NEW).after(Pseudonyms.hmacSha256("k1", OLD));
            try (SocialLearning learning = builder(place, rotated).open()) {
                Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
                live(workspace, 100);
                workspace.erase(workspace.participant(NAME + 1));
                secrets = place == null ? List.of() : suppressionKeys(place);
                now.set(START.plus(Duration.ofDays(500)));
                workspace.purgeTexts();
            }
            now.set(START.plus(Duration.ofDays(1)));
            try (SocialLearning learning = builder(place, rotated).open()) {
                live(learning.experiment("lectures", ZoneOffset.UTC), 200);
            }
            damage(place);
            attempt(() -> {
                try (SocialLearning learning = builder(place, rotated).open()) {
                    live(learning.experiment("lectures", ZoneOffset.UTC), 300);
                }
            });
            logged = log.lines();
        } finally {
            if (place != null) {
                place.close();
            }
        }
        assertThat(logged).as("a failing plug-in and the damage are told").anyMatch(line -> line.startsWith("WARN"));
        assertThat(logged).as("all levels are listened to").anyMatch(line -> line.startsWith("DEBUG"));
        assertThat(thrown.toString().isEmpty())
                .as("a table is missing in the end")
                .isEqualTo(place == null);
        logged.forEach(line -> silent(line, secrets));
        silent(thrown.toString(), secrets);
    }

    private SocialLearningBuilder builder(TestDatabase.@Nullable Place place, Pseudonyms pseudonyms) {
        SocialLearningBuilder builder = SocialLearning.builder()
                .pseudonyms(pseudonyms)
                .clock(new MovingClock(now))
                .textRetention(TextRetention.keepWithConsent(365));
        if (place == null) {
            return builder.journal(Journal.file(folder.resolve("journal")));
        }
        HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
        database.createTables();
        return builder.journal(Journal.jdbc(database)).outbox(Outbox.jdbc(database));
    }

    /** The history as a host exports it, with its own ids and with lines that cannot be read. */
    private static Source export() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (JsonWriter out = JsonWriter.to(lines)) {
            for (Event event : events(ParticipantId.of(NAME + 1), ParticipantId.of(NAME + 2), 400)) {
                EventJson.strict().write(event, out);
                out.line();
            }
        }
        lines.writeBytes(("{\"type\":\"joined\",\"actor\":\"" + NAME + "\",\"text\":\"" + TEXT + "\n")
                .getBytes(StandardCharsets.UTF_8));
        return Source.of(NAME + ".jsonl", lines.toByteArray());
    }

    private static List<Event> events(ParticipantId one, ParticipantId other, int number) {
        List<Event> events = new ArrayList<>();
        for (ParticipantId person : List.of(one, other)) {
            events.add(Joined.of(person, START.minus(Duration.ofHours(1)), Role.PARTICIPANT)
                    .withConsent(Consent.KEEP_TEXT, START.minus(Duration.ofHours(1))));
        }
        for (int i = number; i < number + 10; i++) {
            Contributed question = Contributed.question("forum", "q" + i, one, START)
                    .withTopics("tea")
                    .withText("How is " + TEXT + " made, " + NAME + "?");
            events.add(question);
            events.add(
                    Contributed.answer("forum", "a" + i, question, other, START).withText(TEXT));
        }
        return events;
    }

    private void live(Workspace workspace, int number) {
        List<Event> events =
                new ArrayList<>(events(workspace.participant(NAME + 1), workspace.participant(NAME + 2), number));
        events.add(Contributed.question("forum", "bad" + number, workspace.participant(NAME + 1), START)
                .withText(TEXT + "\0"));
        workspace.record(events);
        workspace.catchUp();
    }

    private void post(SocialLearning learning, Workspace workspace, TestDatabase.Place place) throws SQLException {
        try (Connection connection = place.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (Event event : events(workspace.participant(NAME + 1), workspace.participant(NAME + 2), 500)) {
                workspace.outbox().record(connection, event);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        update(
                place,
                "INSERT INTO " + place.schema() + ".social_outbox (tenant, experiment, written_millis, event)"
                        + " VALUES ('default', 'lectures', 0, ?)");
        assertThat(learning.relay().setAside()).hasSize(1);
    }

    private static List<String> suppressionKeys(TestDatabase.Place place) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = place.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT suppression_key FROM " + place.schema() + ".social_counter")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }

    /** An event whose end is missing, snapshots with another sum, and no table any more for what responds to what. */
    private void damage(TestDatabase.@Nullable Place place) throws IOException {
        if (place == null) {
            Path log = folder.resolve("journal/log/00000001.log");
            byte[] bytes = Files.readAllBytes(log);
            bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(TEXT) + 2] ^= 1;
            Files.write(log, bytes);
        } else {
            String tables = place.schema() + ".social_";
            update(place, "UPDATE " + tables + "entry SET event = ? WHERE sequence = 9");
            place.execute("UPDATE " + tables + "snapshot SET checksum = checksum + 1");
            place.execute("ALTER TABLE " + tables + "link RENAME TO gone");
        }
    }

    /** Writes what cannot be read, as a parameter: SQLite's driver logs statements. */
    private static void update(TestDatabase.Place place, String sql) {
        try (Connection connection = place.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "{\"text\": \"" + TEXT);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            e.printStackTrace(new PrintWriter(thrown));
        }
    }

    private static void silent(String line, List<String> secrets) {
        List<String> words = new ArrayList<>(secrets);
        words.addAll(List.of(TEXT, NAME));
        for (byte[] key : List.of(OLD, NEW)) {
            words.add(new String(key, StandardCharsets.UTF_8).substring(0, 6));
            words.add(HexFormat.of().formatHex(key, 0, 6));
            words.add(Base64.getEncoder().encodeToString(key).substring(0, 8));
        }
        String small = line.toLowerCase(Locale.ROOT);
        for (String word : words) {
            assertThat(small.contains(word.toLowerCase(Locale.ROOT)))
                    .as("%s in %s", word, line)
                    .isFalse();
        }
    }

    private static final class ThrowingFollower implements Follower {
        @Override
        public String name() {
            return "acme.thrower";
        }

        @Override
        public void on(Fact fact) {
            throw new IllegalStateException(TEXT + " by " + NAME, new IOException(NAME));
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {
            throw new IllegalStateException(TEXT);
        }
    }
}

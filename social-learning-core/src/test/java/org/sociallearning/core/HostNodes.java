package org.sociallearning.core;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.house.TestDatabase;

/** Nodes of a host on databases of their own, and the journal that they relay to. */
abstract class HostNodes {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final byte[] KEY = "a key for tests and nothing else".getBytes(StandardCharsets.UTF_8);

    final Journal journal = Journal.inMemory();
    final MovedClock clock = new MovedClock();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        Collections.reverse(opened);
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    static Contributed question(String key) {
        return Contributed.question("forum", key, ParticipantId.of("somebody"), START);
    }

    TestDatabase.Place place(TestDatabase kind) {
        TestDatabase.Place place = kind.open();
        opened.add(place);
        database(place).createTables();
        place.execute("CREATE TABLE " + place.schema() + ".post (id VARCHAR(200))");
        return place;
    }

    static HostDatabase database(TestDatabase.Place place) {
        return HostDatabase.of(place.dataSource()).withSchema(place.schema());
    }

    SocialLearningBuilder builder(Journal into) {
        return SocialLearning.builder()
                .journal(into)
                .pseudonyms(Pseudonyms.hmacSha256(KEY))
                .clock(clock);
    }

    HostNode node(TestDatabase.Place place) {
        return node(place, journal);
    }

    HostNode node(TestDatabase.Place place, Journal into) {
        Outbox outbox = Outbox.jdbc(database(place));
        SocialLearning learning = builder(into).outbox(outbox).open();
        HostNode node = new HostNode(place, outbox, learning, learning.experiment("lectures", ZoneOffset.UTC));
        node.workspace()
                .record(BasisStated.of(
                        EventId.of("host", "basis", "1"),
                        START,
                        "forum",
                        "for tests",
                        START.minus(Duration.ofDays(9))));
        return node;
    }

    List<String> recorded() {
        return recorded(journal);
    }

    static List<String> recorded(Journal journal) {
        return journal.after(0, 10_000).stream()
                .map(Entry::event)
                .filter(event -> event instanceof Contributed)
                .map(event -> event.id().key())
                .sorted()
                .toList();
    }

    static final class MovedClock extends Clock {
        volatile Instant now = START;

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

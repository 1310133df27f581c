package org.sociallearning.moderation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Lease;
import org.sociallearning.core.journal.Snapshot;

/** An experiment in memory whose clock a test moves; everyone in the source {@code forum} may be recorded. */
final class Feed extends Clock {
    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final byte[] KEY = "a key for tests and nothing else".getBytes(StandardCharsets.UTF_8);

    private final Journal journal = Journal.inMemory();
    private final Workspace records;
    private Instant now;

    /** An experiment that started 30 days before the Monday with which every test begins. */
    Feed() {
        this(time(-30, 0));
    }

    Feed(Instant start) {
        now = start;
        records = workspace();
        happens(BasisStated.of(
                EventId.of("host", "basis", "1"), start, "forum", "for tests", start.minus(Duration.ofDays(999))));
    }

    /** That hour of that day after the Monday. */
    static Instant time(int day, int hour) {
        return MONDAY.plus(Duration.ofDays(day).plusHours(hour));
    }

    /** The experiment as another node opens it: a desk of its own can follow it. */
    Workspace workspace() {
        return SocialLearning.builder()
                .journal(journal)
                .pseudonyms(Pseudonyms.hmacSha256(KEY))
                .clock(this)
                .open()
                .experiment("in-test", ZoneOffset.UTC);
    }

    /** For a desk that remembers by itself, beside others of the same experiment. */
    static Lease ownLease() {
        return Journal.inMemory().lease(ExperimentId.of("in-test"), "desk");
    }

    /** All that the journal and what is kept beside it hold of a name. */
    @Nullable
    Snapshot kept(String name, String version) {
        return journal.snapshots().read(ExperimentId.of("in-test"), name, version);
    }

    Feed moveTo(Instant at) {
        now = at;
        return this;
    }

    ParticipantId participant(String hostId) {
        return records.participant(hostId);
    }

    /** Records an event when it happens. */
    void happens(Event event) {
        now = event.at();
        record(event);
    }

    /** Records an event now, whenever it happened. */
    void record(Event event) {
        if (records.record(List.of(event)).recorded() != 1) {
            throw new AssertionError("not recorded: " + event.id());
        }
    }

    void erase(ParticipantId person) {
        records.erase(person);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}

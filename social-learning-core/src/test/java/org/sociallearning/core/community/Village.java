package org.sociallearning.core.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.TextRetention;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Wish;
import org.sociallearning.core.journal.Journal;

/** An experiment behind the real door, with a clock that tests move. */
final class Village implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final SocialLearning learning;
    private final Workspace workspace;
    private Instant now = START;
    private int number;

    Village() {
        learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
                .textRetention(TextRetention.keepWithConsent(365))
                .clock(new Moved())
                .open();
        workspace = learning.experiment("village", ZoneOffset.UTC);
    }

    Workspace workspace() {
        return workspace;
    }

    Community community() {
        return workspace.community();
    }

    Instant now() {
        return now;
    }

    /** Lets days pass. */
    Village days(int days) {
        now = now.plus(Duration.ofDays(days));
        return this;
    }

    ParticipantId person(String name) {
        return workspace.participant(name);
    }

    /** Somebody of a unit joins, with these consents beside that to take part. */
    ParticipantId joins(String name, String unit, Consent... consents) {
        ParticipantId person = person(name);
        Joined joined = Joined.of(person, now).withUnit(UnitId.of(unit));
        for (Consent consent : consents) {
            joined = joined.withConsent(consent, now);
        }
        records(joined);
        return person;
    }

    /** People join and wish to be in circles: {@code p0}, {@code p1} and on, so many to a unit. */
    List<ParticipantId> volunteers(int people, int toAUnit) {
        List<Event> events = new ArrayList<>();
        List<ParticipantId> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ParticipantId person = person("p" + i);
            all.add(person);
            events.add(Joined.of(person, now).withUnit(UnitId.of("u" + i / toAUnit)));
            events.add(wish(person));
        }
        records(events);
        return all;
    }

    Requested wish(ParticipantId person) {
        return Requested.of(id("wish"), Wish.JOIN, "circles", person, now);
    }

    EventId id(String type) {
        return EventId.of("village", type, "" + ++number);
    }

    Contributed question(ParticipantId author, String... topics) {
        return Contributed.question("forum", "" + ++number, author, now).withTopics(topics);
    }

    <E extends Event> E records(E event) {
        records(List.of(event));
        return event;
    }

    void records(List<? extends Event> events) {
        if (workspace.record(events).recorded() != events.size()) {
            throw new AssertionError("not all was recorded: " + workspace.record(events));
        }
    }

    /** Proposes the circles of a plan and records that. */
    CircleRound held(CirclePlan plan) {
        CircleRound round = community().circles(plan);
        records(round.events("village", now));
        return round;
    }

    @Override
    public void close() {
        learning.close();
    }

    private final class Moved extends Clock {
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

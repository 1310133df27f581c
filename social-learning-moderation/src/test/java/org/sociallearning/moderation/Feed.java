package org.sociallearning.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sociallearning.core.Explanation;
import org.sociallearning.core.FollowerHealth;
import org.sociallearning.core.Recorded;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.event.Withdrawn;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.talent.TalentMap;

/** A workspace in a few lines of plain Java, whose clock a test moves: events in, facts as they stand out. */
final class Feed extends Clock implements Workspace {
    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private final Map<EventId, Entry> entries = new LinkedHashMap<>();
    private final List<Follower> followers = new ArrayList<>();
    private final ZoneId zone;
    private Instant now = MONDAY;
    private int erasures;

    private record Entry(Event event, Instant recordedAt) {}

    Feed() {
        this(ZoneOffset.UTC);
    }

    Feed(ZoneId zone) {
        this.zone = zone;
    }

    /** So long after the Monday with which every test begins. */
    Feed at(Duration since) {
        now = MONDAY.plus(since);
        return this;
    }

    /** That hour of that day after the Monday. */
    static Instant time(int day, int hour) {
        return MONDAY.plus(Duration.ofDays(day).plusHours(hour));
    }

    Feed moveTo(Instant at) {
        now = at;
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }

    @Override
    public Clock clock() {
        return this;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public ExperimentId experiment() {
        return ExperimentId.of("in-test");
    }

    @Override
    public ParticipantId participant(String hostId) {
        return ParticipantId.of("pseudonym-" + hostId);
    }

    /** Records an event when it happens. */
    void happens(Event event) {
        now = event.at();
        record(List.of(event));
    }

    @Override
    public Recorded record(List<? extends Event> events) {
        for (Event event : events) {
            if (entries.putIfAbsent(event.id(), new Entry(event, now)) == null) {
                followers.forEach(follower -> deliver(follower, event));
            }
        }
        return new Recorded(entries.size(), events.size(), List.of(), 0, List.of());
    }

    private void deliver(Follower follower, Event event) {
        if (event instanceof Correction correction) {
            follower.corrected(correction, Weeks.ALL);
        }
        all().filter(fact -> concerns(fact, event)).forEach(follower::on);
    }

    private static boolean concerns(Fact fact, Event event) {
        return fact instanceof Happened happened
                ? happened.event().id().equals(event.id())
                : fact instanceof Response response
                        && (response.by().id().equals(event.id())
                                || response.origin().id().equals(event.id()));
    }

    private java.util.stream.Stream<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        List<Entry> standing = entries.values().stream().filter(this::stands).toList();
        standing.forEach(entry -> facts.add(
                new Happened(edited(entry.event()), Week.of(entry.event().at(), zone), entry.recordedAt())));
        for (Entry origin : standing) {
            for (Entry by : standing) {
                if (origin.event() instanceof Contributed contributed
                        && answers(by.event(), contributed.contribution())) {
                    Instant later =
                            origin.recordedAt().isAfter(by.recordedAt()) ? origin.recordedAt() : by.recordedAt();
                    facts.add(new Response(contributed, by.event(), Week.of(contributed.at(), zone), later));
                }
            }
        }
        return facts.stream();
    }

    private boolean stands(Entry entry) {
        return !(entry.event() instanceof Correction)
                && entries.values().stream().noneMatch(other -> cancels(other.event(), entry.event()));
    }

    private static boolean cancels(Event correction, Event event) {
        if (correction instanceof Withdrawn withdrawn) {
            return event instanceof Contributed contributed
                    && withdrawn.contribution().equals(contributed.contribution());
        }
        return correction instanceof Unappreciated undone
                && event instanceof Appreciated appreciated
                && undone.contribution().equals(appreciated.contribution())
                && Objects.equals(undone.actor(), appreciated.actor());
    }

    private Event edited(Event event) {
        if (event instanceof Contributed contributed) {
            for (Entry entry : entries.values()) {
                if (entry.event() instanceof Revised revised
                        && revised.contribution().equals(contributed.contribution())) {
                    return contributed.withTopics(revised.topics());
                }
            }
        }
        return event;
    }

    private static boolean answers(Event event, ContributionId id) {
        return event instanceof Appreciated appreciated
                ? appreciated.contribution().equals(id)
                : event instanceof Contributed contributed
                        && contributed.inReplyTo().contains(id);
    }

    @Override
    public void follow(Follower follower) {
        followers.add(follower);
        List.copyOf(entries.values()).forEach(entry -> deliver(follower, entry.event()));
    }

    @Override
    public void catchUp() {}

    @Override
    public <T> T consult(Follower follower, Function<? super Facts, ? extends T> reading) {
        return reading.apply(facts());
    }

    @Override
    public TalentMap talents() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Facts facts() {
        List<Fact> now = all().toList();
        return new Facts() {
            @Override
            public long position() {
                return entries.size();
            }

            @Override
            public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {
                each(weeks, sinks.get());
            }

            @Override
            public void each(Weeks weeks, Consumer<? super Fact> sink) {
                now.stream().filter(fact -> weeks.contains(fact.week())).forEach(sink);
            }
        };
    }

    @Override
    public Roster roster() {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        all().forEach(fact -> fold.add(state, fact));
        return fold.read(state);
    }

    @Override
    public long position() {
        return entries.size();
    }

    @Override
    public boolean await(long sequence, Duration atMost) {
        return true;
    }

    @Override
    public void erase(ParticipantId person) {
        entries.replaceAll((id, entry) -> new Entry(
                Objects.requireNonNullElse(
                        entry.event().mapPeople(who -> person.equals(who) ? null : who), entry.event()),
                entry.recordedAt()));
        entries.values().removeIf(entry -> entry.event().id().value().contains(person.value()));
        record(List.of(Erased.of(EventId.of("host", "erased", "" + erasures++), now)));
    }

    @Override
    public void export(ParticipantId person, Consumer<? super Event> sink) {
        entries.values().forEach(entry -> sink.accept(entry.event()));
    }

    @Override
    public Explanation explain(EventId id) {
        return new Explanation(id, Explanation.Status.UNKNOWN, "in a test");
    }

    @Override
    public List<FollowerHealth> health() {
        return List.of();
    }
}

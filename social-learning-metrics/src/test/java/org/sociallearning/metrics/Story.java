package org.sociallearning.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/** What happened, told event by event, and the facts of it found the plain way: each reply looks for its parents. */
final class Story implements Facts {
    /** A Monday. */
    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private final ZoneId zone;
    private final List<Event> events = new ArrayList<>();
    private int serial;

    private Story(ZoneId zone) {
        this.zone = zone;
    }

    static Story begin() {
        return new Story(ZoneOffset.UTC);
    }

    static ParticipantId person(String name) {
        return ParticipantId.of(name);
    }

    /** A time: days after the first Monday, and hours. */
    static Instant at(int day, int hour) {
        return MONDAY.plusSeconds(86_400L * day + 3_600L * hour);
    }

    static Week week(int number) {
        return Week.of(MONDAY, ZoneOffset.UTC).plus(number);
    }

    static Weeks weeks(int n) {
        return Weeks.range(week(0), week(n - 1));
    }

    /** From one week to another, both numbered from 1. */
    static Weeks weeks(int from, int to) {
        return Weeks.range(week(from - 1), week(to - 1));
    }

    Story happened(Event event) {
        events.add(event);
        return this;
    }

    Story joined(String who, Role... roles) {
        return happened(Joined.of(person(who), MONDAY, roles));
    }

    Story joinedUnit(String who, String unit) {
        return happened(Joined.of(person(who), MONDAY, Role.PARTICIPANT).withUnit(UnitId.of(unit)));
    }

    Contributed post(String who, Instant at) {
        return said(ContributionKind.REMARK, who, at);
    }

    Contributed said(ContributionKind kind, String who, Instant at) {
        Contributed post = Contributed.of(kind, ContributionId.of("forum", "post", "" + serial++), person(who), at);
        events.add(post);
        return post;
    }

    Contributed reply(String who, Contributed to, Instant at) {
        Contributed reply = post(who, at).inReplyTo(to.contribution());
        events.set(events.size() - 1, reply);
        return reply;
    }

    Story thanks(String who, Contributed to, Instant at) {
        return happened(Appreciated.thanks("forum", "" + serial++, to.contribution(), person(who), at));
    }

    /** Replaces the event that was told last. */
    Story instead(Event event) {
        events.set(events.size() - 1, event);
        return this;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<Fact> facts() {
        Map<ContributionId, Contributed> posts = new HashMap<>();
        for (Event event : events) {
            if (event instanceof Contributed post) {
                posts.put(post.contribution(), post);
            }
        }
        List<Fact> facts = new ArrayList<>();
        for (Event event : events) {
            facts.add(new Happened(event, Week.of(event.at(), zone), event.at()));
            if (event instanceof Contributed post) {
                post.inReplyTo().forEach(parent -> respond(facts, posts.get(parent), event));
            } else if (event instanceof Appreciated appreciated) {
                respond(facts, posts.get(appreciated.contribution()), event);
            }
        }
        return facts;
    }

    private void respond(List<Fact> facts, Contributed origin, Event by) {
        if (origin != null) {
            facts.add(new Response(origin, by, Week.of(origin.at(), zone), by.at()));
        }
    }

    @Override
    public long position() {
        return events.size();
    }

    @Override
    public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {
        // Two sinks, as two threads would ask for, each with a part of the facts.
        List<Consumer<? super Fact>> two = List.of(sinks.get(), sinks.get());
        int i = 0;
        for (Fact fact : facts()) {
            if (weeks.contains(fact.week())) {
                two.get(i++ % 2).accept(fact);
            }
        }
    }

    @Override
    public void each(Weeks weeks, Consumer<? super Fact> sink) {
        facts().stream().filter(fact -> weeks.contains(fact.week())).forEach(sink);
    }
}

package org.sociallearning.quickstart.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;

/**
 * Everything that happens in a made-up organisation, from one seed: joining and leaving, contributions with responses, thanks,
 * weekly coffee lectures, a festival with partner organisations, searches, preconditions, outputs of interest; noise from week to week, a quiet week, a few people who do much. The same seed gives the same events.
 */
public final class Simulation {
    static final String SOURCE = "demo";

    private static final long AROUND = 0x5DEECE66DL;

    private final Organisation organisation;
    private final long seed;
    private final Function<String, ParticipantId> pseudonyms;
    private final SplittableRandom random;
    private final List<Colleague> colleagues;
    private final List<Event> events = new ArrayList<>();

    private Simulation(Organisation organisation, long seed, Function<String, ParticipantId> pseudonyms) {
        this.organisation = organisation;
        this.seed = seed;
        this.pseudonyms = pseudonyms;
        this.random = new SplittableRandom(seed);
        this.colleagues = IntStream.range(0, organisation.people())
                .mapToObj(i -> colleague(i, pseudonyms))
                .toList();
    }

    /**
     * The events in order of time.
     *
     * @param organisation how large and what is planted
     * @param seed of all chance
     * @param pseudonyms from ids like {@code person-001}
     */
    public static List<Event> of(Organisation organisation, long seed, Function<String, ParticipantId> pseudonyms) {
        Simulation simulation = new Simulation(organisation, seed, pseudonyms);
        simulation.run();
        return List.copyOf(simulation.events);
    }

    private Colleague colleague(int index, Function<String, ParticipantId> pseudonyms) {
        boolean moderator = index < organisation.moderators();
        double rate = moderator ? 1.5 : Math.exp(random.nextGaussian() - 1.5);
        int joins = index % 8 == 7 ? random.nextInt(organisation.weeks()) : 0;
        boolean goes = index % 15 == 14;
        int leaves = goes ? joins + 1 + random.nextInt(organisation.weeks()) : organisation.weeks() + 1;
        List<Integer> interests = random.ints(3, 0, Topics.COUNT).boxed().toList();
        ParticipantId id = pseudonyms.apply(String.format(java.util.Locale.ROOT, "person-%03d", index + 1));
        return new Colleague(id, index % organisation.units(), moderator, rate, joins, leaves, interests);
    }

    private void run() {
        colleagues.forEach(this::membership);
        Conversation conversation = new Conversation(organisation, colleagues, random, this::instant, events);
        int quiet = organisation.weeksBefore() / 2;
        for (int week = 0; week < organisation.weeks(); week++) {
            double noise = Math.exp(.12 * random.nextGaussian() - .0072) * (week == quiet ? .6 : 1);
            conversation.week(week, noise);
            if (week >= organisation.weeksBefore()) {
                lecture(week);
            }
        }
        // A stream of their own: what is said above stays the same whatever is added here.
        SplittableRandom around = new SplittableRandom(seed ^ AROUND);
        new Surroundings(organisation, colleagues, around, this::instant, events).add();
        new Gatherings(organisation, colleagues, around, this::instant, events).add(pseudonyms);
        events.sort(Comparator.comparing(Event::at)
                .thenComparing(event -> event.id().value()));
    }

    private void membership(Colleague colleague) {
        Instant joins = instant(colleague.joins(), 8.0);
        Role role = colleague.moderator() ? Role.MODERATOR : Role.PARTICIPANT;
        Joined joined = Joined.of(colleague.id(), joins, role).withUnit(UnitId.of("team-" + (colleague.unit() + 1)));
        if (random.nextDouble() < .7) {
            joined = joined.withConsent(Consent.BE_FOUND, joins);
        }
        if (colleague.moderator()) {
            joined = joined.withConsent(Consent.SHOW_PRACTICE, joins);
        }
        events.add(joined);
        if (colleague.leaves() <= organisation.weeks() - 1) {
            events.add(Left.of(colleague.id(), instant(colleague.leaves(), 1.0)));
        }
    }

    /** The weekly coffee-machine lecture: ten minutes, another speaker each time, about eight people around. */
    private void lecture(int week) {
        List<ParticipantId> there = new ArrayList<>();
        for (Colleague colleague : colleagues) {
            if (colleague.isThere(week) && random.nextDouble() < 8.0 / colleagues.size()) {
                there.add(colleague.id());
            }
        }
        Colleague speaker = colleagues.get((week * 7) % colleagues.size());
        there.remove(speaker.id());
        events.add(Met.of(
                        EventId.of(SOURCE, "lecture", "" + week),
                        EncounterId.of(SOURCE + "/lecture/" + week),
                        EncounterForm.LECTURE,
                        EncounterState.HELD,
                        instant(week, 74.0))
                .withHosts(List.of(speaker.id()))
                .withAttendees(there)
                .withDuration(Duration.ofMinutes(10)));
    }

    /** So many hours after the Monday of a week began in the organisation's zone. */
    private Instant instant(int week, double hours) {
        return organisation
                .start()
                .plusWeeks(week)
                .atStartOfDay(organisation.zone())
                .toInstant()
                .plusMillis((long) (hours * 3_600_000));
    }
}

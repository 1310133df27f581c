package org.sociallearning.core.experiment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/** An activity made of what encounters, roster and facts say; contributions are read when a rule asks for them. */
record KnownActivity(
        List<StatedEncounter> stated,
        Map<String, EncounterBook.Offer> offers,
        Map<String, ? extends Collection<String>> attended,
        Roster roster,
        Supplier<Facts> facts,
        ZoneId zone,
        Instant now)
        implements Plan, Course {

    /** Somebody without a name. */
    private record SomeHost(ParticipantId person, @Nullable UnitId unit) implements Host {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SomeHost host && host.person.equals(person);
        }

        @Override
        public int hashCode() {
            return person.hashCode();
        }

        @Override
        public String toString() {
            return "a host";
        }
    }

    @Override
    public List<Encounter> encounters() {
        return List.copyOf(stated);
    }

    @Override
    public List<Host> hosts(Encounter encounter) {
        for (StatedEncounter one : stated) {
            if (one.id().equals(encounter.id())) {
                return one.statement().hosts().stream()
                        .flatMap(host -> members(host, one.statement().at()))
                        .toList();
            }
        }
        return List.of();
    }

    @Override
    public List<Host> attendees(Encounter encounter) {
        Collection<String> people = attended.get(encounter.id().value());
        return people == null
                ? List.of()
                : people.stream()
                        .flatMap(person -> members(person, encounter.start().toInstant()))
                        .toList();
    }

    @Override
    public Set<Host> volunteers(Instant at) {
        Set<Host> volunteers = new HashSet<>();
        offers.forEach((person, offer) -> {
            if (offer.holds(at.toEpochMilli())) {
                members(person, at).forEach(volunteers::add);
            }
        });
        return volunteers;
    }

    private Stream<Host> members(String person, Instant at) {
        ParticipantId id = ParticipantId.of(person);
        return roster.isMember(id, now) ? Stream.of(new SomeHost(id, roster.unit(id, at))) : Stream.empty();
    }

    @Override
    public List<Shared> contributions(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return List.of();
        }
        List<Contributed> found = new ArrayList<>();
        facts.get().each(Weeks.range(Week.of(first), Week.of(last)), fact -> {
            if (fact instanceof Happened happened && happened.event() instanceof Contributed contributed) {
                LocalDate day = day(contributed.at());
                boolean bot = contributed.actor() != null && roster.isBot(contributed.actor());
                if (!bot && !day.isBefore(first) && !day.isAfter(last)) {
                    found.add(contributed);
                }
            }
        });
        found.sort(Comparator.comparing(Contributed::at)
                .thenComparing(contributed -> contributed.contribution().value()));
        List<Shared> shared = new ArrayList<>();
        found.forEach(contributed -> shared.add(new SharedContribution(contributed, zone)));
        return shared;
    }

    /** Nobody is in it. */
    @Override
    public String toString() {
        return "an activity of " + stated.size() + " encounters";
    }
}

package org.sociallearning.quickstart.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Wish;

/**
 * Who was at the lectures, and a festival of one day with three partner organisations: workshops by and for staff. Their people
 * join for the last week, and say so themselves when they were somewhere.
 */
final class Gatherings {
    /** The partner organisations, of so many people each. */
    static final List<String> PARTNERS = List.of("De Brug", "Het Lokaal", "Zorggroep Noord");

    static final int PARTNER_PEOPLE = 14;
    static final int HOSTS = 12;
    private static final int SEATS = 4;
    private static final double COMES = .8;

    /** Guests share about as often as members do, so that the festival hides nothing of what is planted. */
    private static final double SPEAKS = .85;

    private final Organisation organisation;
    private final List<Colleague> colleagues;
    private final SplittableRandom random;
    private final Conversation.Calendar calendar;
    private final List<Event> events;
    private int number;

    Gatherings(
            Organisation organisation,
            List<Colleague> colleagues,
            SplittableRandom random,
            Conversation.Calendar calendar,
            List<Event> events) {
        this.organisation = organisation;
        this.colleagues = colleagues;
        this.random = random;
        this.calendar = calendar;
        this.events = events;
    }

    void add(Function<String, ParticipantId> pseudonyms) {
        lectures();
        requests();
        if (organisation.people() >= 4 * HOSTS) {
            festival(pseudonyms);
        }
    }

    /** Whoever was listed at a lecture mostly says so too. */
    private void lectures() {
        for (Event event : List.copyOf(events)) {
            if (event instanceof Met met) {
                for (ParticipantId there : met.attendees()) {
                    if (random.nextDouble() < COMES) {
                        attended(met.encounter(), there, met.at().plus(Duration.ofMinutes(20)));
                    }
                }
            }
        }
        cancelled();
    }

    private void cancelled() {
        int week = organisation.weeksBefore() + 1;
        events.add(Met.of(
                        EventId.of(Simulation.SOURCE, "lunch", "1"),
                        EncounterId.of(Simulation.SOURCE + "/lunch/1"),
                        EncounterForm.MEETING,
                        EncounterState.CANCELLED,
                        calendar.at(week, 36))
                .withHosts(List.of(colleagues.get(0).id())));
    }

    /** More wish to join once there is something to join. */
    private void requests() {
        for (int week = 0; week < organisation.weeks(); week++) {
            boolean during = week >= organisation.weeksBefore();
            for (Colleague colleague : colleagues) {
                if (colleague.isThere(week) && random.nextDouble() < (during ? .08 : .02)) {
                    events.add(Requested.of(
                                    EventId.of(Simulation.SOURCE, "request", "" + ++number),
                                    Wish.JOIN,
                                    "coffee lecture",
                                    colleague.id(),
                                    calendar.at(week, 24 * random.nextInt(5) + 9 + 8 * random.nextDouble()))
                            .withAgain(random.nextDouble() < .3));
                }
            }
        }
    }

    private void festival(Function<String, ParticipantId> pseudonyms) {
        int week = organisation.weeks() - 1;
        List<List<ParticipantId>> organisations = new ArrayList<>();
        organisations.add(colleagues.stream()
                .filter(colleague -> colleague.isThere(week))
                .map(Colleague::id)
                .toList());
        for (int partner = 0; partner < PARTNERS.size(); partner++) {
            organisations.add(guests(partner, week, pseudonyms));
        }
        for (int from = 0; from < organisations.size(); from++) {
            for (int host = 0; host < HOSTS; host++) {
                workshop(organisations, from, host, calendar.at(week, 57 + host % 4));
            }
        }
    }

    private List<ParticipantId> guests(int partner, int week, Function<String, ParticipantId> pseudonyms) {
        List<ParticipantId> guests = new ArrayList<>();
        for (int i = 1; i <= PARTNER_PEOPLE; i++) {
            ParticipantId guest =
                    pseudonyms.apply(String.format(Locale.ROOT, "partner-%d-person-%02d", partner + 1, i));
            Instant joins = calendar.at(week, 56);
            events.add(Joined.of(guest, joins, Role.PARTICIPANT)
                    .withUnit(UnitId.of(PARTNERS.get(partner)))
                    .withConsent(Consent.TAKE_PART, joins));
            guests.add(guest);
            if (random.nextDouble() < SPEAKS) {
                events.add(Contributed.of(
                                ContributionKind.REMARK,
                                ContributionId.of(Simulation.SOURCE, "guest", partner + "-" + i),
                                SpaceId.of("festival"),
                                guest,
                                calendar.at(week, 64))
                        .withAnswerable(false));
            }
        }
        return guests;
    }

    /** One workshop: so many seats for each other organisation, none for the host's own. */
    private void workshop(List<List<ParticipantId>> organisations, int from, int host, Instant at) {
        EncounterId encounter = EncounterId.of(Simulation.SOURCE + "/festival/" + from + "-" + host);
        events.add(Met.of(
                        EventId.of(Simulation.SOURCE, "festival", from + "-" + host),
                        encounter,
                        EncounterForm.WORKSHOP,
                        EncounterState.HELD,
                        at)
                .withHosts(List.of(organisations.get(from).get(host)))
                .withPartners(PARTNERS)
                .withTopics(List.of(Topic.of(Topics.NAMES.get(host % Topics.COUNT))))
                .withDuration(Duration.ofMinutes(45)));
        for (int to = 0; to < organisations.size(); to++) {
            if (to != from) {
                List<ParticipantId> theirs = organisations.get(to);
                int first = random.nextInt(theirs.size());
                for (int seat = 0; seat < SEATS; seat++) {
                    attended(encounter, theirs.get((first + seat) % theirs.size()), at.plus(Duration.ofMinutes(50)));
                }
            }
        }
    }

    private void attended(EncounterId encounter, ParticipantId who, Instant at) {
        events.add(Attended.of(EventId.of(Simulation.SOURCE, "attended", "" + ++number), encounter, who, at));
    }
}

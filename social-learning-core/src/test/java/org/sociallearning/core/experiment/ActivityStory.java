package org.sociallearning.core.experiment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.UnitId;

/** Activities as tests tell them, and what rules say of them. */
final class ActivityStory {
    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final Instant MONDAY = Instant.parse("2026-09-07T13:00:00Z");
    static final ParticipantId ANNA = ParticipantId.of("anna");
    static final ParticipantId BRAM = ParticipantId.of("bram");
    static final ParticipantId CARLA = ParticipantId.of("carla");

    final Told told = new Told(AMSTERDAM)
            .with(
                    Joined.of(ANNA, week(-9)).withUnit(UnitId.of("Library")),
                    Joined.of(BRAM, week(-9)).withUnit(UnitId.of("museum")),
                    Joined.of(CARLA, week(-9)));
    private int events;

    void with(Event... more) {
        told.with(more);
    }

    Encounters at(Instant now) {
        return told.at(now).encounters();
    }

    Met met(EncounterForm form, EncounterState state, Instant at) {
        return Met.of(id(), EncounterId.of("e" + events), form, state, at);
    }

    Contributed post(ContributionKind kind, String space, Instant at) {
        return Contributed.of(kind, ContributionId.of("forum", "post", "" + events++), SpaceId.of(space), ANNA, at);
    }

    EventId id() {
        return EventId.of("host", "event", "" + events++);
    }

    static Instant week(int week) {
        return MONDAY.plus(Duration.ofDays(7L * week));
    }

    static List<String> english(List<Breach> breaches) {
        return breaches.stream().map(breach -> breach.text(Locale.ENGLISH)).toList();
    }

    static List<String> dutch(List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> breach.text(Locale.forLanguageTag("nl")))
                .toList();
    }
}

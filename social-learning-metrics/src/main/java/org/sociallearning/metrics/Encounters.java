package org.sociallearning.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Wording;

/**
 * The encounters (F1): do people meet, and who teaches whom (A2)?
 *
 * <p>Meaning: how many encounters were held, planned and cancelled, which part of the members was at one or more, and between
 * which units those who host and those who attend come together; where partner organisations took part, between organisations.
 *
 * <p>Rule: what was held stays held, else the latest word on an encounter holds; it lies in the week in which it starts. Attended
 * is who says so and does not host it. Taught: each attendee of each held encounter once for every unit that its hosts come
 * from. Between organisations encounters with partners count, where a unit that is named as a partner is an organisation and all
 * other units together are our own; between units all others, so that no matrix can be subtracted from the other.
 *
 * <p>Worked example: Anna of sales hosts a lunch, Bram of sales and Cor of care attend; a second one is cancelled. Held 1,
 * cancelled 1; 2 of 3 members came, .667; sales taught sales 1 and care 1.
 *
 * <p>Edge results: no encounter: not measured. Counts of encounters are shown when enough people had a part in any of them. A
 * cell of who taught whom is shown with enough people at each end, without totals; the smallest units are put together first.
 * Who says later than the period that they attended is not counted in it.
 *
 * <p>Source: the article's encounters and its festival with three partner organisations.
 */
record Encounters() implements Indicator<MeetingFold.State> {
    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "encounters",
                        "1",
                        Wording.of(
                                "encounters.question",
                                "Do people meet, and who learns from whom?",
                                "Ontmoeten mensen elkaar, en wie leert van wie?"))
                .withCode("F1")
                .withHistory()
                .withNeeds("Met with hosts and partners, Attended; Joined with units");
    }

    @Override
    public Fold<MeetingFold.State> fold() {
        return new MeetingFold();
    }

    @Override
    public Reading read(MeetingFold.State state, ReadingContext context) {
        List<MeetingFold.Meeting> meetings = new ArrayList<>();
        state.meetings.values().forEach(meeting -> {
            if (meeting.statement != null
                    && context.weeks()
                            .contains(Week.of(Instant.ofEpochMilli(meeting.statement.at()), context.zone()))) {
                meetings.add(meeting);
            }
        });
        Wording name = Wording.of(
                "encounters.uptake",
                "Share of members who were at one encounter or more",
                "Deel van de leden dat bij een of meer bijeenkomsten was");
        if (meetings.isEmpty()) {
            return Reading.of(Measure.notMeasured(
                            "uptake",
                            MeasureUnit.SHARE,
                            Wording.of(
                                    "encounters.to-record",
                                    "Record encounters with their hosts, and let people say that they attended.",
                                    "Leg bijeenkomsten vast met wie ze leidt, en laat mensen zeggen dat ze er waren."))
                    .named(name));
        }
        return Reading.of(measures(meetings, name));
    }

    private static List<Measure> measures(List<MeetingFold.Meeting> meetings, Wording uptake) {
        Map<EncounterState, Integer> counts = new EnumMap<>(EncounterState.class);
        Set<ParticipantId> hosts = new HashSet<>();
        Set<ParticipantId> attendees = new HashSet<>();
        Taught taught = new Taught();
        for (MeetingFold.Meeting meeting : meetings) {
            MeetingFold.Statement statement = meeting.statement;
            if (statement != null) {
                counts.merge(statement.state(), 1, Integer::sum);
                if (statement.state() == EncounterState.HELD) {
                    Set<ParticipantId> there = new HashSet<>(meeting.attended);
                    statement.hosts().forEach(there::remove);
                    hosts.addAll(statement.hosts());
                    attendees.addAll(there);
                    taught.add(statement, there);
                }
            }
        }
        // Not the sum of all who attended: less the cells that are shown it would give away one that is not.
        int held = counts.getOrDefault(EncounterState.HELD, 0);
        Set<ParticipantId> all = new HashSet<>(hosts);
        all.addAll(attendees);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.reach("uptake", attendees, held).named(uptake));
        measures.add(Measure.people("attendees", attendees, held)
                .named(Wording.of("encounters.attendees", "People who attended", "Mensen die er waren")));
        measures.add(Measure.people("hosts", hosts, held)
                .named(Wording.of("encounters.hosts", "People who hosted", "Mensen die er een leidden")));
        for (EncounterState state : List.of(EncounterState.HELD, EncounterState.PLANNED, EncounterState.CANCELLED)) {
            measures.add(Measure.number(
                            state.name().toLowerCase(Locale.ROOT),
                            MeasureUnit.THINGS,
                            OptionalDouble.of(counts.getOrDefault(state, 0)),
                            all)
                    .named(name(state))
                    .better(Direction.NEITHER));
        }
        if (taught.hasPartners()) {
            measures.add(Measure.taught("organisations", taught, true)
                    .named(Wording.of(
                            "encounters.organisations",
                            "Who taught whom, between organisations",
                            "Wie leerde van wie, tussen organisaties")));
        }
        measures.add(Measure.taught("units", taught, false)
                .named(Wording.of(
                        "encounters.units",
                        "Who taught whom, between units",
                        "Wie leerde van wie, tussen onderdelen")));
        return measures;
    }

    private static Wording name(EncounterState state) {
        return switch (state) {
            case HELD -> Wording.of("encounters.held", "Encounters held", "Gehouden bijeenkomsten");
            case PLANNED -> Wording.of("encounters.planned", "Encounters planned", "Geplande bijeenkomsten");
            case CANCELLED -> Wording.of("encounters.cancelled", "Encounters cancelled", "Afgezegde bijeenkomsten");
        };
    }
}

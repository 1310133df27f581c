package org.sociallearning.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.quickstart.simulation.Organisation;
import org.sociallearning.quickstart.simulation.Simulation;

/** The made-up organisation as a study: all that happened in it, seen from a day on which all weeks can be read. */
final class DemoStudy {
    static final String PRIMARY = "sharing/members";
    private static final Duration UNTIL_SETTLED = Duration.ofDays(50);
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final int BATCH = 1_000;

    private DemoStudy() {}

    static Study of(Organisation organisation, long seed, Output output) {
        Clock clock = Clock.fixed(end(organisation).plus(UNTIL_SETTLED), ZoneOffset.UTC);
        Study study = Study.inMemory(organisation.zone(), clock);
        int events = record(organisation, seed, study.workspace());
        output.note("Recorded " + events + " events of a made-up organisation (seed " + seed + ").");
        return study;
    }

    private static Instant end(Organisation organisation) {
        return organisation.end().atStartOfDay(organisation.zone()).toInstant();
    }

    private static int record(Organisation organisation, long seed, Workspace workspace) {
        List<Event> events = new ArrayList<>(Simulation.of(organisation, seed, workspace::participant));
        Instant start = organisation.start().atStartOfDay(organisation.zone()).toInstant();
        events.add(OutputNamed.of(
                        EventId.of("demo", "output", "1"),
                        OutputId.of("more-people-share"),
                        "Meer mensen delen iets",
                        start)
                .withIndicator(PRIMARY));
        events.add(OutputSeen.of(
                EventId.of("demo", "seen", "1"),
                OutputId.of("more-people-share"),
                end(organisation).minus(THREE_DAYS)));
        int recorded = 0;
        for (int from = 0; from < events.size(); from += BATCH) {
            recorded += workspace
                    .record(events.subList(from, Math.min(from + BATCH, events.size())))
                    .recorded();
        }
        return recorded;
    }
}

package org.sociallearning.core;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.journal.Appended;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.Problem;

/**
 * The way in: validate, ask for consent, find signals, append. A bad event is refused and the rest goes on. Thread-safe.
 */
final class Intake {
    private final ExperimentId experiment;
    private final Journal journal;
    private final Clock clock;
    private final EventValidator checks;
    private final TextStep texts;
    private final ConsentGate gate;
    private final Turned turned;

    Intake(
            ExperimentId experiment,
            Journal journal,
            Clock clock,
            EventValidator checks,
            TextStep texts,
            ConsentGate gate,
            Turned turned) {
        this.experiment = experiment;
        this.journal = journal;
        this.clock = clock;
        this.checks = checks;
        this.texts = texts;
        this.gate = gate;
        this.turned = turned;
    }

    /** One event on its way in, with where it stands in its source. */
    record Offered(String position, Event event) {}

    /** What may be recorded of a batch, and what may not. */
    record Sorted(List<Event> admitted, List<String> positions, List<Problem> refused, List<Offered> withoutConsent) {}

    Recorded record(List<? extends Event> events) {
        List<Offered> offered = new ArrayList<>(events.size());
        for (Event event : events) {
            offered.add(new Offered(String.valueOf(event.id()), event));
        }
        return append(sort(offered, gate.batch()));
    }

    /** Validates, looks whether the experiment goes on and asks for consent; records nothing. */
    Sorted sort(List<Offered> offered, ConsentGate.Batch consents) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Offered one : offered) {
            Event event = one.event();
            List<Problem> problems = new ArrayList<>(checks.check(one.position(), event));
            Instant end = problems.isEmpty() ? consents.endBefore(event) : null;
            if (end != null) {
                problems.add(checks.afterTheEnd(one.position(), event, end));
            }
            Instant kept = problems.isEmpty() ? consents.forgottenBefore(event) : null;
            if (kept != null) {
                problems.add(checks.beforeWhatIsKept(one.position(), event, kept));
            }
            if (!problems.isEmpty()) {
                sorted.refused().addAll(problems);
                turned.away(
                        event.id(),
                        problems.get(0).path() + ' ' + problems.get(0).rule());
            } else if (!consents.admits(event)) {
                sorted.withoutConsent().add(one);
                turned.away(event.id(), "without consent");
            } else {
                consents.take(event);
                sorted.admitted().add(readable(event, consents));
                sorted.positions().add(one.position());
            }
        }
        return sorted;
    }

    Recorded append(Sorted sorted) {
        Appended appended = journal.append(experiment, sorted.admitted(), clock.instant());
        gate.appended(appended, sorted.admitted());
        return new Recorded(
                appended.last(),
                appended.recorded(),
                appended.duplicates(),
                sorted.withoutConsent().size(),
                sorted.refused());
    }

    ConsentGate.Batch consents() {
        return gate.batch();
    }

    /** The event without people who did not consent, with its signals, and without text that is not kept. */
    private Event readable(Event event, ConsentGate.Batch consents) {
        ParticipantId actor = event.actor();
        Event agreed =
                event.mapPeople(person -> person.equals(actor) || consents.covers(person, event) ? person : null);
        Event kept = agreed == null ? event : agreed;
        boolean keep = actor != null && consents.keepsText(actor, event);
        if (kept instanceof Contributed contributed) {
            return texts.read(contributed, keep);
        }
        return kept instanceof Revised revised ? texts.read(revised, keep) : kept;
    }
}

package org.sociallearning.quickstart.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Sought;
import org.sociallearning.core.event.Topic;

/** What surrounds the conversation: searches for somebody who knows, preconditions, outputs of interest. */
final class Surroundings {
    /** What many look for and nobody knows about. */
    static final String GAP = "subsidie aanvragen";

    /** What so few look for that it is shown nowhere. */
    static final String RARE = "bijenkasten";

    private static final double LOOKS_FOR_IT = .3;
    private static final int FEW = 4;
    private static final int EVERY_WEEKS = 3;
    private static final int MOST_EVIDENCE = 12;

    private final Organisation organisation;
    private final List<Colleague> colleagues;
    private final SplittableRandom random;
    private final Conversation.Calendar calendar;
    private final List<Event> events;
    private int number;

    Surroundings(
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

    void add() {
        searches();
        preconditions();
        outputs();
    }

    private void searches() {
        int rare = 0;
        for (Colleague colleague : colleagues) {
            int week = organisation.weeksBefore() + random.nextInt(organisation.weeksDuring());
            if (colleague.isThere(week) && random.nextDouble() < LOOKS_FOR_IT) {
                sought(colleague, GAP, calendar.at(week, 30 + 60 * random.nextDouble()));
                if (rare++ < FEW) {
                    sought(colleague, RARE, calendar.at(week, 100));
                }
            }
        }
    }

    private void sought(Colleague who, String topic, Instant at) {
        events.add(Sought.of(id("search"), Topic.of(topic), who.id(), at));
    }

    private void preconditions() {
        int start = organisation.weeksBefore();
        int late = start + organisation.weeksDuring() / 2;
        for (int week = 0; week < organisation.weeks(); week += EVERY_WEEKS) {
            stated("veilige toon", PreconditionState.IN_ORDER, week);
        }
        stated("tijd om mee te doen", PreconditionState.IN_ORDER, start);
        stated("tijd om mee te doen", PreconditionState.AT_RISK, late);
        stated("de techniek werkt", PreconditionState.IN_ORDER, start);
        stated("de techniek werkt", PreconditionState.NOT_IN_ORDER, late);
        stated("de techniek werkt", PreconditionState.NOT_IN_ORDER, late + 1);
    }

    private void stated(String precondition, PreconditionState state, int week) {
        if (week < organisation.weeks()) {
            events.add(PreconditionStated.of(
                            id("precondition"), PreconditionId.of(precondition), state, calendar.at(week, 33))
                    .withKeeper(colleagues.get(0).id()));
        }
    }

    /** One is named beforehand and seen, one is named late and never seen. */
    private void outputs() {
        int start = organisation.weeksBefore();
        OutputId guide = OutputId.of("handreiking");
        events.add(OutputNamed.of(
                id("output"), guide, "Een handreiking voor klantgesprekken", calendar.at(Math.max(0, start - 1), 58)));
        events.add(OutputSeen.of(id("seen"), guide, calendar.at(organisation.weeks() - 1, 82))
                .withEvidence(about(Topics.NAMES.get(0), start)));
        events.add(OutputNamed.of(
                id("output"),
                OutputId.of("inwerken"),
                "Nieuwe collega\u2019s maken zelf het inwerkprogramma",
                calendar.at(start + organisation.weeksDuring() / 3, 58)));
    }

    private List<ContributionId> about(String topic, int from) {
        Instant start = calendar.at(from, 0);
        List<ContributionId> found = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Contributed contributed
                    && !contributed.at().isBefore(start)
                    && contributed.topics().contains(Topic.of(topic))
                    && found.size() < MOST_EVIDENCE) {
                found.add(contributed.contribution());
            }
        }
        return found;
    }

    private EventId id(String type) {
        return EventId.of(Simulation.SOURCE, type, "around-" + ++number);
    }
}

package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Discovered;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.Sought;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.Wish;

/** A made-up group in which the parts of social learning occur that are shown and never compared. */
final class Festival {
    private static final String[] UNITS = {"sales", "care", "Partner A", "Partner B"};
    private static final List<Topic> TOPICS = List.of(Topic.of("lifts"), Topic.of("Lifts"), Topic.of("alarm"));

    private final Story story = Story.begin();
    private final Random random = new Random(11);
    private final int people;
    private int serial;

    private Festival(int people) {
        this.people = people;
    }

    /** So many people for so many weeks, the same each time. */
    static Story lively(int people, int weeks) {
        Festival festival = new Festival(people);
        for (int i = 0; i < people; i++) {
            festival.story.joinedUnit("p" + i, UNITS[i % UNITS.length]);
        }
        for (int week = 0; week < weeks; week++) {
            for (int i = 0; i < 2 * people; i++) {
                festival.act(week);
            }
        }
        return festival.story;
    }

    private void act(int week) {
        var at = Story.at(7 * week + random.nextInt(5), random.nextInt(24));
        ParticipantId who = someone();
        Topic topic = TOPICS.get(random.nextInt(TOPICS.size()));
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                Contributed question =
                        story.said(ContributionKind.QUESTION, who.value(), at).withTopics(topic.value());
                story.instead(question);
                Contributed answer = Contributed.of(
                                ContributionKind.ANSWER,
                                ContributionId.of("forum", "answer", "" + serial++),
                                someone(),
                                at.plusSeconds(3600))
                        .inReplyTo(question.contribution())
                        .withTopics(topic.value());
                story.happened(answer);
                story.happened(Appreciated.of(
                        id("thanks"), AppreciationKind.HELPFUL, answer.contribution(), who, at.plusSeconds(7200)));
            }
            case 2 -> story.happened(Sought.of(id("search"), topic, who, at));
            case 3 -> story.happened(Claimed.of(id("claim"), topic, who, at));
            case 4 -> story.happened(Confirmed.of(id("confirmed"), someone(), topic, who, at));
            case 5 -> story.happened(Contested.of(id("contested"), someone(), topic, who, at));
            case 6 ->
                story.instead(story.said(
                                random.nextBoolean() ? ContributionKind.IDEA : ContributionKind.RESOURCE,
                                who.value(),
                                at)
                        .withTopics(topic.value()));
            case 7 ->
                story.happened(
                        Requested.of(id("request"), Wish.JOIN, "lunch", who, at).withAgain(random.nextBoolean()));
            case 8 -> encounter(who, at);
            case 9 ->
                story.happened(
                        by(who, OutputNamed.of(id("named"), OutputId.of("o" + random.nextInt(3)), "An output", at)));
            case 10 ->
                story.happened(by(
                        who,
                        OutputSeen.of(id("seen"), OutputId.of("o" + random.nextInt(4)), at)
                                .withEvidence(List.of(ContributionId.of("forum", "post", "" + random.nextInt(60))))));
            default -> {
                story.happened(by(
                        who,
                        PreconditionStated.of(
                                id("state"),
                                PreconditionId.of("tone " + random.nextInt(2)),
                                PreconditionState.values()[random.nextInt(4)],
                                at)));
                story.happened(Discovered.of(id("discovery"), who, at));
                story.happened(by(who, CheckedIn.of(id("check-in"), at).withInterest("More came.")));
            }
        }
    }

    private void encounter(ParticipantId host, java.time.Instant at) {
        EncounterId encounter = EncounterId.of("e" + serial++);
        List<ParticipantId> there = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ParticipantId one = someone();
            if (!there.contains(one)) {
                there.add(one);
            }
        }
        EncounterState state = EncounterState.values()[random.nextInt(3)];
        story.happened(by(
                host,
                Met.of(id("met"), encounter, EncounterForm.WORKSHOP, state, at)
                        .withHosts(List.of(host))
                        .withAttendees(there)
                        .withPartners(List.of("Partner A", "Partner B"))));
        story.happened(Attended.of(id("attended"), encounter, someone(), at.plusSeconds(60)));
    }

    private EventId id(String type) {
        return EventId.of("festival", type, "" + serial++);
    }

    private ParticipantId someone() {
        return Story.person("p" + random.nextInt(people));
    }

    private static Event by(ParticipantId who, Event event) {
        Header header = Header.of(event.id(), event.at(), who);
        return event.withHeader(header);
    }
}

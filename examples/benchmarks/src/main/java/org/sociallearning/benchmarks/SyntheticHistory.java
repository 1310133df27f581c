package org.sociallearning.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;

/**
 * A made-up forum of three years: 1 in 6 events asks, 2 in 6 reply to one of the last 500 contributions, 3 in 6 appreciate
 * one. The same seed gives the same events. Not thread-safe.
 */
final class SyntheticHistory {
    private static final long START = Instant.parse("2021-01-04T00:00:00Z").getEpochSecond();
    private static final long SECONDS = 3L * 365 * 86_400;
    private static final int PEOPLE = 5_000;
    private static final int NEAR = 500;
    private static final SpaceId SPACE = SpaceId.of("forum");

    private final SplittableRandom random;
    private final long total;
    private long made;
    private int contributions;

    SyntheticHistory(long seed, long total) {
        this.random = new SplittableRandom(seed);
        this.total = total;
    }

    /** The next events, fewer at the end. */
    List<Event> next(int count) {
        List<Event> events = new ArrayList<>(count);
        while (events.size() < count && made < total) {
            events.add(event());
            made++;
        }
        return events;
    }

    private Event event() {
        Instant at = Instant.ofEpochSecond(START + made * SECONDS / total);
        if (made < PEOPLE) {
            return Joined.of(person((int) made), at, Role.PARTICIPANT);
        }
        int kind = random.nextInt(6);
        if (kind < 1 || contributions == 0) {
            return contribution(ContributionKind.QUESTION, at)
                    .withTopics(
                            List.of(Topic.of("topic-" + random.nextInt(40)), Topic.of("topic-" + random.nextInt(40))));
        }
        if (kind < 3) {
            ContributionId parent = near();
            return contribution(ContributionKind.ANSWER, at)
                    .withInReplyTo(List.of(parent))
                    .withThread(parent);
        }
        return Appreciated.of(
                EventId.of("forum", "like", Long.toString(made)),
                AppreciationKind.LIKE,
                near(),
                person(random.nextInt(PEOPLE)),
                at);
    }

    private Contributed contribution(ContributionKind kind, Instant at) {
        return Contributed.of(kind, id(contributions++), SPACE, person(random.nextInt(PEOPLE)), at)
                .withWords(random.nextInt(5, 300))
                .withDetections(List.of(new Detection("gratitude", "1", List.of())));
    }

    private ContributionId near() {
        return id(contributions - 1 - random.nextInt(Math.min(contributions, NEAR)));
    }

    private static ContributionId id(int number) {
        return ContributionId.of("forum", "post", Integer.toString(number));
    }

    private static ParticipantId person(int number) {
        return ParticipantId.of("k1-" + Long.toHexString(0x9E3779B97F4A7C15L * (number + 1)));
    }
}

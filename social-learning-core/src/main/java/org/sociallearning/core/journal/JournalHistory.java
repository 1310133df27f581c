package org.sociallearning.core.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Signalled;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.event.Withdrawn;

/**
 * Made-up histories for the laws: replies to parents that come later, never, or are the reply itself, several parents,
 * circles, appreciations of one's own and by nobody known, and corrections of all kinds in any order. The same seed gives the
 * same history.
 */
final class JournalHistory {
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final int PEOPLE = 7;
    private static final int SPREAD_HOURS = 24 * 7 * 6;

    private final Random random;
    private final int contributions;
    private final List<Event> events = new ArrayList<>();
    private int number;

    private JournalHistory(long seed, int contributions) {
        this.random = new Random(seed);
        this.contributions = contributions;
    }

    /** People, contributions and responses only. */
    static List<Event> plain(long seed, int contributions) {
        JournalHistory history = new JournalHistory(seed, contributions);
        history.people();
        history.contributions();
        return history.shuffled();
    }

    /** The same with corrections. */
    static List<Event> corrected(long seed, int contributions) {
        JournalHistory history = new JournalHistory(seed, contributions);
        history.people();
        history.contributions();
        history.corrections();
        return history.shuffled();
    }

    static ParticipantId person(int number) {
        return ParticipantId.of("person-" + number);
    }

    private List<Event> shuffled() {
        Collections.shuffle(events, random);
        return events;
    }

    private void people() {
        for (int i = 0; i < PEOPLE; i++) {
            events.add(Joined.of(person(i), START.plusSeconds(i), Role.PARTICIPANT));
        }
        events.add(Met.of(id("met"), EncounterId.of("e"), EncounterForm.of("lecture"), EncounterState.HELD, time())
                .withAttendees(List.of(person(0), person(1), person(2))));
        events.add(Claimed.of(id("claimed"), Topic.of("pivot tables"), person(1), time()));
    }

    private void contributions() {
        for (int i = 0; i < contributions; i++) {
            Contributed contributed = Contributed.of(ContributionKind.REMARK, post(i), SpaceId.of("s"), actor(), time())
                    .withTopics(List.of(Topic.of("topic-" + i % 3)))
                    .withWords(i)
                    .withText(i % 2 == 0 ? "text of " + i : null);
            int parents = random.nextInt(4);
            List<ContributionId> answered = new ArrayList<>();
            for (int p = 0; p < parents - 1; p++) {
                answered.add(post(random.nextInt(contributions + 3)));
            }
            events.add(contributed.withInReplyTo(answered).withAddressedTo(List.of(someone())));
            if (random.nextBoolean()) {
                events.add(appreciation());
            }
        }
    }

    private Appreciated appreciation() {
        return Appreciated.of(id("like"), kind(), post(random.nextInt(contributions + 2)), actor(), time())
                .withNeverOwn(random.nextBoolean());
    }

    private void corrections() {
        for (int i = 0; i < contributions / 3; i++) {
            ContributionId target = post(random.nextInt(contributions + 1));
            switch (random.nextInt(9)) {
                case 0 -> events.add(Withdrawn.of(id("withdrawn"), target, null, time()));
                case 1, 2 ->
                    events.add(Revised.of(id("revised"), target, actor(), time())
                            .withTopics(List.of(Topic.of("edited-" + number)))
                            .withWords(number));
                case 3, 4 ->
                    events.add(Signalled.of(
                            id("signalled"),
                            target,
                            new Detection("slow-" + random.nextInt(2), "v" + number, List.of()),
                            time()));
                case 5 -> events.add(Unappreciated.of(id("unliked"), kind(), target, someone(), time()));
                case 6 -> events.add(Retracted.of(id("retracted"), anyEvent(), time()));
                case 7 -> events.add(Merged.of(someone(), someone(), uniqueTime()));
                default -> consent();
            }
        }
    }

    private void consent() {
        ParticipantId person = someone();
        Instant at = uniqueTime();
        List<Consent> consents = List.of(Consent.TAKE_PART, Consent.TAKE_PART, Consent.BE_FOUND, Consent.KEEP_TEXT);
        events.add(ConsentWithdrawn.of(person, at, consents.get(random.nextInt(consents.size()))));
        if (random.nextInt(3) == 0) {
            Instant again = uniqueTime();
            events.add(ConsentGiven.of(person, again, Map.of(Consent.TAKE_PART, again, Consent.KEEP_TEXT, again)));
        }
    }

    private EventId anyEvent() {
        return events.get(random.nextInt(events.size())).id();
    }

    private ContributionId post(int i) {
        return ContributionId.of("forum", "post", Integer.toString(i));
    }

    private AppreciationKind kind() {
        return random.nextBoolean() ? AppreciationKind.LIKE : AppreciationKind.THANKS;
    }

    private ParticipantId someone() {
        return person(random.nextInt(PEOPLE));
    }

    private @Nullable ParticipantId actor() {
        return random.nextInt(6) == 0 ? null : someone();
    }

    private EventId id(String type) {
        return EventId.of("forum", type, Integer.toString(number++));
    }

    private Instant time() {
        return START.plus(Duration.ofHours(random.nextInt(SPREAD_HOURS)));
    }

    /** Ids of events about people hold the time and must differ. */
    private Instant uniqueTime() {
        return time().plusMillis(++number);
    }
}

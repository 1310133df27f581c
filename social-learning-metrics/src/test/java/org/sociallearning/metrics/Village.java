package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;

/** A made-up group in which everything happens that an indicator may care about. */
final class Village {
    private static final String[] UNITS = {"sales", "care", "works"};
    private static final String[] TOPICS = {"lifts", "rosters", "alarm"};

    private Village() {}

    /** So many people, one in ten of them a moderator who shows their practice, for so many weeks, the same each time. */
    static Story lively(int people, int weeks) {
        Random random = new Random(7);
        Story story = Story.begin();
        for (int i = 0; i < people; i++) {
            Role role = i % 10 == 0 ? Role.MODERATOR : Role.PARTICIPANT;
            story.happened(Joined.of(Story.person("p" + i), Story.MONDAY, role)
                    .withUnit(UnitId.of(UNITS[i % UNITS.length]))
                    .withConsent(Consent.SHOW_PRACTICE, Story.MONDAY));
        }
        for (int week = 0; week < weeks; week++) {
            List<Contributed> posts = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int day = 7 * week + random.nextInt(5);
                if (random.nextInt(3) > 0) {
                    Contributed post = story.said(ContributionKind.QUESTION, "p" + i, Story.at(day, random.nextInt(24)))
                            .withWords(10 + random.nextInt(50))
                            .withTopics(TOPICS[random.nextInt(TOPICS.length)]);
                    story.instead(post);
                    posts.add(post);
                }
            }
            for (Contributed post : posts) {
                for (int n = random.nextInt(3); n > 0; n--) {
                    String by = "p" + random.nextInt(people);
                    Contributed reply = story.reply(by, post, post.at().plusSeconds(3_600L * random.nextInt(200)));
                    story.instead(reply.withWords(20)
                            .withAnswerable(false)
                            .withAddressedTo(List.of(Story.person("p" + random.nextInt(people)))));
                }
                if (random.nextBoolean()) {
                    story.thanks(
                            "p" + random.nextInt(people), post, post.at().plusSeconds(60L * random.nextInt(9_000)));
                }
            }
            story.happened(Met.of(
                            EventId.of("hall", "met", "w" + week),
                            EncounterId.of("w" + week),
                            EncounterForm.of("lunch"),
                            EncounterState.HELD,
                            Story.at(7 * week + 2, 12))
                    .withAttendees(List.of(
                            Story.person("p" + random.nextInt(people)),
                            Story.person("p" + random.nextInt(people)),
                            Story.person("p" + random.nextInt(people)))));
        }
        return story;
    }
}

package org.sociallearning.quickstart.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.SpaceId;

/** What is contributed and how others respond. */
final class Conversation {
    private static final SpaceId SPACE = SpaceId.of("werkplaats");
    private static final double ANSWERED = .85;
    private static final double MODERATOR_FIRST = .45;
    private static final double HOURS_TO_RESPOND = 30;
    private static final double MONOLOGUE = .02;

    /** The time so many hours after a week began. */
    @FunctionalInterface
    interface Calendar {
        Instant at(int week, double hours);
    }

    private final Organisation organisation;
    private final List<Colleague> colleagues;
    private final SplittableRandom random;
    private final Calendar calendar;
    private final List<Event> events;
    private final Phrases phrases = new Phrases();
    private int number;

    Conversation(
            Organisation organisation,
            List<Colleague> colleagues,
            SplittableRandom random,
            Calendar calendar,
            List<Event> events) {
        this.organisation = organisation;
        this.colleagues = colleagues;
        this.random = random;
        this.calendar = calendar;
        this.events = events;
    }

    void week(int week, double noise) {
        boolean during = week >= organisation.weeksBefore();
        double factor = noise * (during ? organisation.planted().sharing() : 1);
        for (Colleague colleague : colleagues) {
            if (colleague.isThere(week)) {
                int count = poisson(colleague.rate() * factor);
                for (int i = 0; i < count; i++) {
                    contribute(colleague, week, during);
                }
            }
        }
    }

    private void contribute(Colleague author, int week, boolean during) {
        double hours = 24 * random.nextInt(5) + 8 + 9 * random.nextDouble();
        int topic = topic(author, during);
        String kind = kind();
        Contributed contributed = said(author, ContributionKind.of(kind), kind, topic, calendar.at(week, hours))
                .withTopics(Topics.NAMES.get(topic));
        events.add(contributed);
        if (!during && organisation.moderators() > 0 && random.nextDouble() < MONOLOGUE) {
            monologue(contributed, topic, week, hours);
        } else if (random.nextDouble() < ANSWERED) {
            respond(contributed, author, topic, week, hours, during);
        }
    }

    /** Before the experiment a moderator now and then answers three times in a row. */
    private void monologue(Contributed origin, int topic, int week, double hours) {
        Colleague moderator = colleagues.get(random.nextInt(organisation.moderators()));
        for (int i = 1; i <= 3 && moderator.isThere(week) && !moderator.id().equals(origin.actor()); i++) {
            events.add(said(moderator, ContributionKind.REMARK, "answer", topic, calendar.at(week, hours + i))
                    .inReplyTo(origin.contribution())
                    .withThread(origin.contribution()));
        }
    }

    private void respond(Contributed origin, Colleague author, int topic, int week, double hours, boolean during) {
        Planted planted = organisation.planted();
        double pace = during ? planted.speed() : 1;
        double moderates = MODERATOR_FIRST - (during ? planted.peersFirst() : 0);
        double after = hours;
        int responses = 1 + poisson(.8);
        for (int i = 0; i < responses; i++) {
            after += -Math.log(1 - random.nextDouble()) * HOURS_TO_RESPOND / pace;
            Colleague responder = responder(author, i == 0 && random.nextDouble() < moderates, week);
            Instant at = calendar.at(week, after);
            if (responder.equals(author) || !responder.isThere(week)) {
                continue;
            }
            if (random.nextDouble() < .4) {
                thank(responder, origin, at);
            } else {
                boolean answers = origin.kind().is(ContributionKind.QUESTION);
                ContributionKind kind = answers ? ContributionKind.ANSWER : ContributionKind.REMARK;
                Contributed reply = said(responder, kind, answers ? "answer" : "reply", topic, at)
                        .inReplyTo(origin.contribution())
                        .withThread(origin.contribution());
                events.add(reply);
                if (random.nextDouble() < ANSWERED) {
                    thank(author, reply, calendar.at(week, after + 1 + 20 * random.nextDouble()));
                }
            }
        }
    }

    private void thank(Colleague who, Contributed forWhat, Instant at) {
        events.add(Appreciated.of(
                EventId.of(Simulation.SOURCE, "thanks", next()),
                AppreciationKind.THANKS,
                forWhat.contribution(),
                who.id(),
                at));
    }

    private Contributed said(Colleague author, ContributionKind kind, String phrase, int topic, Instant at) {
        ContributionId id = ContributionId.of(Simulation.SOURCE, "post", next());
        return Contributed.of(kind, id, SPACE, author.id(), at)
                .withLanguage(Locale.forLanguageTag("nl"))
                .withText(phrases.say(phrase, Topics.NAMES.get(topic), random));
    }

    private Colleague responder(Colleague author, boolean moderator, int week) {
        for (int tries = 0; tries < 50; tries++) {
            Colleague someone = colleagues.get(
                    moderator && organisation.moderators() > 0
                            ? random.nextInt(organisation.moderators())
                            : random.nextInt(colleagues.size()));
            boolean near = someone.unit() == author.unit() || random.nextDouble() < .35;
            if (!someone.equals(author) && someone.isThere(week) && (moderator || near && !someone.moderator())) {
                return someone;
            }
        }
        return author;
    }

    private int topic(Colleague author, boolean during) {
        double experiments = .05 * (during ? organisation.planted().topic() : 1);
        if (random.nextDouble() < experiments) {
            return 0;
        }
        return random.nextDouble() < .7
                ? author.interests().get(random.nextInt(author.interests().size()))
                : random.nextInt(Topics.COUNT);
    }

    private String kind() {
        double chance = random.nextDouble();
        if (chance < .30) {
            return "question";
        }
        if (chance < .45) {
            return "idea";
        }
        if (chance < .62) {
            return "experience";
        }
        if (chance < .76) {
            return "resource";
        }
        return chance < .86 ? "process" : chance < .91 ? "frustration" : "remark";
    }

    private String next() {
        return String.valueOf(++number);
    }

    /** A Poisson number by multiplying uniforms (Knuth 1969), for small means. */
    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}

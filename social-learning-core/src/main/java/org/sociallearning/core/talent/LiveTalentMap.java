package org.sociallearning.core.talent;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;

/** A talent map that follows an experiment. After a correction it is made anew from the facts when it is next asked. */
public final class LiveTalentMap implements TalentMap, Follower {
    private static final int LOWEST_FLOOR = 5;

    private final TalentFold fold = new TalentFold();
    private final Supplier<Facts> facts;
    private final Supplier<Roster> roster;
    private final Clock clock;
    private TalentState state = fold.empty();
    private boolean corrected;

    /**
     * A map that has seen nothing yet.
     *
     * @param facts the facts as they stand, to start again from
     * @param roster who takes part and consented to be found
     * @param clock by which evidence ages
     */
    public LiveTalentMap(Supplier<Facts> facts, Supplier<Roster> roster, Clock clock) {
        this.facts = facts;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "talent-map";
    }

    @Override
    public synchronized void on(Fact fact) {
        if (!corrected) {
            fold.add(state, fact);
        }
    }

    @Override
    public synchronized void corrected(Correction correction, Weeks touched) {
        corrected = true;
        state = fold.empty();
    }

    @Override
    public List<Knower> whoKnows(Topic topic) {
        Roster now = roster.get();
        synchronized (this) {
            TalentState.Subject subject = current().subjects.get(TalentFold.key(topic));
            return subject == null ? List.of() : knowers(subject, findable(now));
        }
    }

    @Override
    public List<Topic> topics() {
        Roster now = roster.get();
        return topics(subject -> !knowers(subject, findable(now)).isEmpty());
    }

    @Override
    public List<Topic> gaps(int people) {
        if (people < LOWEST_FLOOR) {
            throw new SocialLearningException("floor of askers (" + people + ") must be at least " + LOWEST_FLOOR);
        }
        Roster now = roster.get();
        Predicate<ParticipantId> human = person -> !now.isBot(person);
        return topics(subject -> subject.askers.stream().filter(human).count() >= people
                && knowers(subject, human).isEmpty());
    }

    private static Predicate<ParticipantId> findable(Roster roster) {
        return person -> !roster.isBot(person) && roster.consents(person, Consent.BE_FOUND);
    }

    private synchronized List<Topic> topics(Predicate<TalentState.Subject> wanted) {
        List<Topic> topics = new ArrayList<>();
        new TreeMap<>(current().subjects).values().forEach(subject -> {
            if (wanted.test(subject)) {
                topics.add(Topic.of(subject.spellings.first()));
            }
        });
        return topics;
    }

    private TalentState current() {
        if (corrected) {
            TalentState fresh = fold.empty();
            facts.get().each(Weeks.ALL, fact -> fold.add(fresh, fact));
            state = fresh;
            corrected = false;
        }
        return state;
    }

    private List<Knower> knowers(TalentState.Subject subject, Predicate<ParticipantId> shown) {
        Instant oldest = clock.instant().minus(MEMORY);
        List<Knower> knowers = new ArrayList<>();
        subject.people.forEach((person, knowledge) -> {
            if (shown.test(person)) {
                List<Evidence> evidence = evidence(knowledge, oldest);
                if (!evidence.isEmpty()) {
                    knowers.add(new Knower(person, evidence));
                }
            }
        });
        knowers.sort(Comparator.comparing(knower -> knower.person().value()));
        return knowers;
    }

    private static List<Evidence> evidence(TalentState.Knowledge knowledge, Instant oldest) {
        List<Evidence> evidence = new ArrayList<>();
        for (Map.Entry<Evidence.Kind, TalentState.Moment> latest : knowledge.latest.entrySet()) {
            TalentState.Moment moment = latest.getValue();
            Instant at = Instant.ofEpochMilli(moment.at());
            boolean contested = latest.getKey() == Evidence.Kind.CLAIMED
                    && knowledge.contested != null
                    && knowledge.contested.compareTo(moment) >= 0;
            if (!at.isBefore(oldest) && !contested) {
                evidence.add(new Evidence(
                        latest.getKey(), at, moment.id().isEmpty() ? null : ContributionId.of(moment.id())));
            }
        }
        return evidence;
    }
}

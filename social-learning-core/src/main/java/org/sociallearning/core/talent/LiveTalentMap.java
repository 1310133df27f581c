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
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.problem.SocialLearningException;

/** The talent map over what its fold keeps. */
final class LiveTalentMap implements TalentMap {
    private static final int LOWEST_FLOOR = 5;

    private final Live<TalentState> talents;
    private final Supplier<Roster> roster;
    private final Clock clock;

    LiveTalentMap(Folding folding, Supplier<Roster> roster, Clock clock) {
        this.talents = folding.keep("talent-map", new TalentFold());
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public List<Knower> whoKnows(Topic topic) {
        return knowers(topic);
    }

    @Override
    public List<Knower> knowers(Topic topic) {
        Roster now = roster.get();
        return talents.read(state -> {
            TalentState.Subject subject = state.subjects.get(TalentFold.key(topic));
            return subject == null ? List.of() : knowers(subject, findable(now));
        });
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

    private List<Topic> topics(Predicate<TalentState.Subject> wanted) {
        return talents.read(state -> {
            List<Topic> topics = new ArrayList<>();
            new TreeMap<>(state.subjects).values().forEach(subject -> {
                if (wanted.test(subject)) {
                    topics.add(Topic.of(subject.spellings.first()));
                }
            });
            return topics;
        });
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

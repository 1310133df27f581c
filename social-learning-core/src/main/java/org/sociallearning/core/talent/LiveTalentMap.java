package org.sociallearning.core.talent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sociallearning.core.event.Consent;
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
    private final TalentOptions options;
    private final Skills skills;

    LiveTalentMap(Folding folding, Supplier<Roster> roster, Clock clock, TalentOptions options, Skills skills) {
        this.talents = folding.keep("talent-map", new TalentFold(options));
        this.roster = roster;
        this.clock = clock;
        this.options = options;
        this.skills = skills;
    }

    @Override
    public Found whoKnows(Topic topic) {
        return whoKnows(TalentQuestion.about(topic), false);
    }

    @Override
    public Found whoKnows(TalentQuestion question) {
        return whoKnows(question, true);
    }

    private Found whoKnows(TalentQuestion question, boolean around) {
        Predicate<ParticipantId> findable = findable().and(person -> !person.equals(question.asker()));
        Roster people = roster.get();
        Predicate<ParticipantId> keeps = person -> people.consents(person, Consent.KEEP_TEXT);
        Set<String> words = question.words();
        Instant now = clock.instant();
        int minute = TalentState.minute(now.toEpochMilli());
        String asker = question.asker() == null ? "" : question.asker().value();
        long day = Math.floorDiv(now.getEpochSecond(), Duration.ofDays(1).toSeconds());
        String seed = question.topics().stream().map(TalentState::key).sorted().collect(Collectors.joining("\n"));
        Spread spread = new Spread(Spread.seed(options.seed() ^ day, asker + "\n" + seed));
        return talents.read(state -> {
            List<Asked> asked = Asked.all(state, question.topics(), skills);
            Weights weights = new Weights(state, options, minute);
            List<Candidate> best =
                    new Ranking(state, weights, minute).best(asked, around, words, keeps, findable, Spread.DRAWN_FROM);
            List<Candidate> named = spread.shuffle(spread.draw(best));
            return new Found(question.topics(), new Shown(state, weights, named).knowers(asked));
        });
    }

    @Override
    public List<Knower> knowers(Topic topic) {
        Predicate<ParticipantId> findable = findable();
        int minute = TalentState.minute(clock.instant().toEpochMilli());
        return talents.read(state -> {
            List<Asked> asked = Asked.all(state, List.of(topic), skills);
            Weights weights = new Weights(state, options, minute);
            List<Candidate> all = new Ranking(state, weights, minute)
                    .rank(asked).stream()
                            .filter(one -> one.standing() == Candidate.Standing.KNOWS && findable.test(one.person()))
                            .sorted(Comparator.comparing(one -> one.person().value()))
                            .toList();
            return new Shown(state, weights, all).knowers(asked);
        });
    }

    /** Everyone who may be named for a question, best first. */
    static List<Candidate> ranked(
            TalentState state,
            TalentQuestion question,
            TalentOptions options,
            Instant now,
            Predicate<ParticipantId> findable) {
        int minute = TalentState.minute(now.toEpochMilli());
        List<Asked> asked = Asked.all(state, question.topics(), Skills.none());
        Ranking ranking = new Ranking(state, new Weights(state, options, minute), minute);
        return ranking.best(asked, true, question.words(), person -> true, findable, Integer.MAX_VALUE);
    }

    /** People here now who consented to be found. */
    private Predicate<ParticipantId> findable() {
        Roster now = roster.get();
        Instant from = clock.instant();
        // exposure, because people of an imported history are here without having joined, and programs never are
        return person ->
                now.consents(person, Consent.BE_FOUND) && now.exposureMillis(person, from, from.plusMillis(1)) > 0;
    }

    @Override
    public boolean knows(ParticipantId person, Topic topic) {
        if (!findable().test(person)) {
            return false;
        }
        int minute = TalentState.minute(clock.instant().toEpochMilli());
        return talents.read(state -> new Ranking(state, new Weights(state, options, minute), minute)
                .knows(person, Asked.same(state, topic, skills)));
    }

    @Override
    public List<Topic> topics() {
        Predicate<ParticipantId> findable = findable();
        return topics(findable, (topic, known) -> known);
    }

    @Override
    public List<Topic> gaps() {
        return gaps(ASKERS);
    }

    @Override
    public List<Topic> gaps(int people) {
        if (people < LOWEST_FLOOR) {
            throw new SocialLearningException("floor of askers (" + people + ") must be at least " + LOWEST_FLOOR);
        }
        Roster now = roster.get();
        Predicate<ParticipantId> human = person -> !now.isBot(person);
        return topics(human, (topic, known) -> !known && topic.askers(human) >= people);
    }

    private interface Wanted {
        boolean test(Asked topic, boolean known);
    }

    private List<Topic> topics(Predicate<ParticipantId> counts, Wanted wanted) {
        int minute = TalentState.minute(clock.instant().toEpochMilli());
        return talents.read(state -> {
            Ranking ranking = new Ranking(state, new Weights(state, options, minute), minute);
            List<Topic> topics = new ArrayList<>();
            Set<String> merged = new HashSet<>();
            for (Subject subject : new TreeMap<>(state.byKey).values()) {
                if (merged.contains(subject.key)) {
                    continue;
                }
                Asked topic = Asked.of(state, subject, skills);
                topic.same().forEach(same -> merged.add(same.key));
                boolean known = ranking.isKnown(List.of(topic), counts);
                if (wanted.test(topic, known)) {
                    topics.add(Topic.of(subject.spellings.first()));
                }
            }
            return topics;
        });
    }

    @Override
    public List<Topic> heldApart(ParticipantId person) {
        return talents.read(state -> state.subjects.stream()
                .filter(subject -> subject.vouched.containsKey(person)
                        && subject.vouched.get(person).isHeldApart())
                .map(subject -> subject.spellings.first())
                .sorted()
                .map(Topic::of)
                .toList());
    }
}

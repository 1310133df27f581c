package org.sociallearning.core.experiment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.problem.Problem;

/** The encounters over what their fold keeps. */
final class LiveEncounters implements Encounters {
    private static final Comparator<StatedEncounter> IN_TIME = Comparator.comparing(
                    (StatedEncounter encounter) -> encounter.statement().at())
            .thenComparing(encounter -> encounter.id().value());

    private final Live<EncounterBook> book;
    private final Supplier<Facts> facts;
    private final Supplier<Roster> roster;
    private final ZoneId zone;
    private final Clock clock;

    LiveEncounters(Folding folding, Supplier<Facts> facts, Supplier<Roster> roster, ZoneId zone, Clock clock) {
        this.book = folding.keep("encounters", new EncounterFold());
        this.facts = facts;
        this.roster = roster;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public List<Encounter> all() {
        return List.copyOf(stated());
    }

    private List<StatedEncounter> stated() {
        return book.read(this::stated);
    }

    private List<StatedEncounter> stated(EncounterBook state) {
        return state.statements.entrySet().stream()
                .map(entry -> new StatedEncounter(EncounterId.of(entry.getKey()), entry.getValue(), zone))
                .sorted(IN_TIME)
                .toList();
    }

    @Override
    public Optional<Encounter> find(EncounterId encounter) {
        return Optional.ofNullable(book.read(state -> {
            Statement statement = state.statements.get(encounter.value());
            return statement == null ? null : new StatedEncounter(encounter, statement, zone);
        }));
    }

    @Override
    public List<ParticipantId> hosts(EncounterId encounter) {
        return members(book.read(state -> {
            Statement statement = state.statements.get(encounter.value());
            return statement == null ? List.of() : statement.hosts();
        }));
    }

    @Override
    public List<ParticipantId> attendees(EncounterId encounter) {
        return members(book.read(state -> {
            Statement statement = state.statements.get(encounter.value());
            boolean cancelled = statement != null && statement.state() == EncounterState.CANCELLED;
            return cancelled ? List.of() : List.copyOf(state.attended.getOrDefault(encounter.value(), new TreeSet<>()));
        }));
    }

    @Override
    public List<Problem> problems() {
        Roster now = roster.get();
        Instant instant = clock.instant();
        return new EncounterProblems(person -> now.isMember(ParticipantId.of(person), instant), instant).of(stated());
    }

    @Override
    public RuleReport beforehand(ActivityTemplate template, List<Met> plan) {
        return RuleCheck.beforehand(template, activity(plan));
    }

    @Override
    public RuleReport afterwards(ActivityTemplate template) {
        return RuleCheck.afterwards(template, activity(List.of()));
    }

    private KnownActivity activity(List<Met> plan) {
        EncounterBook known = book.read(state -> {
            EncounterBook copy = new EncounterBook();
            copy.merge(state);
            return copy;
        });
        plan.forEach(met -> known.state(met.encounter().value(), Statement.of(met)));
        return new KnownActivity(
                stated(known), known.offers, known.attended, roster.get(), facts, zone, clock.instant());
    }

    private List<ParticipantId> members(Collection<String> people) {
        Roster now = roster.get();
        Instant instant = clock.instant();
        return people.stream()
                .map(ParticipantId::of)
                .filter(person -> now.isMember(person, instant))
                .toList();
    }
}

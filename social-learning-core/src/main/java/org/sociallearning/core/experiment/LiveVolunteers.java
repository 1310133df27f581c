package org.sociallearning.core.experiment;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;

/** Volunteers over what the fold of the experiment keeps. */
final class LiveVolunteers implements Volunteers {
    private final Live<ExperimentState> events;
    private final Supplier<Roster> roster;
    private final Clock clock;

    LiveVolunteers(Live<ExperimentState> events, Supplier<Roster> roster, Clock clock) {
        this.events = events;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public List<ParticipantId> of(Task task) {
        return volunteers(task, null, person -> true);
    }

    @Override
    public List<ParticipantId> animating(UnitId unit) {
        Instant now = clock.instant();
        Roster members = roster.get();
        return volunteers(Task.ANIMATING, null, person -> unit.equals(members.unit(person, now)));
    }

    @Override
    public List<ParticipantId> animating(SpaceId space) {
        return volunteers(Task.ANIMATING, space, person -> true);
    }

    @Override
    public List<ParticipantId> keeping(PreconditionId precondition) {
        Set<ParticipantId> keepers = events.read(state -> state.preconditions.keepers(precondition, clock.instant()));
        return volunteers(Task.KEEPING, null, keepers::contains);
    }

    private List<ParticipantId> volunteers(Task task, @Nullable SpaceId space, Predicate<ParticipantId> wanted) {
        Instant now = clock.instant();
        Roster members = roster.get();
        return events.read(state -> state.volunteers.now(task, space, now)).stream()
                .filter(person -> members.isMember(person, now) && members.consents(person, Consent.BE_ASKED))
                .filter(wanted)
                .sorted(Comparator.comparing(ParticipantId::value))
                .toList();
    }
}

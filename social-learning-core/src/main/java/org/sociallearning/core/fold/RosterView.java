package org.sociallearning.core.fold;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;

/** The roster as it stood when it was read. */
final class RosterView implements Roster {
    private static final Membership NOBODY = new Membership();

    private final RosterState state;
    private final Map<ParticipantId, Membership> people;

    RosterView(RosterState state) {
        this.state = state;
        this.people = state.people;
    }

    private Membership of(ParticipantId person) {
        return people.getOrDefault(person, NOBODY);
    }

    @Override
    public void forEach(Consumer<? super ParticipantId> sink) {
        people.forEach((person, membership) -> {
            if (membership.since() != Membership.NEVER) {
                sink.accept(person);
            }
        });
    }

    @Override
    public int size() {
        return (int) people.values().stream()
                .filter(person -> !person.roles().contains(Role.BOT) && person.since() != Membership.NEVER)
                .count();
    }

    @Override
    public Set<Role> roles(ParticipantId person) {
        return of(person).roles();
    }

    @Override
    public Set<ParticipantId> withRole(Role role) {
        Set<ParticipantId> with = new HashSet<>();
        people.forEach((person, membership) -> {
            if (membership.roles().contains(role)) {
                with.add(person);
            }
        });
        return with;
    }

    @Override
    public @Nullable UnitId unit(ParticipantId person, Instant at) {
        String unit = of(person).unit(at.toEpochMilli());
        return unit == null ? null : UnitId.of(unit);
    }

    @Override
    public boolean consents(ParticipantId person, Consent consent, Instant factAt) {
        return state.reach(of(person), consent) <= factAt.toEpochMilli();
    }

    @Override
    public boolean consents(ParticipantId person, Consent consent) {
        return state.reach(of(person), consent) != Membership.NEVER;
    }

    @Override
    public long exposureMillis(ParticipantId person, Instant from, Instant to) {
        Membership membership = of(person);
        return membership.roles().contains(Role.BOT) ? 0 : membership.exposure(from.toEpochMilli(), to.toEpochMilli());
    }

    @Override
    public boolean isMember(ParticipantId person, Instant at) {
        Membership membership = of(person);
        return !membership.roles().contains(Role.BOT)
                && membership.reach(Consent.TAKE_PART) != Membership.NEVER
                && membership.hasJoined(at.toEpochMilli());
    }

    @Override
    public @Nullable Instant since(ParticipantId person) {
        long since = of(person).since();
        return since == Membership.NEVER ? null : Instant.ofEpochMilli(since);
    }
}

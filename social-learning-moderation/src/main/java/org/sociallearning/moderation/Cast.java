package org.sociallearning.moderation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Roster;

/**
 * Who plays which part, seen by one moderator. Immutable.
 *
 * @param you the moderator, or null when none is known
 * @param moderators everyone who facilitates
 * @param programs everyone who is a program
 * @param askable everyone who may be asked for the core group or to animate
 */
record Cast(
        @Nullable ParticipantId you,
        Set<ParticipantId> moderators,
        Set<ParticipantId> programs,
        Set<ParticipantId> askable) {
    /** The members who consented to be asked and are in the core group not yet. */
    static Set<ParticipantId> askable(Roster roster, Instant now) {
        Set<ParticipantId> people = new HashSet<>();
        roster.forEach(person -> {
            if (roster.consents(person, Consent.BE_ASKED)
                    && roster.isMember(person, now)
                    && !roster.roles(person).contains(Role.CORE_MEMBER)) {
                people.add(person);
            }
        });
        return people;
    }

    boolean isProgram(ParticipantId person) {
        return programs.contains(person);
    }

    /** Whether it is somebody who takes part, rather than facilitates. */
    boolean isParticipant(ParticipantId person) {
        return !isProgram(person) && !person.equals(you) && !moderators.contains(person);
    }

    Voice voice(@Nullable ParticipantId person) {
        return person == null
                ? new Unknown()
                : new Someone(
                        person,
                        person.equals(you),
                        person.equals(you) || moderators.contains(person),
                        isProgram(person),
                        askable.contains(person));
    }
}

package org.sociallearning.moderation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;

/**
 * Who plays which part, seen by one moderator. Immutable.
 *
 * @param you the moderator, or null when none is known
 * @param moderators everyone who facilitates
 * @param programs everyone who is a program
 */
record Cast(@Nullable ParticipantId you, Set<ParticipantId> moderators, Set<ParticipantId> programs) {
    boolean isProgram(ParticipantId person) {
        return programs.contains(person);
    }

    Voice voice(@Nullable ParticipantId person) {
        return person == null
                ? new Unknown()
                : new Someone(
                        person,
                        person.equals(you),
                        person.equals(you) || moderators.contains(person),
                        isProgram(person));
    }
}

package org.sociallearning.core.fold;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;

/**
 * Who takes part: members with their exposure, roles, units and consents over time. It is the one fold that others may read,
 * at read time and never in {@link Fold#add}. A roster handed out is a view at one position; immutable and thread-safe.
 */
public interface Roster {
    /** Calls the sink with each person who joined or acted, in no particular order. */
    void forEach(Consumer<? super ParticipantId> sink);

    /** How many people joined or acted, bots not counted. */
    int size();

    /** The roles of a person; empty for somebody unknown. */
    Set<Role> roles(ParticipantId person);

    /** Whether the person is a program. */
    default boolean isBot(ParticipantId person) {
        return roles(person).contains(Role.BOT);
    }

    /** Whether the person facilitates. */
    default boolean isModerator(ParticipantId person) {
        return roles(person).contains(Role.MODERATOR);
    }

    /** Everyone with a role. */
    Set<ParticipantId> withRole(Role role);

    /** The unit of a person at a time: what they last said until then, else what they first said; null when unknown. */
    @Nullable
    UnitId unit(ParticipantId person, Instant at);

    /** Whether a consent of the person covers a fact of this time: given, not withdrawn since, and reaching back that far. */
    boolean consents(ParticipantId person, Consent consent, Instant factAt);

    /** Whether the person consents to this now. */
    boolean consents(ParticipantId person, Consent consent);

    /**
     * How long the person was a member within a period, in milliseconds: from the earlier of joining and first act, to
     * leaving. 0 for bots and for people unknown.
     */
    long exposureMillis(ParticipantId person, Instant from, Instant to);

    /**
     * Whether the person had joined at a time and not left since: in their own words, with a consent to take part that holds
     * now. False for bots, for people of an imported history under a stated basis only, and for somebody unknown. Only
     * members are addressed by anything.
     */
    boolean isMember(ParticipantId person, Instant at);

    /** When membership began: the earlier of joining and first act; null for somebody unknown. */
    @Nullable
    Instant since(ParticipantId person);
}

package org.sociallearning.core.event;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the host's product. The set is closed within a major version; what a vendor adds is
 * {@link Custom}. Construct events by their factories and {@code with...} methods (the canonical constructors of records grow
 * and are not promised) and handle them by {@code instanceof} with an {@code else} that ignores the rest. Immutable.
 */
public sealed interface Event
        permits Accepted,
                Answered,
                Appreciated,
                Attended,
                BasisStated,
                CheckedIn,
                Claimed,
                Completed,
                Confirmed,
                ConsentGiven,
                Contested,
                Contributed,
                Correction,
                Custom,
                Discovered,
                DiscoveryConfirmed,
                Ended,
                Fulfilled,
                Joined,
                Left,
                Met,
                Observed,
                Opened,
                OutputNamed,
                OutputSeen,
                PreconditionStated,
                Proposed,
                Registered,
                Requested,
                SearchEnded,
                Sought,
                Started,
                Unread,
                Volunteered {
    /** Id, time and actor. */
    Header header();

    /** The same event with another header. */
    Event withHeader(Header header);

    /**
     * The same event with each person that it names replaced by what {@code to} returns. Where that is null the person is
     * dropped: out of lists, or as actor. Null when the event means nothing without that person.
     */
    @Nullable
    Event mapPeople(UnaryOperator<@Nullable ParticipantId> to);

    /** The id of this event. */
    default EventId id() {
        return header().id();
    }

    /** When it happened. */
    default Instant at() {
        return header().at();
    }

    /** Who did it, or null when that is not known or nobody did. */
    default @Nullable ParticipantId actor() {
        return header().actor();
    }
}

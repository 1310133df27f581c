package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An encounter is planned, held or cancelled. Immutable.
 *
 * @param header id, when it starts, and the actor; unless it was held the start may lie ahead, up to ten years
 * @param encounter its id; what was held stays held, else the latest state by time holds
 * @param form what kind of encounter
 * @param state where it stands
 * @param space where it is held
 * @param hosts who hosts it
 * @param attendees who attended, as the host of the data says; people say so themselves by {@link Attended}
 * @param partners partner organisations
 * @param topics what it is about
 * @param duration how long it took or will take
 * @param rulesKept the room rules that were kept
 * @param minutes a link to the minutes, or their text where the host keeps it
 */
public record Met(
        @NotNull @Valid Header header,
        @NotNull @Valid EncounterId encounter,
        @NotNull @Valid EncounterForm form,
        @NotNull EncounterState state,
        @Nullable @Valid SpaceId space,
        @Size(max = 50) List<@NotNull @Valid ParticipantId> hosts,
        @Size(max = 10000) List<@NotNull @Valid ParticipantId> attendees,
        @Size(max = 50) List<@NotNull @Size(max = 200) String> partners,
        @Size(max = 50) List<@NotNull @Valid Topic> topics,
        @Nullable Duration duration,
        @Size(max = 50) List<@NotNull @Valid RoomRule> rulesKept,
        @Nullable @Size(max = 100000) String minutes)
        implements Event {
    public Met {
        hosts = Copies.list(hosts);
        attendees = Copies.list(attendees);
        partners = Copies.list(partners);
        topics = Copies.list(topics);
        rulesKept = Copies.list(rulesKept);
    }

    /** An encounter; {@code at} is when it starts. */
    public static Met of(EventId id, EncounterId encounter, EncounterForm form, EncounterState state, Instant at) {
        return new Met(
                Header.of(id, at, null),
                encounter,
                form,
                state,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    @Override
    public Met withHeader(Header header) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    /** The same with {@code space}: where it is held. */
    public Met withSpace(@Nullable SpaceId space) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    /** The same with {@code hosts}: who hosts it. */
    public Met withHosts(List<ParticipantId> hosts) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    /** The same with {@code attendees}: who attended, as the host of the data says; people say so themselves by {@link Attended}. */
    public Met withAttendees(List<ParticipantId> attendees) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    /** The same with {@code partners}: partner organisations. */
    public Met withPartners(List<String> partners) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    /** The same with {@code topics}: what it is about. */
    public Met withTopics(List<Topic> topics) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    /** The same with {@code duration}: how long it took or will take. */
    public Met withDuration(@Nullable Duration duration) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    /** The same with {@code rulesKept}: the room rules that were kept. */
    public Met withRulesKept(List<RoomRule> rulesKept) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    /** The same with {@code minutes}: a link to the minutes, or their text where the host keeps it. */
    public Met withMinutes(@Nullable String minutes) {
        return new Met(
                header, encounter, form, state, space, hosts, attendees, partners, topics, duration, rulesKept,
                minutes);
    }

    @AssertTrue(message = "{org.sociallearning.end}")
    boolean isEndNotBeforeStart() {
        return duration == null || !duration.isNegative();
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to))
                .withHosts(People.map(hosts, to))
                .withAttendees(People.map(attendees, to));
    }

    /** As it may stand in a log: of texts only how long they are. */
    @Override
    public String toString() {
        return Printed.record(this);
    }
}

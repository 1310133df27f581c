package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person joins of their own accord. Immutable.
 *
 * @param header id, time and actor
 * @param unit the part of the organisation they belong to
 * @param roles what they are in the experiment
 * @param locale the language they like to read
 * @param consents what they consent to, each with its reach: the instant from which earlier facts may be used
 */
@ByAPerson
public record Joined(
        @NotNull @Valid Header header,
        @Nullable @Valid UnitId unit,
        @Size(max = 10) Set<@NotNull Role> roles,
        @Nullable Locale locale,
        @NotNull Map<@NotNull Consent, @NotNull Instant> consents)
        implements Event {
    public Joined {
        roles = Copies.set(roles);
        consents = Copies.map(consents);
    }

    /** Somebody who joins with these roles and consents to take part from now on. */
    public static Joined of(ParticipantId person, Instant at, Role... roles) {
        return new Joined(
                Header.of(EventId.ofPerson("joined", person, at), at, person),
                null,
                Set.of(roles),
                null,
                Map.of(Consent.TAKE_PART, at));
    }

    /** The same with one more consent that reaches back to an instant. */
    public Joined withConsent(Consent consent, Instant reach) {
        Map<Consent, Instant> more = new java.util.EnumMap<>(Consent.class);
        more.putAll(consents);
        more.put(consent, reach);
        return withConsents(more);
    }

    @Override
    public Joined withHeader(Header header) {
        return new Joined(header, unit, roles, locale, consents);
    }

    /** The same with {@code unit}: the part of the organisation they belong to. */
    public Joined withUnit(@Nullable UnitId unit) {
        return new Joined(header, unit, roles, locale, consents);
    }

    /** The same with {@code roles}: what they are in the experiment. */
    public Joined withRoles(Set<Role> roles) {
        return new Joined(header, unit, roles, locale, consents);
    }

    /** The same with {@code locale}: the language they like to read. */
    public Joined withLocale(@Nullable Locale locale) {
        return new Joined(header, unit, roles, locale, consents);
    }

    /** The same with {@code consents}: what they consent to, each with its reach: the instant from which earlier facts may be used. */
    public Joined withConsents(Map<Consent, Instant> consents) {
        return new Joined(header, unit, roles, locale, consents);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}

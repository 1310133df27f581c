package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** A rule of an encounter that can be kept or broken, as {@code standing}. Immutable. */
public record RoomRule(@Identifying @Size(max = 100) String value) implements Identifier {
    /** Nothing was shown by technical equipment. */
    public static final RoomRule NO_EQUIPMENT = new RoomRule("no-equipment");

    /** Everybody stood. */
    public static final RoomRule STANDING = new RoomRule("standing");

    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static RoomRule of(String value) {
        return new RoomRule(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.sociallearning.core.json;

/**
 * One member of the JSON of an event: its name, how it is written, and while an event is read its value.
 *
 * @param <E> the event
 */
abstract class Member<E> {
    final String name;
    private boolean seen;

    Member(String name) {
        this.name = name;
    }

    /** Reads the current value; {@code null} is the same as leaving it out. */
    final void read(JsonReader in) {
        if (seen) {
            throw in.error("member", "must be there once");
        }
        seen = true;
        if (!in.isNull()) {
            readValue(in);
        }
    }

    /** Forgets what was read. */
    final void clear() {
        if (seen) {
            seen = false;
            clearValue();
        }
    }

    abstract void readValue(JsonReader in);

    abstract void clearValue();

    /** Writes name and value, or nothing when it is left out. */
    abstract void write(JsonWriter out, E event);
}

package org.sociallearning.core.json;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Header;

/**
 * How one type of event is written and read. It holds what was read until the event is made, so it is used by one thread.
 *
 * @param <E> the event
 */
final class EventForm<E extends Event> {
    private final String type;
    private final Class<E> event;
    private final Member<E>[] members;
    private final Function<Header, E> make;
    private int expected;

    @SuppressWarnings({"unchecked", "rawtypes"})
    EventForm(String type, Class<E> event, List<Member<E>> members, Function<Header, E> make) {
        this.type = type;
        this.event = event;
        this.members = members.toArray(new Member[0]);
        this.make = make;
    }

    String type() {
        return type;
    }

    Class<E> event() {
        return event;
    }

    /** The names of its members. */
    List<String> names() {
        return Arrays.stream(members).map(member -> member.name).toList();
    }

    /** Reads the current value when the name is one of ours. */
    boolean read(String name, JsonReader in) {
        Member<E> member = find(name);
        if (member == null) {
            return false;
        }
        member.read(in);
        return true;
    }

    E make(Header header) {
        E made = make.apply(header);
        clear();
        return made;
    }

    void clear() {
        expected = 0;
        for (Member<E> member : members) {
            member.clear();
        }
    }

    void write(JsonWriter out, Event written) {
        E own = event.cast(written);
        for (Member<E> member : members) {
            member.write(out, own);
        }
    }

    /** Members mostly come in the order in which they are written, so the search goes on where the last one ended. */
    private @Nullable Member<E> find(String name) {
        for (int i = 0; i < members.length; i++) {
            int at = expected + i < members.length ? expected + i : expected + i - members.length;
            if (members[at].name.equals(name)) {
                expected = at + 1;
                return members[at];
            }
        }
        return null;
    }
}

package org.sociallearning.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Header;

/** Collects the members of one type of event, in the order in which they are written. */
final class Members<E extends Event> {
    private final List<Member<E>> members = new ArrayList<>();

    /** A member that has no usual value. */
    <T> OneMember<E, T> one(String name, ValueForm<T> form, Function<E, @Nullable T> of) {
        return add(new OneMember<>(name, form, of, null));
    }

    /** A member that is left out when it has the usual value. */
    <T> OneMember<E, T> one(String name, ValueForm<T> form, Function<E, @Nullable T> of, T usual) {
        return add(new OneMember<>(name, form, of, usual));
    }

    <T> OneMember<E, List<T>> list(String name, ValueForm<T> form, Function<E, @Nullable List<T>> of) {
        return one(name, ListForm.listOf(form), of, List.of());
    }

    <T extends Enum<T>> OneMember<E, Set<T>> set(String name, ValueForm<T> form, Function<E, @Nullable Set<T>> of) {
        return one(name, ListForm.setOf(form), of, Set.of());
    }

    FlagMember<E> flag(String name, Predicate<E> of, boolean usual) {
        return add(new FlagMember<>(name, of, usual));
    }

    NumberMember<E> number(String name, ToIntFunction<E> of, int usual) {
        return add(new NumberMember<>(name, of, usual));
    }

    /** The form of the event, made of its header and what its members hold. */
    EventForm<E> form(String type, Class<E> event, Function<Header, E> make) {
        return new EventForm<>(type, event, members, make);
    }

    private <M extends Member<E>> M add(M member) {
        members.add(member);
        return member;
    }
}

package org.sociallearning.promises;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that parts of the library tell: whatever their public methods return when they are called with values of a
 * pool, and what those values return in turn. A part that is added later is asked by itself, with what its parameters' own
 * factories make of the pool; a method with a parameter that nothing in the pool can make is left out.
 */
final class ToldAbout {
    private static final int DEEP = 8;
    private static final List<String> PARTS = List.of(
            "org.sociallearning.core.experiment",
            "org.sociallearning.core.community",
            "org.sociallearning.core.talent");

    private final Map<Class<?>, List<Object>> pool = new LinkedHashMap<>();
    private final Set<Object> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder told = new StringBuilder();

    /** Adds values with which methods are called. */
    ToldAbout with(Class<?> type, List<?> values) {
        pool.put(type, List.copyOf(values));
        return this;
    }

    /** All that is told, one after the other. */
    String all(Object... parts) {
        for (Object part : parts) {
            tell(part, 0);
        }
        return told.toString();
    }

    private void tell(Object value, int depth) {
        if (value == null || depth > DEEP) {
            return;
        }
        if (value instanceof Optional<?> optional) {
            tell(optional.orElse(null), depth);
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> tell(key, depth + 1));
            map.values().forEach(one -> tell(one, depth + 1));
        } else if (value instanceof Iterable<?> many && !isOfAPart(value.getClass())) {
            many.forEach(one -> tell(one, depth + 1));
        } else {
            told.append(text(value)).append('\n');
            if (isOfAPart(value.getClass()) && !(value instanceof Enum<?>) && asked.add(value)) {
                methods(value.getClass()).forEach(method -> ask(value, method, depth));
            }
        }
    }

    /** Its text; where it has none but its place in memory, which says nothing, only what it is. */
    private static String text(Object value) {
        String text = value.toString();
        String place = value.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(value));
        return text.equals(place) ? value.getClass().getSimpleName() : text;
    }

    private void ask(Object value, Method method, int depth) {
        for (List<Object> arguments : arguments(method)) {
            try {
                tell(method.invoke(value, arguments.toArray()), depth + 1);
            } catch (InvocationTargetException refused) {
                told.append(refused.getCause()).append('\n');
            } catch (IllegalAccessException e) {
                throw new LinkageError(method.toString(), e);
            }
        }
    }

    /** The methods that somebody outside can call on it and that tell something else than a changed copy. */
    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> seen : Modifier.isPublic(type.getModifiers()) ? new Class<?>[] {type} : type.getInterfaces()) {
            for (Method method : seen.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers())
                        && isOfAPart(method.getDeclaringClass())
                        && !Set.of("hashCode", "equals", "toString", "withHeader", "mapPeople")
                                .contains(method.getName())
                        && method.getReturnType() != type
                        && method.getReturnType() != void.class
                        && method.getReturnType() != boolean.class) {
                    methods.add(method);
                }
            }
        }
        methods.sort(Comparator.comparing(Method::toString));
        return methods;
    }

    private List<List<Object>> arguments(Method method) {
        List<List<Object>> all = List.of(List.of());
        for (Parameter parameter : method.getParameters()) {
            List<List<Object>> more = new ArrayList<>();
            for (List<Object> some : all) {
                for (Object value : values(parameter.getType())) {
                    List<Object> longer = new ArrayList<>(some);
                    longer.add(value);
                    more.add(longer);
                }
            }
            all = more;
        }
        return all;
    }

    private List<Object> values(Class<?> type) {
        List<Object> known = pool.get(type);
        if (known == null && type.isEnum()) {
            known = Arrays.asList(type.getEnumConstants());
        }
        if (known == null) {
            known = made(type);
        }
        pool.put(type, known);
        return known;
    }

    /** What the type's own factories make of the pool. */
    private List<Object> made(Class<?> type) {
        List<Object> made = new ArrayList<>();
        for (Method factory : type.getDeclaredMethods()) {
            boolean fits = Modifier.isStatic(factory.getModifiers())
                    && Modifier.isPublic(factory.getModifiers())
                    && factory.getReturnType() == type
                    && Arrays.stream(factory.getParameterTypes()).allMatch(pool::containsKey);
            if (fits) {
                for (List<Object> arguments : arguments(factory)) {
                    try {
                        made.add(factory.invoke(null, arguments.toArray()));
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(factory + " with " + arguments, e);
                    }
                }
            }
        }
        return made;
    }

    /** Other values, such as events and weeks, tell all they hold in their text. */
    static boolean isOfAPart(Class<?> type) {
        return PARTS.stream().anyMatch(part -> type.getPackageName().equals(part));
    }
}

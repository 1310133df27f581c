package org.sociallearning.house;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Guards that no public type of a module tells a number, a score or a rank of a person. It looks at what the module tells
 * (the packages it exports), not at the vocabulary in which hosts tell us what happened.
 */
public final class AboutPeople {
    private static final Set<String> PEOPLE = Set.of("ParticipantId", "Voice");
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, double.class, float.class, short.class, byte.class);
    private static final List<String> NUMBER_TYPES =
            List.of("Integer", "Long", "Double", "Number", "OptionalInt", "OptionalLong", "OptionalDouble");
    private static final Set<String> JUDGING = Set.of(
            "score",
            "scores",
            "rank",
            "ranks",
            "ranking",
            "rating",
            "ratings",
            "reputation",
            "karma",
            "leaderboard",
            "sentiment",
            "grade",
            "leaver",
            "leavers",
            "churn",
            "dropout",
            "dropouts",
            "declined",
            "decliners");

    private AboutPeople() {}

    /**
     * The members of the module whose tests are running that give a number where a person is given or held, or whose name
     * judges people: each as {@code Type.member}.
     *
     * @param vocabulary the package of what hosts tell, which is left out
     */
    public static SortedSet<String> offences(String vocabulary) {
        return offences(
                PublicApi.promised(
                        Path.of(System.getProperty("basedir", "."), "target/classes"),
                        AboutPeople.class.getClassLoader()),
                vocabulary);
    }

    static SortedSet<String> offences(List<Class<?>> types, String vocabulary) {
        SortedSet<String> offences = new TreeSet<>();
        for (Class<?> type : types) {
            if (type.getPackageName().equals(vocabulary)) {
                continue;
            }
            methods(type)
                    .filter(method -> isANumberOfSomebody(method, type) || judges(method.getName()))
                    .forEach(method -> offences.add(
                            type.getName().substring(type.getPackageName().length() + 1) + "." + method.getName()));
            if (judges(type.getSimpleName())) {
                offences.add(type.getSimpleName());
            }
        }
        return offences;
    }

    private static boolean isANumberOfSomebody(Method method, Class<?> type) {
        Type given = method.getGenericReturnType();
        return (NUMBERS.contains(method.getReturnType()) || names(given, NUMBER_TYPES))
                && (names(given, PEOPLE)
                        || Arrays.stream(method.getGenericParameterTypes()).anyMatch(taken -> names(taken, PEOPLE))
                        || methods(type).anyMatch(AboutPeople::isSomebody));
    }

    /** One person, not a group: a number beside a group is a figure of the group. */
    private static boolean isSomebody(Method method) {
        return method.getParameterCount() == 0
                && PEOPLE.contains(method.getReturnType().getSimpleName());
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Set.of("hashCode", "equals", "toString").contains(method.getName()));
    }

    private static boolean names(Type type, Iterable<String> wanted) {
        for (String part : type.getTypeName().split("[^A-Za-z]+", -1)) {
            for (String name : wanted) {
                if (part.equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean judges(String name) {
        return Arrays.stream(name.split("(?=[A-Z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(JUDGING::contains);
    }
}

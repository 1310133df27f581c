package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;

@Requirement("S1")
class PrivacyTest {
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, double.class, float.class, short.class, byte.class);

    @Test
    void noPublicMethodGivesANumberPerPerson() throws IOException {
        List<String> offending = methods()
                .filter(method -> isNumber(method.getReturnType()) || namesANumber(method.getGenericReturnType()))
                .filter(method ->
                        Arrays.stream(method.getGenericParameterTypes()).anyMatch(PrivacyTest::namesAPerson)
                                || namesAPerson(method.getGenericReturnType())
                                || Voice.class.isAssignableFrom(method.getDeclaringClass()))
                .map(Method::toGenericString)
                .toList();

        assertThat(offending).isEmpty();
    }

    @Test
    void onlyASuggestionSaysForWhomItIs() throws IOException {
        List<String> naming = methods()
                .filter(method -> namesAPerson(method.getGenericReturnType())
                        && !method.getGenericReturnType().getTypeName().contains("Voice"))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();

        assertThat(naming).containsExactly("Suggestion.moderator");
    }

    @Test
    void nothingThatAPolicyReturnsCanHoldAPerson() {
        for (Class<?> type : List.of(Finding.class, Figure.class, Evidence.class)) {
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(namesAPerson(component.getGenericType()))
                        .as(type.getSimpleName() + "." + component.getName())
                        .isFalse();
            }
        }
    }

    private static Stream<Method> methods() throws IOException {
        Path classes = Path.of(System.getProperty("basedir", "."), "target/classes/org/sociallearning/moderation");
        try (Stream<Path> files = Files.list(classes)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
            assertThat(names).contains("Desk", "Suggestion", "Voice");
            return names.stream()
                    .map(PrivacyTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> !Set.of("hashCode", "equals", "toString").contains(method.getName()));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("org.sociallearning.moderation." + name, false, PrivacyTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type) || Number.class.isAssignableFrom(type);
    }

    private static boolean namesANumber(Type type) {
        return Stream.of("Integer", "Long", "Double", "Number").anyMatch(type.getTypeName()::contains);
    }

    private static boolean namesAPerson(Type type) {
        String name = type.getTypeName();
        return name.contains(ParticipantId.class.getName()) || name.contains(Voice.class.getName());
    }
}

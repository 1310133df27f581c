package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

/** Nothing that the talent map gives out about people has a number in it; only figures over all questions do. */
@Requirement({"F5", "S1"})
class NoNumberOfAPersonTest {
    private static final Set<Class<?>> NUMBERS = Set.of(
            int.class, long.class, double.class, float.class, short.class, Integer.class, Long.class, Double.class);

    @Test
    void whatIsGivenOutAboutPeopleHasNoNumber() {
        List<String> numbers = new ArrayList<>();
        for (Class<?> type : List.of(
                TalentMap.class,
                Found.class,
                Knower.class,
                Evidence.class,
                Evidence.Kind.class,
                TalentQuestion.class)) {
            for (Method method : type.getDeclaredMethods()) {
                boolean ofEverything =
                        Set.of("hashCode", "compareTo", "ordinal").contains(method.getName());
                if (Modifier.isPublic(method.getModifiers())
                        && !ofEverything
                        && NUMBERS.contains(method.getReturnType())) {
                    numbers.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(numbers).isEmpty();
    }

    @Test
    void theRankingStaysInThePackage() {
        for (Class<?> type : List.of(
                Ranking.class,
                Candidate.class,
                Weights.class,
                Spread.class,
                Trial.class,
                SimpleRankings.class,
                TalentState.class,
                TalentFold.class)) {
            assertThat(Modifier.isPublic(type.getModifiers()))
                    .as(type.getSimpleName())
                    .isFalse();
        }
    }
}

package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Week;

/**
 * Who did how much in which week. Filled while a state is read, in any order; adding twice sums. Who did nothing need not be
 * in it: the engine knows the members from the roster. Not thread-safe.
 *
 * <p>An indicator that only counts what people do needs no state of its own: {@link #of} is its fold.
 */
public final class Counts {
    private final Map<ParticipantId, Map<Week, Tally>> people = new HashMap<>();

    /** No counts. */
    public Counts() {}

    /**
     * The fold of an indicator that counts facts: its state is the counts, ready to be read.
     *
     * @param whose whose a fact is; null for facts that do not count. Called for every fact, so it should be quick
     */
    public static Fold<Counts> of(Function<? super Fact, @Nullable ParticipantId> whose) {
        return new CountsFold(whose);
    }

    /** Adds something that a person did in a week; nothing for amounts of 0. */
    public Counts add(ParticipantId person, Week week, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount (" + amount + ") must not be negative");
        }
        if (amount > 0) {
            people.computeIfAbsent(person, unused -> new HashMap<>()).computeIfAbsent(week, unused -> new Tally()).n +=
                    amount;
        }
        return this;
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    Map<ParticipantId, Map<Week, Tally>> people() {
        return people;
    }

    /** Sums per person over weeks, in no order, zeros left out. */
    Map<ParticipantId, Tally> sums(Predicate<Week> weeks) {
        Map<ParticipantId, Tally> sums = new HashMap<>();
        people.forEach((person, byWeek) -> byWeek.forEach((week, tally) -> {
            if (weeks.test(week)) {
                sums.computeIfAbsent(person, unused -> new Tally()).n += tally.n;
            }
        }));
        return sums;
    }
}

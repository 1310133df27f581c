package org.sociallearning.moderation;

import java.time.Duration;
import java.time.LocalTime;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * How few suggestions there are. Applies to each moderator by themselves, and no policy passes it. Immutable.
 *
 * @param newADay the most new suggestions on a day
 * @param atOnce how many of them come at once; the rest come together at {@code digestAt}
 * @param digestAt when the rest come, in the host's zone, on working days only
 * @param open the most that are open together
 * @param policyCooldown how long a policy is silent after something new
 * @param threadCooldown how long a policy is silent about the same thread after something new about it
 * @param longestCooldown how long a cooldown grows at most
 * @param settleIn how long after the start no ratio rule speaks
 * @param leastContributions under how many contributions no ratio rule speaks
 * @param wrongs after how many times "wrong" within {@code snooze} a policy sleeps
 * @param snooze how long it sleeps
 */
public record NoiseGate(
        int newADay,
        int atOnce,
        LocalTime digestAt,
        int open,
        Duration policyCooldown,
        Duration threadCooldown,
        Duration longestCooldown,
        Duration settleIn,
        int leastContributions,
        int wrongs,
        Duration snooze) {
    public NoiseGate {
        bounded("newADay", newADay, 1, 20);
        bounded("atOnce", atOnce, 0, newADay);
        bounded("open", open, 1, 50);
        bounded("leastContributions", leastContributions, 2, 10_000);
        bounded("wrongs", wrongs, 1, 100);
        positive("policyCooldown", policyCooldown);
        positive("threadCooldown", threadCooldown);
        positive("longestCooldown", longestCooldown);
        positive("settleIn", settleIn);
        positive("snooze", snooze);
    }

    /** One new suggestion a day. */
    public static NoiseGate quiet() {
        return normal().withNewADay(1);
    }

    /** Three new suggestions a day: one at once, the rest at 09:00; at most five open. */
    public static NoiseGate normal() {
        return new NoiseGate(
                3,
                1,
                LocalTime.of(9, 0),
                5,
                Duration.ofHours(24),
                Duration.ofDays(7),
                Duration.ofDays(60),
                Duration.ofDays(7),
                10,
                3,
                Duration.ofDays(30));
    }

    /** Six new suggestions a day, for who learns to facilitate. */
    public static NoiseGate training() {
        return normal().withNewADay(6);
    }

    /** The same with another number of new suggestions a day. */
    public NoiseGate withNewADay(int most) {
        return new NoiseGate(
                most,
                Math.min(atOnce, most),
                digestAt,
                open,
                policyCooldown,
                threadCooldown,
                longestCooldown,
                settleIn,
                leastContributions,
                wrongs,
                snooze);
    }

    /** The same with the digest at another time of the day. */
    public NoiseGate withDigestAt(LocalTime at) {
        return new NoiseGate(
                newADay,
                atOnce,
                at,
                open,
                policyCooldown,
                threadCooldown,
                longestCooldown,
                settleIn,
                leastContributions,
                wrongs,
                snooze);
    }

    /** The same with so many open together. */
    public NoiseGate withOpen(int most) {
        return new NoiseGate(
                newADay,
                atOnce,
                digestAt,
                most,
                policyCooldown,
                threadCooldown,
                longestCooldown,
                settleIn,
                leastContributions,
                wrongs,
                snooze);
    }

    /** The same with other cooldowns of a policy and of a policy with a thread. */
    public NoiseGate withCooldowns(Duration ofPolicy, Duration ofThread) {
        return new NoiseGate(
                newADay,
                atOnce,
                digestAt,
                open,
                ofPolicy,
                ofThread,
                longestCooldown,
                settleIn,
                leastContributions,
                wrongs,
                snooze);
    }

    private static void bounded(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new SocialLearningException(name + " (" + value + ") must be from " + min + " to " + max);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new SocialLearningException(name + " (" + value + ") must be longer than nothing");
        }
    }
}

package org.sociallearning.moderation;

import java.util.List;

/**
 * The policies that come with the library. Each number is a parameter: {@code Policies.seen().with("waitFor", "PT48H")}.
 */
public final class Policies {
    private Policies() {}

    /** What a desk starts with: {@link #seen}, {@link #dialogue}, {@link #letGo} and {@link #output}. */
    public static List<ModerationPolicy> recommended() {
        return List.of(seen(), dialogue(), letGo(), output());
    }

    /**
     * Everyone may be seen (T1): contributions that nobody reacted to. Parameters {@code waitFor} (PT24H), {@code newcomer}
     * (PT8H), both in working hours, {@code batch} (5), {@code expires} (P14D).
     */
    public static ModerationPolicy seen() {
        return new SeenPolicy();
    }

    /**
     * You are not the expert (T3): a thread in which most words, or the last posts, are the moderator's own. Parameters
     * {@code enter} (.40), {@code leave} (.33), {@code contributions} (10), {@code people} (3), {@code row} (3),
     * {@code rowWithin} (PT24H), {@code expires} (P7D).
     */
    public static ModerationPolicy dialogue() {
        return new DialoguePolicy();
    }

    /**
     * You cannot control everything (T5): the moderator is the first to reply to most, peers to few. Parameters {@code max}
     * (.60), {@code peers} (.30), {@code atLeast} (10), {@code waitFor} (PT4H), {@code window} (P28D), {@code talking} (P7D).
     */
    public static ModerationPolicy letGo() {
        return new LetGoPolicy();
    }

    /** Decide beforehand which output you want to see (T5, H3): none is named yet. Parameter {@code after} (P7D). */
    public static ModerationPolicy output() {
        return new OutputPolicy();
    }
}

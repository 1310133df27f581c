package org.sociallearning.moderation;

import java.util.List;

/**
 * The policies that come with the library. Each number is a parameter: {@code Policies.seen().with("waitFor", "PT48H")}.
 */
public final class Policies {
    private Policies() {}

    /** What a desk starts with: all of these. Those whose facts a host does not have are silent. */
    public static List<ModerationPolicy> recommended() {
        return List.of(
                seen(),
                seenWidely(),
                quietQuestion(),
                deepen(),
                dialogue(),
                judgement(),
                example(),
                letGo(),
                coreGroup(),
                output(),
                activate(),
                dare());
    }

    /**
     * Everyone may be seen (T1): contributions that nobody reacted to. Parameters {@code waitFor} (PT24H), {@code newcomer}
     * (PT8H), both in working hours, {@code batch} (5), {@code expires} (P14D).
     */
    public static ModerationPolicy seen() {
        return new SeenPolicy();
    }

    /**
     * Everyone may be seen, widely (T1): some who contributed got no response to anything. Parameters {@code window} (P14D),
     * {@code min} (.90), {@code contributors} (5), {@code waitFor} (PT24H, in working hours), {@code batch} (5).
     */
    public static ModerationPolicy seenWidely() {
        return new SeenWidelyPolicy();
    }

    /**
     * A question that nobody answered (T1, T2): offers to give it back to all or to somebody. Parameters {@code waitFor} (PT48H, in
     * working hours), {@code knowing} (3), {@code batch} (3), {@code detected} (false), {@code expires} (P14D).
     */
    public static ModerationPolicy quietQuestion() {
        return new QuietQuestionPolicy();
    }

    /** Ask deepening questions (T2, F2), with the library's own prompts; see {@link #deepen(PromptLibrary)}. */
    public static ModerationPolicy deepen() {
        return deepen(PromptLibrary.ours());
    }

    /**
     * Ask deepening questions (T2, F2): few of the moderator's replies ask on; offers prompts. Parameters {@code least} (10),
     * {@code most} (30), {@code target} (.20), {@code words} (8), {@code prompts} (3).
     *
     * @param library where the prompts come from: {@code PromptLibrary.ours().and(language, texts)} adds one's own
     */
    public static ModerationPolicy deepen(PromptLibrary library) {
        return new DeepenPolicy(library);
    }

    /**
     * Nobody is judged (T3): a phrase in the moderator's own draft, when the host asks with {@link Desk#review}. Parameter
     * {@code on} (true).
     */
    public static ModerationPolicy judgement() {
        return new JudgementPolicy();
    }

    /**
     * Give the right example (T4): the moderator shared neither a resource nor an experience. Parameters {@code window} (P14D),
     * {@code contributions} (5), {@code asks} (3).
     */
    public static ModerationPolicy example() {
        return new ExamplePolicy();
    }

    /**
     * A core group (T5, F4): some who may be asked reply to many others. Parameters {@code window} (P28D), {@code people} (3),
     * {@code others} (4).
     */
    public static ModerationPolicy coreGroup() {
        return new CoreGroupPolicy();
    }

    /**
     * A group that does not move by itself (F8), where somebody volunteered to animate. Parameters {@code silentFor} (P14D),
     * {@code atMost} (2, in 30 days).
     */
    public static ModerationPolicy activate() {
        return new ActivatePolicy();
    }

    /**
     * Do people dare to speak (S1): a sign of it went down twice in a row. Parameters {@code group} (10, never under 5),
     * {@code window} (P14D), {@code drop} (.30), {@code newcomer} (P28D), {@code answer} (P7D).
     */
    public static ModerationPolicy dare() {
        return new DarePolicy();
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

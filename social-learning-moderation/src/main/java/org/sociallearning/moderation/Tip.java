package org.sociallearning.moderation;

/** What a suggestion serves. A closed set: the five tips for facilitators, safety, and a group that does not move by itself. */
public enum Tip {
    /** Everyone may be seen. */
    EVERYONE_SEEN("T1"),
    /** Ask deepening questions. */
    ASK_DEEPER("T2"),
    /** You are not the expert. */
    NOT_THE_EXPERT("T3"),
    /** Give the right example. */
    GIVE_THE_EXAMPLE("T4"),
    /** You cannot control everything. */
    LET_GO("T5"),
    /** Do people dare to speak? */
    SAFETY("S1"),
    /** Support a group that does not move by itself. */
    ACTIVATE("F8");

    private final String code;

    Tip(String code) {
        this.code = code;
    }

    /** The code of the requirement it comes from, as in {@code T1}. */
    public String code() {
        return code;
    }
}

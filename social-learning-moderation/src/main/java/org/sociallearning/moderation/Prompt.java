package org.sociallearning.moderation;

import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SignalLabel;

/**
 * A deepening question to borrow, without its words. Immutable.
 *
 * @param id its id, as in {@code example.any.idea.first}
 * @param kind which of the seven kinds of deepening question it is
 * @param form the form of experiment that it is for; null for any
 * @param situation what kind of contribution it answers; null for any
 */
public record Prompt(
        String id,
        SignalLabel kind,
        @Nullable String form,
        @Nullable ContributionKind situation) {
    static final String ANY = "any";

    /** Whether it may be asked there. */
    boolean fits(PromptWish wish) {
        return (form == null || form.equals(wish.form()))
                && (situation == null || (wish.about() != null && wish.about().is(situation)));
    }

    /** How much it was made for just this: 0 for anything to 2. */
    int closeness() {
        return (form == null ? 0 : 1) + (situation == null ? 0 : 1);
    }
}

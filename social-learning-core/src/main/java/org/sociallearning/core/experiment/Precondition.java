package org.sociallearning.core.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;

/**
 * A precondition that a core group watches over: its state and since when, and never who keeps it or who said so. Immutable.
 *
 * @param precondition which
 * @param state whether it holds; unknown when nobody has said so lately
 * @param since since which day that is so, in the experiment's zone
 * @param history what it has been from the beginning, in order of time, the present last; each differs from the one before
 */
public record Precondition(
        PreconditionId precondition, PreconditionState state, LocalDate since, List<PreconditionChange> history) {
    public Precondition {
        history = List.copyOf(history);
    }

    /** Its name, its state and since when, in Dutch, or else in English. */
    public String text(Locale locale) {
        ExperimentTexts texts = ExperimentTexts.in(locale);
        return texts.say("precondition." + state, precondition, texts.date(since));
    }
}

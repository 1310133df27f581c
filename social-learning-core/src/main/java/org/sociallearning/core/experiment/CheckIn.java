package org.sociallearning.core.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.fold.Weeks;

/**
 * A look back after a few weeks or months: do people talk about it, is there more interest, are there improvements or new
 * ideas? It has a day on which it is due and says which weeks its figures can cover. Immutable.
 *
 * @param number which one, from 1
 * @param due the day on which it is due, in the experiment's zone
 * @param state whether it was held; a missed one is seen here and nagged about nowhere
 * @param figures the weeks since the check-in before whose figures can be printed on the day that it is due; none when there
 *     are no such weeks
 * @param words what people said in their own words, in order of time and without who said it
 */
public record CheckIn(int number, LocalDate due, State state, Weeks figures, List<CheckInWords> words) {
    /** Whether a check-in was held. */
    public enum State {
        /** It is not due yet. */
        UPCOMING,
        /** It is due, and there is time to hold it. */
        OPEN,
        /** Somebody answered, in time or later. */
        ANSWERED,
        /** Nobody answered in time. */
        MISSED
    }

    public CheckIn {
        words = List.copyOf(words);
    }

    /** The three questions in Dutch, or else in English. */
    public static List<String> questions(Locale locale) {
        return ExperimentTexts.QUESTIONS.stream()
                .map(key -> ExperimentTexts.in(locale).say(key))
                .toList();
    }

    /** When it is due, whether it was held and which weeks its figures cover, in Dutch, or else in English. */
    public String text(Locale locale) {
        ExperimentTexts texts = ExperimentTexts.in(locale);
        String covered = figures.isEmpty()
                ? texts.say("check-in.no-figures")
                : texts.say("check-in.figures", figures.first(), figures.last());
        return texts.say("check-in." + state, number, texts.date(due)) + ' ' + covered;
    }
}

package org.sociallearning.core.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.OutputId;

/**
 * An output of interest: what somebody would like to see, and what was seen of it. Who named it and who saw it is not told.
 * Immutable; {@link #toString()} holds no title.
 *
 * @param output its id
 * @param title what one would like to see; empty when it was seen and never named
 * @param indicator the indicator that shows it; null when none was said
 * @param named the day on which it was named first, in the experiment's zone; null when it never was
 * @param late whether it was not named beforehand: not before the first registered day of "during", or, where nothing is
 *     registered, later than a week after the opening
 * @param seen what was seen of it, in order of time; empty says "nothing seen"
 */
public record Output(
        OutputId output,
        String title,
        @Nullable String indicator,
        @Nullable LocalDate named,
        boolean late,
        List<Sighting> seen) {
    public Output {
        seen = List.copyOf(seen);
    }

    /** What it is, whether it was named late, and what was seen or "nothing seen", in Dutch, or else in English. */
    public String text(Locale locale) {
        ExperimentTexts texts = ExperimentTexts.in(locale);
        String name = title.isEmpty() ? output.value() : title;
        String said = seen.isEmpty()
                ? texts.say("output.nothing", name)
                : texts.say(
                        seen.size() == 1 ? "output.once" : "output.often",
                        name,
                        texts.date(seen.get(0).on()),
                        texts.date(seen.get(seen.size() - 1).on()));
        String when = named == null ? "output.unnamed" : late ? "output.late" : "";
        return when.isEmpty() ? said : said + ' ' + texts.say(when);
    }

    @Override
    public String toString() {
        return "Output[output=" + output + ", named=" + named + ", late=" + late + ", seen=" + seen + "]";
    }
}

package org.sociallearning.metrics.report;

import java.util.Locale;
import org.sociallearning.metrics.publication.PeriodName;

/** How periods look: colour means period and nothing else. */
final class Periods {
    private Periods() {}

    /** The CSS class of a period: its colour as {@code color}. */
    static String css(PeriodName period) {
        return "p-" + period.name().toLowerCase(Locale.ROOT);
    }
}

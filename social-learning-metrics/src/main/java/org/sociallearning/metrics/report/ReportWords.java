package org.sociallearning.metrics.report;

import java.util.Locale;
import org.sociallearning.core.page.Words;

/** The sentences of reports. */
final class ReportWords {
    private ReportWords() {}

    static Words in(Locale locale) {
        return Words.in(
                locale, language -> ReportWords.class.getResourceAsStream("report_" + language + ".properties"));
    }
}

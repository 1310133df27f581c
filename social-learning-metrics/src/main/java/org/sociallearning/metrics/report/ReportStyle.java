package org.sociallearning.metrics.report;

import java.util.List;
import org.sociallearning.core.page.StyleSheet;
import org.sociallearning.metrics.publication.PublishedPeriod;

/** The style of reports. */
final class ReportStyle {
    private ReportStyle() {}

    /** With the widths of these periods: the policy allows no style at an element. */
    static StyleSheet of(List<PublishedPeriod> periods) {
        StringBuilder css =
                new StringBuilder(StyleSheet.read(ReportStyle.class.getResourceAsStream("report.css"), "report.css"));
        for (int i = 0; i < periods.size(); i++) {
            int weeks = Math.max(1, periods.get(i).weeks().size());
            css.append(".ruler li:nth-child(").append(i + 1).append("){flex-grow:");
            css.append(weeks).append("}\n");
        }
        return StyleSheet.of(css.toString());
    }
}

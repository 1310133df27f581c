package org.sociallearning.metrics.report;

import java.util.Locale;
import org.sociallearning.metrics.publication.Publication;

/**
 * A report on what was published: as one HTML file that needs nothing else, as Markdown, and as JSON. The same publication
 * gives the same bytes. Dutch and English; other languages read English. Immutable and thread-safe.
 */
public final class Report {
    private final Publication publication;

    private Report(Publication publication) {
        this.publication = publication;
    }

    /** A report on a publication. */
    public static Report of(Publication publication) {
        return new Report(publication);
    }

    /** One HTML page without scripts, fonts or pictures from elsewhere; it prints on A4 and knows light and dark. */
    public String html(Locale locale) {
        return new HtmlPage(publication, ReportWords.in(locale)).write();
    }

    /** The same content as Markdown. */
    public String markdown(Locale locale) {
        return new MarkdownPage(publication, ReportWords.in(locale)).write();
    }

    /** All figures as JSON, as {@code social-report.schema.json} describes it. */
    public String json() {
        return new JsonPage(publication).write();
    }
}

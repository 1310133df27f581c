package org.sociallearning.metrics.report;

import java.util.List;
import java.util.Locale;
import org.sociallearning.metrics.publication.Publication;

/**
 * A report on what was published: as one HTML file that needs nothing else, as Markdown, and as JSON. The same publication
 * gives the same bytes. Dutch and English; other languages read English. Immutable and thread-safe.
 */
public final class Report {
    private final Publication publication;
    private final List<String> gaps;

    private Report(Publication publication, List<String> gaps) {
        this.publication = publication;
        this.gaps = List.copyOf(gaps);
    }

    /** A report on a publication. */
    public static Report of(Publication publication) {
        return new Report(publication, List.of());
    }

    /**
     * The same with the gaps of the talent map: topics that enough people asked about and of which nobody is known.
     *
     * @param topics their names, asked about by at least the floor of the publication
     */
    public Report withGaps(List<String> topics) {
        return new Report(publication, topics);
    }

    /** One HTML page without scripts, fonts or pictures from elsewhere; it prints on A4 and knows light and dark. */
    public String html(Locale locale) {
        return new HtmlPage(publication, gaps, Words.in(locale)).write();
    }

    /** The same content as Markdown. */
    public String markdown(Locale locale) {
        return new MarkdownPage(publication, gaps, Words.in(locale)).write();
    }

    /** All figures as JSON, as {@code social-report.schema.json} describes it. */
    public String json() {
        return new JsonPage(publication, gaps).write();
    }
}

package org.sociallearning.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.publication.Publication;

class ReportTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Property(tries = 60)
    void isMadeOfAnyPublicationWithoutMarkupFromOutside(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        Report report = Report.of(SamplePublications.random(seed));

        for (Locale locale : List.of(DUTCH, Locale.ENGLISH)) {
            String html = report.html(locale);
            assertThat(html).doesNotContain("<script").doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(html).doesNotContain("http://").doesNotContain("https://");
            assertThat(html.length()).isLessThan(300_000);
            assertThat(report.markdown(locale)).doesNotContain("<script").doesNotContain("NaN");
        }
        assertThat(report.json()).doesNotContain("NaN");
    }

    @Property(tries = 60)
    void hasThreeShortColumnsAndAlwaysSaysWhatItCannotSay(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        Publication publication = SamplePublications.random(seed);

        for (Locale locale : List.of(DUTCH, Locale.ENGLISH)) {
            Story story = new Story(publication, ReportWords.in(locale));
            assertThat(story.headline()).isNotBlank();
            assertThat(story.thirdColumn()).isNotBlank();
            for (String column : List.of(story.firstColumn(), story.secondColumn(), story.thirdColumn())) {
                assertThat(column.split(" ")).hasSizeLessThanOrEqualTo(45);
            }
        }
    }

    @Test
    @Requirement("I6")
    void showsAllSevenQuestionsInTheirOrder() {
        String html = Report.of(SamplePublications.random(1)).html(DUTCH);

        int at = 0;
        for (int question = 1; question <= 7; question++) {
            int next = html.indexOf(">I" + question + "<", at);
            assertThat(next).as("I" + question).isGreaterThan(at);
            at = next;
        }
    }

    @Test
    void isTrueWhenNothingMayBeShown() {
        Report report = Report.of(SamplePublications.empty());

        assertThat(report.html(DUTCH)).contains("Er is nog te weinig om te laten zien");
        assertThat(report.html(Locale.ENGLISH)).contains("There is too little to show yet");
        assertThat(report.markdown(DUTCH)).contains("# Er is nog te weinig om te laten zien");
    }

    @Test
    void hasAnAnswerAndNoEmptySectionWhateverIsKnown() {
        Report report = Report.of(SamplePublications.withOneLevel());

        assertThat(report.html(DUTCH))
                .contains("<h1>Name of vendor/own: 25</h1>")
                .contains("Geen regel maakt bij");
        assertThat(report.markdown(Locale.ENGLISH))
                .startsWith("# Name of vendor/own: 25\n")
                .contains("No rule adds a caveat to these figures.");
    }

    @Test
    void givesTheSameBytesForTheSamePublication() {
        assertThat(Report.of(SamplePublications.random(5)).html(DUTCH))
                .isEqualTo(Report.of(SamplePublications.random(5)).html(DUTCH));
        assertThat(Report.of(SamplePublications.random(5)).json())
                .isEqualTo(Report.of(SamplePublications.random(5)).json());
    }

    @Test
    @Requirement("E3")
    void claimsNoCause() {
        for (int seed = 0; seed < 30; seed++) {
            Report report = Report.of(SamplePublications.random(seed));
            assertThat(report.html(DUTCH)).doesNotContain("leidde tot").doesNotContain("dankzij");
            assertThat(report.html(Locale.ENGLISH)).doesNotContain("led to").doesNotContain("because of");
        }
    }
}

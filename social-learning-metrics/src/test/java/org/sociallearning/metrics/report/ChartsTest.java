package org.sociallearning.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.page.Markup;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedMeasure;

/**
 * The files hold what was drawn before, hatched weeks and broken lines included, so that no picture changes unseen. After a
 * change that is meant, look at a report in a browser, then copy the text that the failure shows.
 */
class ChartsTest {
    private static final Publication PUBLICATION = SamplePublications.random(1);
    private static final Values VALUES =
            new Values(ReportWords.in(Locale.ENGLISH), PUBLICATION.data().floor());

    @Test
    void drawsTheWeeksAsBefore() throws IOException {
        assertThat(weekly()).isEqualTo(golden("weekly.svg"));
    }

    @Test
    void drawsTheDelaysAsBefore() throws IOException {
        assertThat(delays()).isEqualTo(golden("delays.svg"));
    }

    private static String weekly() {
        Markup out = new Markup();
        WeeklyChart.draw(out, first(PublishedMeasure.Figure.class), PUBLICATION.periods(), VALUES, 230, "weeks");
        return out.toString();
    }

    private static String delays() {
        Markup out = new Markup();
        DelayChart.draw(out, first(PublishedMeasure.Delays.class), VALUES);
        return out.toString();
    }

    private static <T extends PublishedMeasure> T first(Class<T> form) {
        return PUBLICATION.indicators().stream()
                .flatMap(indicator -> indicator.measures().stream())
                .filter(form::isInstance)
                .map(form::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ChartsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

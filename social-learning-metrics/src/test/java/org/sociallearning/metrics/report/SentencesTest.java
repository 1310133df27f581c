package org.sociallearning.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.evaluation.Effect;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.PeriodName;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedComparison;
import org.sociallearning.metrics.publication.PublishedIndicator;

class SentencesTest {
    private static final Publication PUBLICATION = SamplePublications.random(1);
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void saysOfOddsThatTheyAreOdds() {
        // From 50 % to 75 % the odds go from 1 to 3; "three times as much" would be wrong.
        assertThat(in(DUTCH).verdict(comparison(Verdict.UP, Effect.ODDS_RATIO)))
                .isEqualTo("De verhouding van wel tot niet is 3,00 keer die van vooraf (1,50 tot 6,00).");
        assertThat(in(Locale.ENGLISH).verdict(comparison(Verdict.NO_CLEAR_CHANGE, Effect.ODDS_RATIO)))
                .isEqualTo("Odds, those that do to those that do not, beyond (1.50 to 6.00) times those before are"
                        + " unlikely.");
        assertThat(in(Locale.ENGLISH).verdict(comparison(Verdict.UP, Effect.RATE_RATIO)))
                .isEqualTo("It is 3.00 times as much as before (1.50 to 6.00).");
    }

    @Test
    void makesAHeadingOfWhatThereIsWithoutAFigureOverWeeks() {
        assertThat(in(Locale.ENGLISH).heading(indicator("topics")))
                .isEqualTo("At the top: " + SamplePublications.HOSTILE + ", topic 1 and topic 2");
        assertThat(in(DUTCH).heading(indicator("finding")))
                .matches("\\d+% van de paren loopt over onderdelen heen; bij toeval \\d+%|Name of finding/replies: .+");
        assertThat(in(DUTCH).heading(indicator("demand"))).isEqualTo("demand question");
    }

    private static PublishedIndicator indicator(String id) {
        return PUBLICATION.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Sentences in(Locale locale) {
        Words words = ReportWords.in(locale);
        return new Sentences(words, new Values(words, 10), new Story(PUBLICATION, words));
    }

    private static PublishedComparison comparison(Verdict verdict, Effect effect) {
        Optional<Interval> interval = Optional.of(new Interval(1.5, 6, .95));
        return new PublishedComparison(
                PeriodName.BEFORE,
                PeriodName.DURING,
                true,
                verdict,
                Optional.empty(),
                Optional.of(effect),
                OptionalDouble.of(3),
                interval,
                interval,
                OptionalDouble.of(.01),
                1,
                List.of(),
                List.of());
    }
}

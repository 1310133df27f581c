package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.house.Requirement;
import org.sociallearning.house.SharedData;

/**
 * How well signals are found. The floors stand a little under what was measured when they were set; docs/signals.md has
 * the measured numbers.
 */
@Tag("once")
@Requirement({"T1", "T2"})
class SignalsEvalTest {
    private static SignalEvaluation onGold;

    @BeforeAll
    static void tryTheGoldSet() {
        onGold = SignalEvaluation.of(new LabelledTexts(Path.of("no", "such", "folder")));
    }

    private static Agreement found(SignalEvaluation evaluation, String data, String signal, String way) {
        return evaluation.findings().stream()
                .filter(finding -> finding.data().equals(data)
                        && finding.signal().equals(signal)
                        && finding.way().equals(way))
                .findFirst()
                .orElseThrow()
                .agreement();
    }

    @ParameterizedTest
    @CsvSource({
        "gratitude, .90, .80",
        "praise, .85, .80",
        "question, .90, .90",
        "deepening, .90, .90",
        "invitation, .85, .85",
        "shares_resource, .85, .85",
        "personal_story, .85, .80",
        "directive, .75, .75",
        "person_judgement, .90, .90"
    })
    void findsEachSignalInTheUntouchedHalf(String signal, double dutch, double english) {
        assertThat(found(onGold, "gold nl, untouched half", signal, "lexicon").f1())
                .isGreaterThan(dutch);
        assertThat(found(onGold, "gold en, untouched half", signal, "lexicon").f1())
                .isGreaterThan(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void beatsBareKeywordsAtEachSignal(String language) {
        String data = SignalEvaluation.data(language, true);
        onGold.findings().stream()
                .filter(finding -> finding.data().equals(data) && finding.way().equals("keywords"))
                .forEach(finding -> assertThat(
                                found(onGold, data, finding.signal(), "lexicon").f1())
                        .as(finding.signal())
                        .isGreaterThanOrEqualTo(finding.agreement().f1()));
    }

    @Test
    void namesTheKindsOfDeepening() {
        assertThat(onGold.shares())
                .filteredOn(share -> share.what().startsWith("all kinds"))
                .hasSize(4)
                .allSatisfy(
                        share -> assertThat((double) share.right() / share.of()).isGreaterThan(.8));
    }

    @Test
    void holdsWhatOthersLabelled() {
        SignalEvaluation evaluation = SignalEvaluation.of(
                new LabelledTexts(SharedData.orSkip("goemotions").resolveSibling("")));
        assertThat(found(evaluation, "GoEmotions dev", "gratitude", "lexicon").f1())
                .isGreaterThan(.90);
        assertThat(found(evaluation, "GoEmotions train", "gratitude", "lexicon").f1())
                .isGreaterThan(.87);
        for (String language : new String[] {"nl", "en"}) {
            Agreement question = found(evaluation, "Tatoeba " + language + ", ? removed", "question", "lexicon");
            assertThat(question.precision()).isGreaterThan(.97);
            assertThat(question.recall()).isGreaterThan(.90);
        }
        assertThat(evaluation.shares())
                .filteredOn(share -> share.what().startsWith("language"))
                .hasSize(4)
                .allSatisfy(
                        share -> assertThat((double) share.right() / share.of()).isGreaterThan(.985));
    }

    @Test
    void saysWhatIsAbsentAndPrintsTablesOrJson() {
        Run text = Run.of("signals-eval", "--data", "nowhere");
        assertThat(text.err()).contains("ABSENT: goemotions/dev.tsv is not in --data (nowhere)");
        assertThat(text.out()).contains("| gold nl, untouched half | gratitude | lexicon | 14 |");
        Run json = Run.of("signals-eval", "--data", "nowhere", "--json");
        assertThat(json.out()).contains("\"absent\":[\"goemotions/labels.txt\"").contains("\"f1Interval\":[");
    }

    @Test
    void givesIntervals() {
        // Wilson 95 % of 8 of 10: .4902 to .9433 (Brown, Cai, DasGupta 2001, as R's binom.confint gives it)
        assertThat(Agreement.wilson(8, 10).get(0)).isCloseTo(.4902, within(.0001));
        assertThat(Agreement.wilson(8, 10).get(1)).isCloseTo(.9433, within(.0001));
        assertThat(Agreement.wilson(0, 0)).isEmpty();
    }
}

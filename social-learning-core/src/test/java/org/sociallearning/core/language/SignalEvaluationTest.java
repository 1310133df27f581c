package org.sociallearning.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.house.Requirement;
import org.sociallearning.house.SharedData;

/**
 * How well signals are found in texts that others wrote and labelled. The floors stand a little under what was measured
 * when they were set; docs/signals.md has the measured numbers.
 */
@Tag("once")
@Requirement("T1")
class SignalEvaluationTest {
    private static final String TATOEBA = "tatoeba-nld-eng/nld-odd-lines.txt";
    private static final int DUTCH_COLUMN = 1;

    /** How often a prediction agreed with the label. */
    private static final class Score {
        private int truePositive;
        private int falsePositive;
        private int falseNegative;

        void count(boolean label, boolean predicted) {
            truePositive += label && predicted ? 1 : 0;
            falsePositive += !label && predicted ? 1 : 0;
            falseNegative += label && !predicted ? 1 : 0;
        }

        double precision() {
            return (double) truePositive / (truePositive + falsePositive);
        }

        double recall() {
            return (double) truePositive / (truePositive + falseNegative);
        }

        double f1() {
            return 2.0 * truePositive / (2.0 * truePositive + falsePositive + falseNegative);
        }

        Score print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: precision %.3f, recall %.3f, F1 %.3f (%d right, %d wrong, %d missed)%n",
                    what,
                    precision(),
                    recall(),
                    f1(),
                    truePositive,
                    falsePositive,
                    falseNegative);
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource({"train, .87", "dev, .89"})
    void findsThanksInGoEmotions(String part, double floor) throws IOException {
        Path folder = SharedData.orSkip("goemotions");
        String gratitude =
                String.valueOf(Files.readAllLines(folder.resolve("labels.txt")).indexOf("gratitude"));
        Score score = new Score();
        Score keyword = new Score();
        for (String line : Files.readAllLines(folder.resolve(part + ".tsv"))) {
            String[] fields = line.split("\t", -1);
            boolean label = Arrays.asList(fields[1].split(",")).contains(gratitude);
            score.count(label, Signals.thanks(fields[0]));
            keyword.count(label, fields[0].toLowerCase(Locale.ROOT).contains("thank"));
        }
        keyword.print("GoEmotions " + part + ", the bare letters \"thank\"");
        assertThat(score.print("GoEmotions " + part + ", gratitude").f1()).isGreaterThan(floor);
        assertThat(score.precision()).isGreaterThan(.93);
    }

    @Test
    void findsDutchThanksWhereTheEnglishSideThanks() throws IOException {
        Map<String, Boolean> dutch = new LinkedHashMap<>();
        for (String[] pair : pairs()) {
            dutch.putIfAbsent(pair[1], Signals.has(Passage.plain(pair[0]).in(Locale.ENGLISH), SignalLabel.GRATITUDE));
        }
        Score score = new Score();
        dutch.forEach((text, label) ->
                score.count(label, Signals.has(Passage.plain(text).in(Signals.DUTCH), SignalLabel.GRATITUDE)));
        assertThat(score.print("Tatoeba, Dutch gratitude against the English side")
                        .f1())
                .isGreaterThan(.85);
    }

    @ParameterizedTest
    @CsvSource({"0, .95", "1, .92"})
    void findsQuestionsWithoutTheirQuestionMark(int column, double recall) throws IOException {
        Score score = questions(column, text -> text.replace("?", ""))
                .print("Tatoeba, question without its mark, " + (column == DUTCH_COLUMN ? "nl" : "en"));
        assertThat(score.precision()).isGreaterThan(.97);
        assertThat(score.recall()).isGreaterThan(recall);
    }

    @ParameterizedTest
    @CsvSource({"0, .97, .95", "1, .95, .92"})
    void findsQuestionsWhereNoSentenceHasAnEndMark(int column, double precision, double recall) throws IOException {
        Score score = questions(column, SignalEvaluationTest::withoutEnd)
                .print("Tatoeba, question, no end marks at all, " + (column == DUTCH_COLUMN ? "nl" : "en"));
        assertThat(score.precision()).isGreaterThan(precision);
        assertThat(score.recall()).isGreaterThan(recall);
    }

    private static Score questions(int column, UnaryOperator<String> without) throws IOException {
        Score score = new Score();
        for (String text : pairs().stream().map(pair -> pair[column]).distinct().toList()) {
            score.count(text.contains("?"), Signals.asks(without.apply(text)));
        }
        return score;
    }

    private static String withoutEnd(String text) {
        String bare = text.replace("?", "").strip();
        while (!bare.isEmpty() && ".!\"'\u201D".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tatoeba nl", "Tatoeba en", "IFADV nl", "politeness en"})
    void recognisesTheLanguage(String source) throws IOException {
        String tag = source.substring(source.length() - 2);
        List<String> texts = switch (source.charAt(0)) {
            case 'I' ->
                column(
                        "ifadv-dutch-dialogue/ifadv-half.csv",
                        5,
                        row -> row.size() > 6 && row.get(6).equals("talk"));
            case 'p' -> column("politeness/wikipedia.csv", 2, row -> true);
            default ->
                pairs().stream().map(pair -> pair[tag.equals("nl") ? 1 : 0]).toList();
        };
        int right = 0;
        int all = 0;
        for (String text : texts.stream().distinct().toList()) {
            if (text.strip().length() >= LanguageRecogniser.SHORTEST) {
                all++;
                LanguageGuess guess = LanguageRecogniser.dutchAndEnglish().recognise(Passage.plain(text));
                right += guess.tag().equals(tag) ? 1 : 0;
            }
        }
        double share = (double) right / all;
        System.out.printf(Locale.ROOT, "%s, language: %.4f of %d%n", source, share, all);
        assertThat(share).isGreaterThanOrEqualTo(.985);
    }

    private static List<String[]> pairs() throws IOException {
        return Files.readAllLines(SharedData.orSkip(TATOEBA)).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static List<String> column(String file, int column, Predicate<List<String>> kept) throws IOException {
        List<String> lines = Files.readAllLines(SharedData.orSkip(file));
        return lines.subList(1, lines.size()).stream()
                .map(SignalEvaluationTest::fields)
                .filter(row -> row.size() > 2 && kept.test(row))
                .map(row -> row.get(column))
                .toList();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

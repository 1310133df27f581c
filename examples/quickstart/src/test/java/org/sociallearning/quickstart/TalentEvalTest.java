package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.house.Requirement;
import org.sociallearning.house.SharedData;

@Requirement("F5")
@Tag("once")
class TalentEvalTest {
    @TempDir
    private Path folder;

    @Test
    void splitsAsTheIssueDoesAndFindsMoreThanSimpleRankings() {
        Run run = Run.of(
                "talent-eval",
                "--json",
                "--from",
                "stackexchange:" + SharedData.orSkip("stackexchange-quantumcomputing-2018-09"));

        // 258 questions, .647 and .713 were computed without this code, with the same split
        assertThat(run.out())
                .contains("\"questions\":258")
                .contains("\"onTopicsNeverSeen\":3,\"ofWhichNobodyKnown\":3");
        assertThat(hitAtFive(run.out(), "counting answers")).isBetween(.6465, .6475);
        assertThat(hitAtFive(run.out(), "recency, half-life 20 days")).isBetween(.7125, .7135);
        assertThat(hitAtFive(run.out(), "talent map")).isGreaterThan(.72);
    }

    /** So many questions a day apart on some topics, each answered by one of three people in turn. */
    private String history(int questions, int topics, boolean appreciated) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            String day = LocalDate.parse("2026-01-01").plusDays(i).toString();
            String topic = topics == 0 ? "[]" : "[\"t" + i % topics + "\"]";
            lines.add("{\"type\":\"contributed\",\"id\":\"q" + i + "\",\"at\":\"" + day
                    + "T08:00:00Z\",\"actor\":\"asker" + i % 4 + "\",\"contribution\":\"post/q" + i
                    + "\",\"kind\":\"question\",\"space\":\"forum\",\"topics\":" + topic + "}");
            lines.add("{\"type\":\"contributed\",\"id\":\"a" + i + "\",\"at\":\"" + day
                    + "T09:00:00Z\",\"actor\":\"answerer" + i % 3 + "\",\"contribution\":\"post/a" + i
                    + "\",\"kind\":\"answer\",\"space\":\"forum\",\"inReplyTo\":[\"post/q" + i + "\"]}");
            if (appreciated) {
                lines.add("{\"type\":\"appreciated\",\"id\":\"l" + i + "\",\"at\":\"" + day
                        + "T10:00:00Z\",\"actor\":\"asker" + i % 4 + "\",\"contribution\":\"post/a" + i
                        + "\",\"kind\":\"like\"}");
            }
        }
        return Files.write(folder.resolve("events.jsonl"), lines).toString();
    }

    @ParameterizedTest
    @CsvSource({"40,1,true", "40,1,false", "40,5,false", "40,0,true", "8,3,false"})
    void worksWithOneTopicOrNoneAndWithoutAppreciation(int questions, int topics, boolean appreciated)
            throws IOException {
        Run run = Run.of("talent-eval", "--from", "own:" + history(questions, topics, appreciated), "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"questions\":" + questions / 2).doesNotContain("NaN");
        // of four people who answered all are among the first five
        assertThat(hitAtFive(run.out(), "counting answers")).isEqualTo(1);
        // without topics nobody is known to know about any
        assertThat(hitAtFive(run.out(), "talent map")).isEqualTo(topics == 0 ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void saysWhenAHistoryIsTooShortToJudgeAnything(int questions) throws IOException {
        Run run = Run.of("talent-eval", "--from", "own:" + history(questions, 1, true), "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"questions\":0,\"rankings\":[]");
        assertThat(run.err())
                .contains("No ranking can be judged: of the later half of the questions none was answered by");
    }

    private static double hitAtFive(String json, String ranking) {
        String before = "\"ranking\":\"" + ranking + "\",\"hitAt5\":";
        int start = json.indexOf(before) + before.length();
        return Double.parseDouble(json.substring(start, json.indexOf(',', start)));
    }
}

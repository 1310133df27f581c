package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;
import org.sociallearning.house.SharedData;

@Requirement("F5")
@Tag("once")
class TalentEvalTest {
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

    private static double hitAtFive(String json, String ranking) {
        String before = "\"ranking\":\"" + ranking + "\",\"hitAt5\":";
        int start = json.indexOf(before) + before.length();
        return Double.parseDouble(json.substring(start, json.indexOf(',', start)));
    }
}

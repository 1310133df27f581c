package org.sociallearning.quickstart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sociallearning.core.talent.TalentEvaluation;
import org.sociallearning.core.talent.TalentOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well the talent map finds those who did answer. */
@Command(
        name = "talent-eval",
        description = "How often the talent map would have found somebody who did answer, beside simple rankings:"
                + " figures over all questions of the second half of a history, and nothing about anybody.",
        mixinStandardHelpOptions = true)
final class TalentEvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        try (Study study = open.studyWithTexts(output)) {
            TalentEvaluation evaluation = TalentEvaluation.of(study.workspace().facts(), TalentOptions.withDefaults());
            if (evaluation.questions() == 0) {
                output.note(
                        "No ranking can be judged: of the later half of the questions none was answered by somebody who"
                                + " had answered before. Maybe a longer history");
            }
            if (json) {
                output.json(json(evaluation));
            } else {
                print(evaluation, output);
            }
        }
    }

    private static void print(TalentEvaluation evaluation, Output output) {
        output.line(evaluation.questions() + " questions judged; on topics never seen before "
                + evaluation.unheardOf() + ", of which nobody known "
                + evaluation.unheardOfNobodyKnown());
        evaluation
                .rankings()
                .forEach(figures -> output.line(String.format(
                        Locale.ROOT,
                        "hit@5 %.3f (%.3f to %.3f)  MRR %.3f (%.3f to %.3f)  %s",
                        figures.hitAtFive(),
                        figures.hitInterval().from(),
                        figures.hitInterval().to(),
                        figures.reciprocalRank(),
                        figures.rankInterval().from(),
                        figures.rankInterval().to(),
                        figures.ranking())));
    }

    private static Map<String, Object> json(TalentEvaluation evaluation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("questions", evaluation.questions());
        json.put(
                "rankings",
                evaluation.rankings().stream().map(TalentEvalCommand::json).toList());
        json.put("onTopicsNeverSeen", evaluation.unheardOf());
        json.put("ofWhichNobodyKnown", evaluation.unheardOfNobodyKnown());
        return json;
    }

    private static Map<String, Object> json(TalentEvaluation.Figures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ranking", figures.ranking());
        json.put("hitAt5", figures.hitAtFive());
        json.put("hitAt5Interval", json(figures.hitInterval()));
        json.put("mrr", figures.reciprocalRank());
        json.put("mrrInterval", json(figures.rankInterval()));
        return json;
    }

    private static List<Double> json(TalentEvaluation.Interval interval) {
        return List.of(interval.from(), interval.to());
    }
}

package org.sociallearning.quickstart;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.talent.Evidence;
import org.sociallearning.core.talent.Knower;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who knows about a topic. */
@Command(
        name = "who-knows",
        description = "Who knows about a topic: people who consented to be found, with the evidence.",
        mixinStandardHelpOptions = true)
final class WhoKnowsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Parameters(paramLabel = "TOPIC", description = "The topic, as its community writes it.")
    private String topic;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        try (Study study = open.study(output)) {
            List<Knower> knowers = study.workspace().talents().whoKnows(Topic.of(topic));
            if (json) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("topic", topic);
                result.put("people", knowers.stream().map(WhoKnowsCommand::json).toList());
                output.json(result);
            } else if (knowers.isEmpty()) {
                output.line("Nobody known who knows about " + topic + ", or nobody who consented to be found.");
            } else {
                knowers.forEach(knower -> output.line(text(knower)));
            }
        }
    }

    private static String text(Knower knower) {
        StringBuilder line = new StringBuilder(knower.person().value());
        for (Evidence evidence : knower.evidence()) {
            line.append("\n  ")
                    .append(evidence.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .append(' ')
                    .append(evidence.at().atZone(ZoneOffset.UTC).toLocalDate());
            if (evidence.contribution() != null) {
                line.append(' ').append(evidence.contribution());
            }
        }
        return line.toString();
    }

    private static Map<String, Object> json(Knower knower) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", knower.person().value());
        json.put(
                "evidence",
                knower.evidence().stream().map(WhoKnowsCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", evidence.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.put("at", evidence.at());
        json.put("contribution", evidence.contribution());
        return json;
    }
}

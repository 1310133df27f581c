package org.sociallearning.quickstart;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.talent.Evidence;
import org.sociallearning.core.talent.Found;
import org.sociallearning.core.talent.Knower;
import org.sociallearning.core.talent.TalentMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who knows about a topic. */
@Command(
        name = "who-knows",
        description = "Who knows about a topic, as things stood at the last response: people who consented to be found,"
                + " with the evidence, in no order.",
        mixinStandardHelpOptions = true)
final class WhoKnowsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Parameters(paramLabel = "TOPIC", description = "The topic, as its community writes it.")
    private String topic;

    @Option(
            names = "--language",
            paramLabel = "nl|en",
            description = "The language of the result; English unless given.")
    private Locale language = Locale.ENGLISH;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        try (Study study = open.study(output)) {
            Found found = talents(study.workspace()).whoKnows(Topic.of(topic));
            if (json) {
                output.json(json(found));
            } else {
                output.line(found.text(language));
            }
        }
    }

    /** Evidence of an old export would all have faded by today. */
    private static TalentMap talents(Workspace workspace) {
        Instant[] last = {Instant.EPOCH};
        workspace.facts().each(Weeks.ALL, fact -> {
            if (fact instanceof Response response && response.by().at().isAfter(last[0])) {
                last[0] = response.by().at();
            }
        });
        return TalentMap.of(Folding.once(workspace.facts()), workspace::roster, Clock.fixed(last[0], ZoneOffset.UTC));
    }

    private Map<String, Object> json(Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", topic);
        json.put("nobodyKnown", found.isNobodyKnown());
        json.put("people", found.people().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Knower knower) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", knower.person().value());
        json.put("evidence", knower.evidence().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", evidence.kind().name().toLowerCase(Locale.ROOT));
        json.put("topic", evidence.topic());
        json.put("at", evidence.at());
        json.put("contribution", evidence.contribution());
        json.put("text", evidence.text(language));
        return json;
    }
}

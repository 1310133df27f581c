package org.sociallearning.quickstart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sociallearning.core.experiment.CheckIn;
import org.sociallearning.core.experiment.CheckInRule;
import org.sociallearning.core.experiment.CheckInWords;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.report.CheckInReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The check-ins of an experiment, each with what was seen and what people said. */
@Command(
        name = "check-in",
        description =
                "The check-ins of an experiment: when, whether held, what was seen and what people said, as Markdown.",
        mixinStandardHelpOptions = true)
final class CheckInCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OpenOptions open = new OpenOptions();

    @Option(
            names = "--weeks",
            paramLabel = "N",
            description = "After how many weeks of activity there is one, 4 to 6; 5 unless given.")
    private int weeks = 5;

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language of the result; en unless given.")
    private String language = "en";

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Locale locale = Languages.of(language);
        CheckInRule rule = CheckInRule.withDefaults().withWeeks(weeks);
        try (Study study = open.study(output)) {
            List<CheckIn> checkIns = study.workspace().overview().checkIns(rule);
            Metrics metrics = Metrics.attach(study.workspace(), List.of(Indicators.checkIn()));
            List<Map<String, Object>> objects = new ArrayList<>();
            for (CheckIn checkIn : checkIns) {
                Publication publication = metrics.read(checkIn.figures());
                if (json) {
                    objects.add(json(checkIn, publication));
                } else {
                    output.line(CheckInReport.of(checkIn, publication).markdown(locale));
                }
            }
            if (json) {
                output.json(Map.of("checkIns", objects));
            } else if (checkIns.isEmpty()) {
                output.note("There is no check-in: the experiment ended before the first.");
            }
        }
    }

    private static Map<String, Object> json(CheckIn checkIn, Publication publication) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", checkIn.number());
        object.put("due", checkIn.due());
        object.put("state", checkIn.state().name().toLowerCase(Locale.ROOT));
        object.put("weeks", checkIn.figures().list());
        object.put("words", checkIn.words().stream().map(CheckInCommand::json).toList());
        List<Map<String, Object>> evidence = new ArrayList<>();
        if (!checkIn.figures().isEmpty()) {
            publication
                    .indicators()
                    .forEach(indicator -> indicator.measures().forEach(measure -> {
                        if (measure instanceof PublishedMeasure.Figure figure) {
                            evidence.add(json(figure));
                        }
                    }));
        }
        object.put("evidence", evidence);
        return object;
    }

    private static Map<String, Object> json(CheckInWords words) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("on", words.on());
        if (words.talkedAbout() != null) {
            object.put("talkedAbout", words.talkedAbout());
        }
        if (words.interest() != null) {
            object.put("interest", words.interest());
        }
        if (words.improvements() != null) {
            object.put("improvements", words.improvements());
        }
        return object;
    }

    private static Map<String, Object> json(PublishedMeasure.Figure figure) {
        PeriodValue level = figure.levels().get(0);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("measure", figure.info().id());
        object.put("counted", level.counted().list());
        object.put("notYet", level.notYet().list());
        object.put("is", is(level.value()));
        if (level.value() instanceof PublishedValue.Known known) {
            object.put("value", known.value());
        }
        return object;
    }

    /** As in report.json. */
    private static String is(PublishedValue value) {
        if (value instanceof PublishedValue.Known) {
            return "known";
        }
        if (value instanceof PublishedValue.FewerThanThree) {
            return "fewer-than-three";
        }
        if (value instanceof PublishedValue.NearlyAll) {
            return "nearly-all";
        }
        return value instanceof PublishedValue.NotYet ? "not-yet" : "hidden";
    }
}

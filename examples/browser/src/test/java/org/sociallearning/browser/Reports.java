package org.sociallearning.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.metrics.Counts;
import org.sociallearning.metrics.EvaluationPlan;
import org.sociallearning.metrics.Indicator;
import org.sociallearning.metrics.IndicatorInfo;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Measure;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.Reading;
import org.sociallearning.metrics.ReadingContext;
import org.sociallearning.metrics.report.Report;
import org.sociallearning.quickstart.simulation.Organisation;
import org.sociallearning.quickstart.simulation.Simulation;

/** Reports to open: the demo's, one in which every name is an attack, one with next to nothing in it. */
final class Reports {
    /** What runs, or reaches for a network, wherever it is not escaped. */
    static final List<String> ATTACKS = List.of(
            "<script>window.ran = 1</script>",
            "</title></style><script>window.ran = 2</script>",
            "\"><img src=x onerror='window.ran = 3'>",
            "'><svg onload=window.ran=4><use href=https://example.org/x.svg></svg>",
            "<style>*{background:url(https://example.org/)}</style>",
            "<iframe srcdoc='<script>parent.ran = 5</script>'></iframe>",
            "</text><foreignObject><body onload=window.ran=6></foreignObject>",
            "<a href=javascript:window.ran=7>klik</a> &lt;b&gt; ${7*7} {{7*7}}",
            "<meta http-equiv=refresh content='0;url=https://example.org/'>",
            "eenheelerglangwoordzonderspatiesdatnergenskanwordenafgebrokenenochtsmoetpassenopeensmalscherm");

    private static final String HOSTILE = String.join(" ", ATTACKS);

    private final Path folder;

    Reports(Path folder) {
        this.folder = folder;
    }

    /** The report of the quickstart's demo, as its command writes it. */
    Path demo(Locale locale) {
        Path out = folder.resolve("demo");
        Command.run(folder, "demo", "--out", out.toString(), "--lang", locale.getLanguage());
        try {
            return Files.move(out.resolve("report.html"), named("demo", locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same people; title, topics, units, outputs and preconditions are attacks, and a vendor's indicator is one. */
    Path hostile(Locale locale) {
        Organisation organisation = Organisation.withDefaults();
        Instant start = organisation.start().atStartOfDay(organisation.zone()).toInstant();
        return written("hostile", locale, organisation, HOSTILE, workspace -> {
            List<Event> events = new ArrayList<>();
            Simulation.of(organisation, 1, workspace::participant).forEach(event -> events.add(attack(event)));
            for (int i = 0; i < ATTACKS.size(); i++) {
                OutputId output = OutputId.of("output-" + i);
                events.add(OutputNamed.of(EventId.of("x", "named", "" + i), output, ATTACKS.get(i), start));
                events.add(OutputSeen.of(EventId.of("x", "seen", "" + i), output, start.plus(Duration.ofDays(i))));
                PreconditionState state = PreconditionState.values()[i % PreconditionState.values().length];
                PreconditionId precondition = PreconditionId.of(ATTACKS.get(i));
                events.add(PreconditionStated.of(EventId.of("x", "state", "" + i), precondition, state, start));
            }
            return events;
        });
    }

    /** Twenty people, of whom hardly anything may be shown. */
    Path nearlyEmpty(Locale locale) {
        Organisation small = Organisation.withDefaults().withPeople(20).withWeeks(1, 1);
        return written(
                "empty",
                locale,
                small,
                "",
                workspace -> Simulation.of(small, 1, workspace::participant).stream()
                        .filter(Joined.class::isInstance)
                        .toList());
    }

    private Path named(String name, Locale locale) {
        return folder.resolve(name + "-" + locale.getLanguage() + ".html");
    }

    private Path written(
            String name,
            Locale locale,
            Organisation organisation,
            String title,
            Function<Workspace, List<Event>> events) {
        Clock clock = Clock.fixed(
                organisation.end().atStartOfDay(organisation.zone()).toInstant().plus(Duration.ofDays(50)),
                ZoneOffset.UTC);
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256("only for these tests".getBytes(StandardCharsets.UTF_8)))
                .clock(clock)
                .open()) {
            Workspace workspace = learning.experiment(name, organisation.zone());
            workspace.record(events.apply(workspace));
            List<Indicator<?>> indicators = new ArrayList<>(Indicators.all());
            if (title.equals(HOSTILE)) {
                indicators.add(new Vendor());
            }
            Report report = Report.of(Metrics.attach(workspace, indicators).evaluate(plan(organisation, title)));
            return Files.writeString(named(name, locale), report.html(locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EvaluationPlan plan(Organisation organisation, String title) {
        Week change = Week.of(organisation.change());
        return EvaluationPlan.compare(
                        Weeks.range(Week.of(organisation.start()), change.plus(-1)),
                        Weeks.range(change, Week.of(organisation.end()).plus(-1)))
                .withPrimaries("sharing/members")
                .withTitle(title);
    }

    private static Event attack(Event event) {
        if (event instanceof Contributed contributed) {
            return contributed.withTopics(
                    contributed.topics().stream().map(Reports::attack).toList());
        }
        if (event instanceof Joined joined && joined.unit() != null) {
            return joined.withUnit(UnitId.of(attackFor(joined.unit().value())));
        }
        return event;
    }

    private static Topic attack(Topic topic) {
        return Topic.of(attackFor(topic.value()));
    }

    private static String attackFor(String name) {
        return ATTACKS.get(Math.floorMod(name.hashCode(), ATTACKS.size()));
    }

    /** A vendor who has not thought about what a question may hold. */
    private static final class Vendor implements Indicator<Counts> {
        @Override
        public IndicatorInfo info() {
            return IndicatorInfo.of("acme.attack", "1", ATTACKS.get(2) + ATTACKS.get(6));
        }

        @Override
        public Fold<Counts> fold() {
            return Counts.of(fact -> null);
        }

        @Override
        public Reading read(Counts state, ReadingContext context) {
            return Reading.of(Measure.rate("nothing", state));
        }
    }
}

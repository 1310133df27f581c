package org.sociallearning.modulepath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.ImportReport;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.report.Report;

class ModulePathTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void runsInNamedModules() {
        assertThat(ModulePathTest.class.getModule().getName()).isEqualTo("org.sociallearning.examples.modulepath");
        assertThat(Event.class.getModule().getName()).isEqualTo("org.sociallearning.core");
        assertThat(ParameterMessageInterpolator.class.getModule().getName()).isEqualTo("org.hibernate.validator");
    }

    @Test
    void letsTheValidatorSeeTheConstraintsOfEvents() {
        Contributed good = Contributed.question("forum", "1", ParticipantId.of("anna"), NOW);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(good)).isEmpty();
            assertThat(factory.getValidator().validate(good.withWords(-7))).isNotEmpty();
        }
    }

    @Test
    void readsTheJsonFormAndGivesItsEventsBack() {
        String line =
                "{\"type\":\"contributed\",\"id\":\"forum/post/1\",\"at\":\"2026-03-02T09:00:00Z\",\"actor\":\"anna\","
                        + "\"contribution\":\"forum/post/1\",\"kind\":\"question\",\"space\":\"forum\",\"topics\":[\"coffee\"]}";
        try (SocialLearning learning = open()) {
            Workspace lectures = learning.experiment("lectures", ZoneOffset.UTC);
            ImportReport report = lectures.importFrom(
                    EventReaders.own(), Source.of("own.jsonl", line.getBytes(UTF_8)), ImportOptions.onBasis("agreed"));

            assertThat(report.recorded()).isEqualTo(1);
            List<Event> events = new ArrayList<>();
            lectures.export(lectures.participant("anna"), events::add);
            assertThat(events)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Contributed.class, post -> assertThat(post.topics()).containsExactly(Topic.of("coffee")));
            assertThat(EventReaders.discover(ModulePathTest.class.getClassLoader())
                            .all())
                    .isNotEmpty();
        }
    }

    @Test
    void reportsFromNamedModules() {
        try (SocialLearning learning = open()) {
            Workspace lectures = learning.experiment("lectures", ZoneOffset.UTC);
            Metrics metrics = Metrics.attach(lectures, List.of(Indicators.sharing()));

            Report report = Report.of(metrics.read(Weeks.last(4, lectures.clock())));

            assertThat(report.json()).startsWith("{");
            assertThat(report.html(Locale.ENGLISH)).contains("</html>");
        }
    }

    private static SocialLearning open() {
        return SocialLearning.builder()
                .pseudonyms(Pseudonyms.hmacSha256("a secret of at least 16 bytes".getBytes(UTF_8)))
                .journal(Journal.inMemory())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open();
    }
}

package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sociallearning.core.NewExperiment;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.TextRetention;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.experiment.ActivityTemplate;
import org.sociallearning.core.experiment.ActivityTemplates;
import org.sociallearning.core.experiment.CheckIn;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.metrics.EvaluationPlan;
import org.sociallearning.metrics.Indicator;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.report.CheckInReport;
import org.sociallearning.metrics.report.Report;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.Suggestion;

/** An experiment with every part of the library attached before anything happened in it. */
final class World implements AutoCloseable {
    private static final Week FIRST = Week.of(History.START, ZoneOffset.UTC);
    private static final Week LAST = Week.of(History.NOW, ZoneOffset.UTC).plus(-1);
    private static final Weeks BEFORE = Weeks.range(FIRST, FIRST.plus(4));
    private static final Weeks DURING = Weeks.range(FIRST.plus(5), LAST);
    private static final NewExperiment EXPERIMENT =
            NewExperiment.of("lectures", ZoneOffset.UTC).withCadence(Period.ofWeeks(4));

    final Workspace workspace;
    private final Journal journal;
    private final SocialLearning learning;
    private final MovableClock clock = new MovableClock(History.START);
    final Metrics metrics;
    private final Desk desk;

    private World(Journal journal) {
        this.journal = journal;
        this.learning = SocialLearning.builder()
                .journal(journal)
                .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
                .textRetention(TextRetention.keepWithConsent(365))
                .clock(clock)
                .open();
        this.workspace = learning.start(EXPERIMENT);
        workspace.overview();
        workspace.community();
        List<Indicator<?>> indicators = new ArrayList<>(Indicators.all());
        indicators.add(Indicators.checkIn());
        this.metrics = Metrics.attach(workspace, indicators);
        this.desk = Desk.attach(workspace, Policies.recommended(), suggestion -> {});
    }

    /** One without a history. */
    static World empty(Journals kind, Path directory) {
        return new World(kind.open(directory));
    }

    /** One that stands now over entries that are recorded as they are. */
    static World over(List<Entry> entries) {
        Journal journal = Journal.inMemory();
        for (Entry entry : entries) {
            journal.append(entry.experiment(), List.of(entry.event()), entry.recordedAt());
        }
        World world = new World(journal);
        world.clock.set(History.NOW);
        return world;
    }

    /** Records what happened, each event soon after it happened, looking and reading now and then where that is wanted. */
    void live(List<? extends Event> events, boolean looking) {
        List<Event> batch = new ArrayList<>();
        for (Event event : events) {
            clock.set(event.at().isAfter(clock.instant()) ? event.at() : clock.instant());
            batch.add(event);
            if (batch.size() == 20) {
                record(batch);
                batch.clear();
                if (looking) {
                    desk.tick();
                    publication();
                    workspace.community().introductions();
                }
            }
        }
        record(batch);
        clock.set(History.NOW);
    }

    /** Goes on to a time at which nothing happens. */
    void goOn(Instant to) {
        clock.set(to);
    }

    /** The same, at a time. */
    World at(Instant time) {
        clock.set(time);
        return this;
    }

    /** Records events, none of which may be refused. */
    void record(List<? extends Event> events) {
        assertThat(workspace.record(events).refused()).isEmpty();
    }

    /** The entries of the journal. */
    List<Entry> entries() {
        return journal.after(0, Integer.MAX_VALUE);
    }

    /** Everything that the library tells, by the part that tells it, whoever asks. */
    Map<String, String> told(List<ParticipantId> askers) {
        Map<String, String> told = new LinkedHashMap<>();
        told.putAll(EveryFold.of(workspace).over(workspace.facts()));
        told.putAll(reports());
        told.put("replay", lines(Desk.replay(workspace, Policies.recommended()).suggestions()));
        told.put("desk", open(askers));
        told.put("parts", parts(askers));
        return told;
    }

    /** Reports of all indicators, in each form. */
    Map<String, String> reports() {
        Map<String, String> reports = new LinkedHashMap<>();
        Report report = Report.of(publication());
        reports.put("report as JSON", report.json());
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            reports.put("report as HTML in " + language, report.html(language));
            reports.put("report as Markdown in " + language, report.markdown(language));
        }
        for (CheckIn checkIn : workspace.overview().checkIns()) {
            reports.put(
                    "check-in " + checkIn.number(),
                    CheckInReport.of(checkIn, metrics.read(checkIn.figures())).markdown(Locale.ENGLISH));
        }
        reports.put("failed indicators", metrics.failures().toString());
        return reports;
    }

    private Publication publication() {
        return metrics.evaluate(EvaluationPlan.compare(BEFORE, DURING)
                .withFloor(5)
                .withObservedUntil(History.NOW)
                .withPrimaries("sharing/members"));
    }

    /** What the live desk has open for each moderator, after it looked. */
    private String open(List<ParticipantId> moderators) {
        desk.tick();
        StringBuilder open = new StringBuilder(lines(desk.open(null)));
        moderators.forEach(moderator -> open.append(lines(desk.open(moderator))));
        return open.toString();
    }

    private static String lines(List<Suggestion> suggestions) {
        StringBuilder lines = new StringBuilder();
        for (Suggestion suggestion : suggestions) {
            lines.append(suggestion.at())
                    .append(' ')
                    .append(suggestion)
                    .append('\n')
                    .append(suggestion.explanation(Locale.ENGLISH))
                    .append('\n')
                    .append(suggestion.toMap(Locale.ENGLISH))
                    .append('\n');
        }
        return lines.toString();
    }

    /** Whatever the public methods of the parts of core return. */
    private String parts(List<ParticipantId> askers) {
        ToldAbout told = new ToldAbout()
                .with(ParticipantId.class, askers)
                .with(Topic.class, History.TOPICS)
                .with(UnitId.class, History.UNITS)
                .with(SpaceId.class, History.SPACES)
                .with(PreconditionId.class, List.of(History.TONE))
                .with(EncounterId.class, List.of(History.LECTURE))
                .with(EventId.class, List.of(EventId.of("host", "proposal", "1")))
                .with(String.class, List.of("social-learning"))
                .with(Locale.class, List.of(Locale.ENGLISH))
                .with(Instant.class, List.of(History.START, History.NOW))
                .with(Duration.class, List.of(Duration.ofDays(28)))
                .with(int.class, List.of(1, 5))
                .with(long.class, List.of(1L))
                .with(
                        ActivityTemplate.class,
                        List.copyOf(ActivityTemplates.builtIn().all()))
                .with(List.class, List.of(List.of()))
                .with(Function.class, List.of((Function<ParticipantId, String>) ParticipantId::value));
        return told.all(Arrays.stream(Workspace.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> ToldAbout.isOfAPart(method.getReturnType()))
                .sorted(java.util.Comparator.comparing(java.lang.reflect.Method::getName))
                .map(method -> {
                    try {
                        return method.invoke(workspace);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(method.toString(), e);
                    }
                })
                .toArray());
    }

    @Override
    public void close() {
        learning.close();
    }
}

package org.sociallearning.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.ImportReport;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.TextRetention;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Discovered;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.experiment.CheckInRule;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.language.DetectionRequest;
import org.sociallearning.core.language.DetectorDescriptor;
import org.sociallearning.core.language.PassageAnswer;
import org.sociallearning.core.language.SignalDetector;
import org.sociallearning.metrics.EvaluationPlan;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.report.Report;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.Finding;
import org.sociallearning.moderation.ModerationPolicy;
import org.sociallearning.moderation.Policies;
import org.sociallearning.moderation.PolicyDescriptor;
import org.sociallearning.moderation.Situation;
import org.sociallearning.moderation.Tip;

/**
 * Marked words stand in every text, name, host's id and key; the whole product is used, its plug-ins throw them, its files are
 * damaged. Whatever was logged at whatever level, thrown, printed or written beside the journal's own log holds none of them.
 */
@Tag("once")
class PlantedWordsTest {
    private static final String TEXT = "quaggatext";
    private static final String NAME = "dodoname";
    private static final String KEY = "aurochskey";
    /** What is said to be shown: at a check-in, of shared work. The states of followers, which show it, are kept with it. */
    private static final String SAID = "quokkasaid";

    private static final List<String> WORDS = List.of(TEXT, NAME, KEY, SAID);
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Test
    void areFoundNowhereButInTheJournalItself() throws IOException {
        try (LogWatch log = LogWatch.everything()) {
            try (SocialLearning learning = open()) {
                Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
                use(workspace);
                say(workspace.health());
            }
            assertThat(holdsText(folder.resolve("journal/log")))
                    .as("text is kept where it was agreed to")
                    .isTrue();
            damageAndOpen();
            assertThat(log.lines()).as("a backend listens at all levels").anyMatch(line -> line.startsWith("WARN"));
            assertThat(log.lines()).anyMatch(line -> line.startsWith("DEBUG"));
            said.addAll(log.lines());
        }

        assertThat(said).hasSizeGreaterThan(100).allSatisfy(PlantedWordsTest::assertSilent);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getParent().getFileName().toString().equals("log")) {
                    String all = file.getFileName() + " " + Files.readString(file, StandardCharsets.ISO_8859_1);
                    boolean shows = file.getParent().getFileName().toString().equals("snapshots");
                    assertSilent(shows ? all.replace(SAID, "") : all);
                }
            }
        }
    }

    private SocialLearning open() {
        return SocialLearning.builder()
                .journal(Journal.file(folder.resolve("journal")))
                .pseudonyms(Pseudonyms.hmacSha256((KEY + " of the host").getBytes(StandardCharsets.UTF_8)))
                .clock(new MovingClock(now))
                .textRetention(TextRetention.keepWithConsent(365))
                .detector(new ThrowingDetector())
                .open();
    }

    private void use(Workspace workspace) throws IOException {
        Metrics metrics = Metrics.attach(workspace, Indicators.all());
        Desk desk = Desk.attach(
                workspace,
                Stream.concat(Policies.recommended().stream(), Stream.of(new ThrowingPolicy()))
                        .toList(),
                suggestion -> {
                    say(suggestion);
                    throw new IllegalStateException(TEXT + " by " + NAME);
                });
        workspace.follow(new ThrowingFollower());
        for (int i = 0; i < 12; i++) {
            ParticipantId person = workspace.participant(NAME + i + "@example.org");
            attempt(() -> workspace.record(Joined.of(person, now.get(), Role.PARTICIPANT)
                    .withConsent(Consent.KEEP_TEXT, now.get())
                    .withConsent(Consent.BE_FOUND, now.get())
                    .withConsent(Consent.BE_INTRODUCED, now.get())));
        }
        for (int week = 0; week < 5; week++) {
            for (int i = 0; i < 12; i++) {
                now.set(now.get().plus(Duration.ofMinutes(30)));
                events(workspace, week * 12 + i).forEach(event -> {
                    say(event, event.header());
                    attempt(() -> workspace.record(event));
                });
            }
            now.set(START.plus(Duration.ofDays(7L * week + 7)));
            attempt(desk::tick);
            attempt(workspace::catchUp);
        }
        imports(workspace);
        ParticipantId anna = workspace.participant(NAME + "0@example.org");
        attempt(() -> workspace.talents().whoKnows(Topic.of("tea")));
        attempt(() -> workspace.talents().knowers(Topic.of("tea")));
        attempt(() -> workspace.community().introductions());
        attempt(() -> workspace.community().invitations(anna));
        attempt(() -> workspace.community().digest(anna, START));
        attempt(() -> workspace.overview().checkIns(CheckInRule.withDefaults()));
        attempt(() -> workspace.overview().outputs());
        attempt(() -> workspace.explain(EventId.of("forum", "post", "3")));
        attempt(() -> desk.open(null));
        attempt(() -> desk.audit(null));
        attempt(desk::policies);
        attempt(() -> {
            Report report = Report.of(metrics.evaluate(EvaluationPlan.levels(metrics.wholeWeeks())));
            return report.html(Locale.ENGLISH) + report.markdown(Locale.ENGLISH) + report.json();
        });
        attempt(() -> {
            workspace.erase(anna);
            return workspace.health();
        });
    }

    private List<Event> events(Workspace workspace, int number) {
        ParticipantId person = workspace.participant(NAME + number % 12 + "@example.org");
        ParticipantId other = workspace.participant(NAME + (number + 1) % 12 + "@example.org");
        Instant at = now.get();
        String id = Integer.toString(number);
        Contributed post = Contributed.question("forum", id, person, at)
                .withTopics("tea")
                .withText("Thanks, how is " + TEXT + " made, " + NAME + "?");
        return List.of(
                post,
                Contributed.answer("forum", "a" + id, post, other, at).withText(TEXT),
                Revised.of(EventId.of("forum", "edit", id), post.contribution(), person, at)
                        .withText(TEXT + " again"),
                CheckedIn.of(EventId.of("forum", "check-in", id), at)
                        .withTalkedAbout(SAID)
                        .withInterest(SAID),
                Discovered.of(EventId.of("forum", "discovery", id), person, at).withText(TEXT),
                Claimed.of(EventId.of("forum", "claim", id), Topic.of("tea"), person, at),
                Confirmed.of(EventId.of("forum", "confirmation", id), person, Topic.of("tea"), other, at)
                        .withSharedWork(SAID),
                // What breaks a rule: too long, of control characters, in the future.
                Contributed.question("forum", "long" + id, person, at).withText((TEXT + " ").repeat(100_000)),
                Contributed.question("forum", "bad" + id, person, at).withText(TEXT + "\0"),
                Contributed.question("forum", "late" + id, person, at.plus(Duration.ofDays(40)))
                        .withText(TEXT));
    }

    private void imports(Workspace workspace) throws IOException {
        Path seeds = Path.of("src/test/resources/org/sociallearning/hostile/ReadersFuzzTestInputs");
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(seeds)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                inputs.add(bytes);
                inputs.add(Arrays.copyOf(bytes, bytes.length * 2 / 3));
            }
        }
        assertThat(inputs).hasSizeGreaterThan(20);
        for (byte[] input : inputs) {
            String planted = new String(input, StandardCharsets.ISO_8859_1)
                    .replace("How", TEXT)
                    .replace("hot", TEXT)
                    .replace("Anna", NAME)
                    .replace("anna", NAME)
                    .replace("Thanks", TEXT + "\0");
            Source source = FuzzedSource.of(planted.getBytes(StandardCharsets.ISO_8859_1));
            EventReaders.discover(getClass().getClassLoader())
                    .all()
                    .forEach(reader -> attempt(() -> {
                        ImportReport report = workspace.importFrom(reader, source, ImportOptions.onBasis("a test"));
                        say(report.problems().toArray());
                        return report;
                    }));
        }
    }

    /** Damages the log in the middle of a text, and every other file at its start. */
    private void damageAndOpen() throws IOException {
        Path log = folder.resolve("journal/log/00000001.log");
        byte[] bytes = Files.readAllBytes(log);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(TEXT);
        bytes[at + 2] ^= 1;
        Files.write(log, bytes);
        attempt(() -> {
            try (Journal journal = Journal.file(folder.resolve("journal"))) {
                say(journal.problems().toArray());
                return journal.toString();
            }
        });
    }

    /** Does something, and keeps how its result or its failure prints. */
    private void attempt(Doing<?> doing) {
        try {
            say(doing.call());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                say(cause);
                say((Object[]) cause.getSuppressed());
            }
        }
    }

    private void attempt(Runnable doing) {
        attempt(() -> {
            doing.run();
            return "done";
        });
    }

    private void say(Object... things) {
        for (Object thing : things) {
            said.add(
                    thing instanceof Iterable<?> many
                            ? String.join(", ", stringsOf(many))
                            : thing.getClass().getSimpleName() + ": " + thing);
        }
    }

    private static List<String> stringsOf(Iterable<?> many) {
        List<String> strings = new ArrayList<>();
        many.forEach(one -> strings.add(String.valueOf(one)));
        return strings;
    }

    private static boolean holdsText(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(TEXT)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void assertSilent(String shown) {
        String small = shown.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            int at = small.indexOf(word);
            if (at >= 0) {
                throw new AssertionError("the word " + word + " stands in: "
                        + shown.substring(Math.max(0, at - 200), Math.min(shown.length(), at + 100)));
            }
        }
    }

    private interface Doing<T> {
        T call();
    }

    private static final class ThrowingDetector implements SignalDetector {
        @Override
        public DetectorDescriptor descriptor() {
            return DetectorDescriptor.of("acme.thrower", "1", java.util.Set.of(SignalLabel.values()[0]));
        }

        @Override
        public List<PassageAnswer> detect(DetectionRequest request) {
            throw new IllegalArgumentException("cannot read " + TEXT + ": " + request.passages());
        }
    }

    private static final class ThrowingPolicy implements ModerationPolicy {
        @Override
        public PolicyDescriptor descriptor() {
            return PolicyDescriptor.of("acme.thrower", "1", Tip.LET_GO);
        }

        @Override
        public List<Finding> evaluate(Situation situation) {
            throw new IllegalStateException(TEXT + " by " + NAME, new IOException(NAME));
        }
    }

    private static final class ThrowingFollower implements Follower {
        @Override
        public String name() {
            return "acme.thrower";
        }

        @Override
        public void on(Fact fact) {
            throw new IllegalStateException(TEXT + " by " + NAME, new IOException(NAME));
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {
            throw new IllegalStateException(Objects.toString(correction) + TEXT);
        }
    }
}

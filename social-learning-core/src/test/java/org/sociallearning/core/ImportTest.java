package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

class ImportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Workspace workspace = SocialLearning.builder()
            .journal(Journal.inMemory())
            .pseudonyms(Pseudonyms.hmacSha256("a key for a test, 32 bytes long.".getBytes(StandardCharsets.UTF_8)))
            .clock(CLOCK)
            .open()
            .experiment("import", ZoneOffset.UTC);

    @Test
    @Requirement("S1")
    void recordsPeopleAndPostsOnAStatedBasis() throws IOException {
        ImportReport report = run(ImportOptions.onBasis("agreed with the works council"));

        assertThat(report.completed()).isTrue();
        assertThat(report.read()).isEqualTo(6);
        assertThat(report.recorded()).isEqualTo(6);
        assertThat(workspace.roster().size()).isEqualTo(2);
        assertThat(count(Contributed.class)).isEqualTo(3);
        assertThat(count(Appreciated.class)).isEqualTo(1);
    }

    @Test
    void recordsNothingTwiceWhenItIsRunAgain() throws IOException {
        run(ImportOptions.onBasis("agreed"));

        ImportReport again = run(ImportOptions.onBasis("agreed"));

        assertThat(again.recorded()).isZero();
        assertThat(again.duplicates()).isEqualTo(6);
    }

    @Test
    @Requirement("E1")
    void recordsNobodyWithoutABasisOrTheirConsent() throws IOException {
        ImportReport report = run(ImportOptions.onConsentOnly());

        assertThat(report.recorded()).isZero();
        assertThat(report.withoutConsent()).isEqualTo(6);
    }

    @Test
    void recordsNothingInADryRunAndSaysWhatItWouldDo() throws IOException {
        List<String> records = new ArrayList<>();
        ImportReport report =
                run(ImportOptions.onBasis("agreed").withDryRun(true).withRecords(new ImportRecords() {
                    @Override
                    public void accepted(String position) {
                        records.add(position);
                    }

                    @Override
                    public void refused(String position, List<Problem> problems) {
                        records.add("refused " + position);
                    }
                }));

        assertThat(report.recorded()).isEqualTo(6);
        assertThat(count(Contributed.class)).isZero();
        assertThat(records).hasSize(6).noneMatch(record -> record.startsWith("refused"));
    }

    @Test
    void endsTheSameWhenItIsCancelledAndStartedAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ImportReport cancelled = run(ImportOptions.onBasis("agreed").withCancelled(() -> asked.incrementAndGet() > 4));
        assertThat(cancelled.completed()).isFalse();

        ImportReport again = run(ImportOptions.onBasis("agreed"));

        assertThat(again.completed()).isTrue();
        assertThat(again.recorded() + cancelled.recorded()).isEqualTo(6);
        assertThat(count(Contributed.class)).isEqualTo(3);
    }

    @Test
    void keepsTheFirstOfManyProblemsAndCountsTheRest() {
        String row = "<row Id='1' PostTypeId='1'/>";
        String posts = "<posts>" + row.repeat(5000) + "</posts>";
        List<String> records = new ArrayList<>();
        ImportOptions options = ImportOptions.onBasis("agreed").withRecords(new ImportRecords() {
            @Override
            public void accepted(String position) {
                records.add("accepted");
            }

            @Override
            public void refused(String position, List<Problem> problems) {
                records.add(position);
            }
        });

        ImportReport report = workspace.importFrom(
                EventReaders.stackExchange(), Source.of("Posts.xml", posts.getBytes(StandardCharsets.UTF_8)), options);

        assertThat(report.refused()).isEqualTo(5000);
        assertThat(report.problems()).hasSize(ImportReport.MOST_PROBLEMS).doesNotHaveDuplicates();
        assertThat(report.furtherProblems()).isGreaterThanOrEqualTo(4000);
        assertThat(records)
                .as("one line for each record, and of each where it is")
                .hasSize(5000)
                .doesNotHaveDuplicates();
    }

    @Test
    void recordsOurOwnLinesOnABasisWhateverSourceTheirIdsName() {
        String line =
                "{\"type\":\"contributed\",\"id\":\"forum/post/1\",\"at\":\"2025-01-07T10:00:00Z\",\"actor\":\"anna\","
                        + "\"contribution\":\"forum/post/1\",\"kind\":\"question\",\"space\":\"forum\",\"visibility\":\"public\","
                        + "\"format\":\"plain\"}\n";
        Source source = Source.of("own.jsonl", line.getBytes(StandardCharsets.UTF_8));

        assertThat(workspace
                        .importFrom(EventReaders.own(), source, ImportOptions.onConsentOnly())
                        .withoutConsent())
                .isEqualTo(1);
        assertThat(workspace
                        .importFrom(EventReaders.own(), source, ImportOptions.onBasis("agreed"))
                        .recorded())
                .isEqualTo(1);
        assertThat(workspace
                        .record(Contributed.question("forum", "2", workspace.participant("bram"), CLOCK.instant()))
                        .withoutConsent())
                .as("the basis of an import covers that import, not what the host records later")
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsNotADump() {
        assertThatThrownBy(() -> workspace.importFrom(
                        EventReaders.stackExchange(), Source.of(folder), ImportOptions.onBasis("agreed")))
                .isInstanceOf(SocialLearningException.class);
    }

    private ImportReport run(ImportOptions options) throws IOException {
        write(
                "Users.xml",
                "users",
                "<row Id=\"1\" CreationDate=\"2025-01-06T10:00:00.000\"/>",
                "<row Id=\"2\" CreationDate=\"2025-01-06T11:00:00.000\"/>");
        write(
                "Posts.xml",
                "posts",
                "<row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2025-01-07T10:00:00.000\" OwnerUserId=\"1\""
                        + " Tags=\"&lt;tables&gt;\" Body=\"&lt;p&gt;How?&lt;/p&gt;\"/>",
                "<row Id=\"2\" PostTypeId=\"2\" ParentId=\"1\" CreationDate=\"2025-01-07T11:00:00.000\""
                        + " OwnerUserId=\"2\" Body=\"&lt;p&gt;So.&lt;/p&gt;\"/>");
        write(
                "Comments.xml",
                "comments",
                "<row Id=\"1\" PostId=\"2\" UserId=\"1\" CreationDate=\"2025-01-07T12:00:00.000\" Text=\"thanks\"/>");
        write(
                "Votes.xml",
                "votes",
                "<row Id=\"1\" PostId=\"2\" VoteTypeId=\"2\" CreationDate=\"2025-01-07T00:00:00.000\"/>");
        return workspace.importFrom(EventReaders.stackExchange(), Source.of(folder), options);
    }

    private void write(String name, String root, String... rows) throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + root + ">\n" + String.join("\n", rows) + "\n</"
                + root + ">\n";
        Files.writeString(folder.resolve(name), xml);
    }

    private int count(Class<?> type) {
        AtomicInteger count = new AtomicInteger();
        workspace.facts().each(Weeks.ALL, fact -> {
            if (fact instanceof Happened happened && type.isInstance(happened.event())) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }
}

package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.house.Requirement;

class QuickstartTest {
    @TempDir
    private Path folder;

    @Test
    void runsTheWholeLineOnAMadeUpOrganisation() throws IOException {
        Run run = Run.of("demo", "--out", folder.toString(), "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"seed\":1").contains("\"suggestions\":");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("Meer mensen delen iets in een week");
        assertThat(folder.resolve("report.json")).isNotEmptyFile();
        assertThat(folder.resolve("report.md")).isNotEmptyFile();
    }

    @Test
    @Requirement("F5")
    void saysWhoKnowsOrThatNobodyIsKnown() throws IOException {
        Path dump = dump();

        assertThat(Run.of("who-knows", "tables", "--from", "stackexchange:" + dump)
                        .out())
                .contains("Answered a question about tables")
                .contains("January 7, 2025");
        assertThat(Run.of("who-knows", "zymurgy", "--from", "stackexchange:" + dump)
                        .out())
                .contains("Nobody known");
        assertThat(Run.of("who-knows", "tables", "--json", "--from", "stackexchange:" + dump)
                        .out())
                .contains("\"kind\":\"answered\"");
    }

    @Test
    void reportsOnAnExport() throws IOException {
        Run run = Run.of(
                "report",
                "--from",
                "stackexchange:" + dump(),
                "--out",
                folder.resolve("out").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The report lies in");
        assertThat(run.err()).contains("Weeks are those of UTC.");
        assertThat(Files.readString(folder.resolve("out").resolve("report.html")))
                .contains("There is too little");
    }

    @Test
    @Requirement("S1")
    void exportsAllThatIsRecordedAboutOnePerson() throws IOException {
        String journal = folder.resolve("access").toString();
        Run.of("import", "--from", "stackexchange:" + dump(), "--to", journal, "--basis", "agreed");

        Run run = Run.of("export", "--person", "stackexchange:2", "--journal", journal);

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{\"type\":").endsWith("}"));
        Path file = folder.resolve("2.jsonl");
        assertThat(Run.of("export", "--person", "stackexchange:2", "--journal", journal, "--out", file.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllLines(file))
                .containsExactlyElementsOf(run.out().lines().toList());
        assertThat(Run.of("export", "--person", "nobody", "--journal", journal).err())
                .contains("Nothing is recorded about this person.");
    }

    @Test
    void keepsAJournalAndReadsFromItLater() throws IOException {
        String journal = folder.resolve("kept").toString();
        Run imported = Run.of(
                "import",
                "--from",
                "stackexchange:" + dump(),
                "--to",
                journal,
                "--basis",
                "agreed with the council",
                "--json");
        assertThat(imported.code()).isZero();
        assertThat(imported.out()).contains("\"recorded\":5").contains("\"refused\":1");

        Run again =
                Run.of("import", "--from", "stackexchange:" + dump(), "--to", journal, "--basis", "agreed", "--json");
        assertThat(again.out()).contains("\"recorded\":0").contains("\"duplicates\":5");
        assertThat(Run.of("who-knows", "tables", "--journal", journal).out())
                .contains("Answered a question about tables")
                .contains("January 7, 2025");
        assertThat(Run.of("who-knows", "tables", "--journal", folder.toString()).err())
                .contains("must hold a journal. Maybe import into it first");
    }

    @Test
    void checksEachRecordAndStoresNothing() throws IOException {
        Run run = Run.of("check", "--from", "stackexchange:" + dump());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .hasSize(6)
                .allMatch(line -> line.contains("\"accepted\"") || line.contains("\"refused\""));
        assertThat(run.out()).contains("\"result\":\"refused\"").contains("CreationDate");
        assertThat(run.err()).contains("5 accepted (an import leaves out 0 of them), 1 refused");
    }

    @Test
    void saysOfARecordThatAnImportLeavesItOut() throws IOException {
        Path statement = Files.writeString(
                folder.resolve("statements.json"),
                "{\"actor\":{\"mbox\":\"mailto:anna@example.org\"},\"verb\":{\"id\":\"http://acme.example/danced\"},"
                        + "\"object\":{\"id\":\"http://acme.example/hall\"},\"timestamp\":\"2025-01-07T10:00:00Z\"}");

        Run run = Run.of("check", "--from", "xapi:" + statement);

        assertThat(run.code()).isZero();
        assertThat(run.out().strip())
                .isEqualTo("{\"position\":\"statements.json:1\",\"result\":\"accepted\","
                        + "\"leftOut\":\"statement with an unknown verb\"}");
        assertThat(run.err()).contains("1 accepted (an import leaves out 1 of them), 0 refused");
    }

    @Test
    void findsSignalsInATextAndInAFile() throws IOException {
        Run one = Run.of("signals", "Bedankt voor het delen, hoe heb je dat gedaan?");
        assertThat(one.code()).isZero();
        assertThat(one.out())
                .contains("\"language\":\"nl\"")
                .contains("\"label\":\"gratitude\"")
                .contains("\"label\":\"question\"")
                .contains("\"band\":");

        Path file = Files.writeString(folder.resolve("texts"), "thanks for sharing this with all of us\n\nok\n");
        assertThat(Run.of("signals", "--in", file.toString()).out().lines()).hasSize(3);
        assertThat(Run.of("signals").err()).contains("either a text or --in must be given");
    }

    @Test
    void suggestsAndSaysWhatDidNotRunWithoutAModerator() throws IOException {
        Run run = Run.of("suggest", "--from", "stackexchange:" + dump());

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("No moderator is known, so these did not run:")
                .contains("--moderator ID");
    }

    @Test
    void endsWithOneClearLineWhenSomethingIsWrong() {
        Run missing = Run.of("report", "--from", "stackexchange:" + folder.resolve("none"), "--out", "x");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err().lines().filter(line -> line.startsWith("quickstart: ")))
                .hasSize(1);

        Run format = Run.of("check", "--from", "lotus:" + folder);
        assertThat(format.code()).isEqualTo(1);
        assertThat(format.err()).contains("format (lotus) must be one of");

        assertThat(Run.of("report", "--from", "x", "--out", "x").err()).contains("--from (x) must read as FORMAT:PATH");
        assertThat(Run.of("dance").code()).isEqualTo(2);
        assertThat(Run.of().code()).isEqualTo(2);
    }

    @Test
    void refusesPeriodsThatAreNotWholeWeeks() throws IOException {
        Run run = Run.of(
                "report",
                "--from",
                "stackexchange:" + dump(),
                "--out",
                folder.toString(),
                "--before",
                "2025-01-07..2025-01-12",
                "--during",
                "2025-01-13..2025-01-19");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("must be whole weeks, from a Monday to a Sunday. Maybe 2025-01-06");
    }

    private Path dump() throws IOException {
        Path dump = Files.createDirectories(folder.resolve("dump"));
        write(
                dump,
                "Users",
                "<row Id=\"1\" CreationDate=\"2025-01-06T10:00:00.000\"/>",
                "<row Id=\"2\" CreationDate=\"2025-01-06T11:00:00.000\"/>",
                "<row Id=\"3\" CreationDate=\"yesterday\"/>");
        write(
                dump,
                "Posts",
                "<row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2025-01-07T10:00:00.000\" OwnerUserId=\"1\""
                        + " Tags=\"&lt;tables&gt;\" Body=\"&lt;p&gt;How?&lt;/p&gt;\"/>",
                "<row Id=\"2\" PostTypeId=\"2\" ParentId=\"1\" CreationDate=\"2025-01-07T11:00:00.000\""
                        + " OwnerUserId=\"2\" Body=\"&lt;p&gt;So.&lt;/p&gt;\"/>");
        write(
                dump,
                "Comments",
                "<row Id=\"1\" PostId=\"2\" UserId=\"1\" CreationDate=\"2025-01-07T12:00:00.000\" Text=\"thanks\"/>");
        write(dump, "Votes");
        return dump;
    }

    private static void write(Path dump, String name, String... rows) throws IOException {
        String root = name.toLowerCase(java.util.Locale.ROOT);
        Files.writeString(
                dump.resolve(name + ".xml"),
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + root + ">\n" + String.join("\n", rows) + "\n</" + root
                        + ">\n");
    }
}

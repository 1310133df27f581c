package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

/** The host's key of pseudonyms stands nowhere: in no file, text or exception; what holds it has no logger. */
@Tag("once")
@Requirement("S1")
class KeyTest {
    private static final byte[] OLD = "MARKED-KEY-of-a-host-1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "MARKED-KEY-of-a-host-2".getBytes(StandardCharsets.UTF_8);
    private static final int ACTS = 60;

    @TempDir
    private Path directory;

    @Test
    void standsNowhere() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        for (Pseudonyms pseudonyms : List.of(
                Pseudonyms.hmacSha256("k1", OLD),
                Pseudonyms.hmacSha256("k2", NEW).after(Pseudonyms.hmacSha256("k1", OLD)))) {
            out.println(pseudonyms);
            live(pseudonyms, out);
        }
        catchThrowable(() -> Pseudonyms.hmacSha256("k?", OLD)).printStackTrace(out);
        catchThrowable(() -> Pseudonyms.hmacSha256("k1", OLD).after(Pseudonyms.hmacSha256("k1", NEW)))
                .printStackTrace(out);
        assertThat(said.toString())
                .as("what was said")
                .contains("Pseudonyms[k2] after Pseudonyms[k1]")
                .doesNotContain(forms().toArray(String[]::new));
        forms().forEach(form ->
                assertThat(OnDiskTest.filesWith(directory, form)).as(form).isEmpty());
    }

    @Test
    void isHeldByNothingThatHasALogger() {
        for (Pseudonyms pseudonyms : List.of(
                Pseudonyms.hmacSha256("k1", OLD),
                Pseudonyms.hmacSha256("k2", NEW).after(Pseudonyms.hmacSha256("k1", OLD)))) {
            assertThat(pseudonyms.getClass().getDeclaredFields())
                    .noneMatch(field -> field.getType().getName().contains("Logger"));
        }
    }

    private void live(Pseudonyms pseudonyms, PrintWriter out) {
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.file(directory))
                .pseudonyms(pseudonyms)
                .clock(new MovableClock(History.NOW))
                .open()) {
            Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
            History history = History.of(1, workspace::participant, ACTS);
            out.println(workspace.record(history.events()));
            ParticipantId gone = history.everybody().get(3);
            workspace.erase(gone);
            out.println(learning + " " + workspace + " " + workspace.health() + " "
                    + workspace.explain(history.events().get(0).id()));
        }
    }

    /** The key as it is, and as it may be written. */
    private static List<String> forms() {
        return List.of(
                "MARKED-KEY",
                HexFormat.of().formatHex(OLD),
                HexFormat.of().formatHex(NEW),
                Base64.getEncoder().withoutPadding().encodeToString(OLD).substring(0, 16));
    }
}

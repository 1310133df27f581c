package org.sociallearning.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.journal.Journal;

/** Texts that are long in one way: what is done with texts takes time in step with their length, whatever they hold. */
@Tag("once")
class BombsTest {
    private static final int LENGTH = 30_000;
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\u0301",
                "a!",
                "(a+)+",
                "http://",
                "@a",
                "<",
                "</a>",
                "<!--",
                "&",
                "&amp;",
                "`",
                "* ",
                "> ",
                "[",
                "](",
                "\n- ",
                "\u202E",
                "\uD83D\uDE00",
                "thanks ",
                "how ",
                "?",
                "1",
                "aaaaaaaaaaaaaaaaaaaaaaaa!",
                "#",
                "|",
                "\t",
                "e\u0301\u0301\u0301"
            })
    void recordsATextOfNothingButTheSameInLittleTime(String piece) {
        String text = "Thanks " + piece.repeat(LENGTH / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try (SocialLearning learning = SocialLearning.builder()
                    .journal(Journal.inMemory())
                    .pseudonyms(Pseudonyms.hmacSha256("a key of the host's".getBytes(StandardCharsets.UTF_8)))
                    .clock(new MovingClock(new AtomicReference<>(NOW)))
                    .open()) {
                Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
                ParticipantId anna = workspace.participant("anna");
                workspace.record(Joined.of(anna, NOW, Role.PARTICIPANT));
                for (TextFormat format : TextFormat.values()) {
                    Contributed post = Contributed.question("forum", format.name(), anna, NOW)
                            .withText(text)
                            .withFormat(format);
                    assertThat(workspace.record(post).recorded()).isEqualTo(1);
                }
            }
        });
    }
}

package org.sociallearning.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.sociallearning.core.exchange.EventReader;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.journal.Durability;
import org.sociallearning.core.journal.FileOptions;
import org.sociallearning.core.journal.Journal;

/** A process that imports a source into a file journal, and may be killed at any moment. It says when it begins and ends. */
final class ImportsUntilKilled {
    static final String BEGINS = "begins";
    static final FileOptions OPTIONS =
            FileOptions.withDefaults().with(Durability.GROUP_COMMIT).withFileBytes(1 << 20);

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private ImportsUntilKilled() {}

    /** Journal, format, source. */
    public static void main(String[] arguments) {
        EventReader reader = arguments[1].equals("own") ? EventReaders.own() : EventReaders.stackExchange();
        try (SocialLearning learning = open(Path.of(arguments[0]))) {
            System.out.println(BEGINS);
            ImportReport report = learning.experiment("import", ZoneOffset.UTC)
                    .importFrom(reader, Source.of(Path.of(arguments[2])), ImportOptions.onBasis("agreed"));
            System.out.println("completed " + report.completed() + ", refused " + report.refused());
        }
    }

    static SocialLearning open(Path directory) {
        return SocialLearning.builder()
                .journal(Journal.file(directory, OPTIONS))
                .pseudonyms(Pseudonyms.hmacSha256("a key for a test, 32 bytes long.".getBytes(StandardCharsets.UTF_8)))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open();
    }
}

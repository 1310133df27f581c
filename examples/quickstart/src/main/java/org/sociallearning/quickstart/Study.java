package org.sociallearning.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.SocialLearningBuilder;
import org.sociallearning.core.TextRetention;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;

/** The library opened for one command, with one experiment in it: kept in a folder, or in memory for the time of the command. */
final class Study implements AutoCloseable {
    private static final String EXPERIMENT = "quickstart";
    private static final String ZONE_FILE = "zone";
    private static final String KEY_FILE = "pseudonyms.key";
    private static final int KEY_BYTES = 32;

    // Nothing is purged while a command runs; the texts go when it ends.
    private static final int DAYS_OF_TEXT = 1;

    private final SocialLearning learning;
    private final Workspace workspace;

    private Study(SocialLearning learning, ZoneId zone) {
        this.learning = learning;
        this.workspace = learning.experiment(EXPERIMENT, zone);
    }

    /** Keeps nothing. */
    static Study inMemory(ZoneId zone, Clock clock) {
        return new Study(builder(Journal.inMemory(), freshKey(), clock).open(), zone);
    }

    /** Keeps nothing either, but texts for as long as it is open. */
    static Study inMemoryWithTexts(ZoneId zone, Clock clock) {
        return new Study(
                builder(Journal.inMemory(), freshKey(), clock)
                        .textRetention(TextRetention.keepWithConsent(DAYS_OF_TEXT))
                        .open(),
                zone);
    }

    /** Keeps a journal, and beside it the key of its pseudonyms, in a folder; the first use fixes the zone. */
    static Study in(Path folder, ZoneId zone, Clock clock) {
        try {
            Files.createDirectories(folder);
            ZoneId fixed = ZoneId.of(keep(folder.resolve(ZONE_FILE), zone.getId()));
            return new Study(
                    builder(Journal.file(folder.resolve("journal")), key(folder.resolve(KEY_FILE)), clock)
                            .open(),
                    fixed);
        } catch (IOException e) {
            throw new SocialLearningException("folder (" + folder + ") must be one that can be written to", e);
        }
    }

    /** A journal that must be there already. */
    static Study existing(Path folder, Clock clock) {
        if (!Files.isRegularFile(folder.resolve(ZONE_FILE))) {
            throw new SocialLearningException(
                    "folder (" + folder + ") must hold a journal. Maybe import into it first");
        }
        return in(folder, ZoneId.of("UTC"), clock);
    }

    private static SocialLearningBuilder builder(Journal journal, byte[] key, Clock clock) {
        return SocialLearning.builder()
                .journal(journal)
                .pseudonyms(Pseudonyms.hmacSha256(key))
                .clock(clock);
    }

    private static String keep(Path file, String value) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, value);
        }
        return Files.readString(file).strip();
    }

    private static byte[] key(Path file) throws IOException {
        if (!Files.exists(file)) {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, freshKey());
        }
        return Files.readAllBytes(file);
    }

    private static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        learning.close();
    }
}

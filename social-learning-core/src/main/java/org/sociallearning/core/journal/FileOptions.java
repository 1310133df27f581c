package org.sociallearning.core.journal;

import java.time.Duration;
import java.util.Objects;

/**
 * How a file journal writes. Immutable.
 *
 * @param durability when an append returns
 * @param fileBytes the size from which on a new log file is begun, 1 KB to 1 GB
 * @param gathering under group commit, how long the first of a group waits for others before it forces the disk for all of them;
 *     none to a second
 */
public record FileOptions(Durability durability, int fileBytes, Duration gathering) {
    private static final int LEAST = 1 << 10;
    private static final int MOST = 1 << 30;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    public FileOptions {
        Objects.requireNonNull(durability, "durability");
        if (fileBytes < LEAST || fileBytes > MOST) {
            throw new IllegalArgumentException("fileBytes (" + fileBytes + ") must lie between 1 KB and 1 GB");
        }
        if (gathering.isNegative() || gathering.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("gathering (" + gathering + ") must lie between 0 and 1 second");
        }
    }

    /** Group commit without gathering, files of 64 MB. */
    public static FileOptions withDefaults() {
        return new FileOptions(Durability.GROUP_COMMIT, 64 << 20, Duration.ZERO);
    }

    /** The same with another durability. */
    public FileOptions with(Durability durability) {
        return new FileOptions(durability, fileBytes, gathering);
    }

    /** The same with log files of another size. */
    public FileOptions withFileBytes(int fileBytes) {
        return new FileOptions(durability, fileBytes, gathering);
    }

    /**
     * The same with a time in which a group gathers: fewer forces of a slow disk, and each append later by up to this time. Without
     * it a group is whoever came while the disk was busy with the group before.
     */
    public FileOptions withGathering(Duration gathering) {
        return new FileOptions(durability, fileBytes, gathering);
    }
}

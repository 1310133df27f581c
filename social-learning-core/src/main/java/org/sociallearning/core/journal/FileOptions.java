package org.sociallearning.core.journal;

import java.util.Objects;

/**
 * How a file journal writes. Immutable.
 *
 * @param durability when an append returns
 * @param fileBytes the size from which on a new log file is begun, 1 KB to 1 GB
 */
public record FileOptions(Durability durability, int fileBytes) {
    private static final int LEAST = 1 << 10;
    private static final int MOST = 1 << 30;

    public FileOptions {
        Objects.requireNonNull(durability, "durability");
        if (fileBytes < LEAST || fileBytes > MOST) {
            throw new IllegalArgumentException("fileBytes (" + fileBytes + ") must lie between 1 KB and 1 GB");
        }
    }

    /** Group commit, files of 64 MB. */
    public static FileOptions withDefaults() {
        return new FileOptions(Durability.GROUP_COMMIT, 64 << 20);
    }

    /** The same with another durability. */
    public FileOptions with(Durability durability) {
        return new FileOptions(durability, fileBytes);
    }

    /** The same with log files of another size. */
    public FileOptions withFileBytes(int fileBytes) {
        return new FileOptions(durability, fileBytes);
    }
}

package org.sociallearning.core.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says beside an index that it was closed in order and how far it covers the log; absent while the index is in use. */
final class IndexState {
    private static final Logger LOG = LoggerFactory.getLogger(IndexState.class);
    private static final String NAME = "state";

    private IndexState() {}

    /** The index, if it was closed in order at this end of the log; else null. */
    static @Nullable Index open(Path directory, long end) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return null;
        }
        String[] parts = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).split(" ", 2);
        Files.delete(file);
        if (parts.length != 2 || !parts[0].equals(Long.toString(end))) {
            return null;
        }
        try {
            return Index.open(directory, parts[1]);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("index in {} does not read and is rebuilt: {}", directory, e.toString());
            return null;
        }
    }

    static void close(Path directory, Index index, long end) throws IOException {
        byte[] state = (end + " " + index.state()).getBytes(StandardCharsets.US_ASCII);
        SuppressionFile.write(directory.resolve(NAME), state, StandardOpenOption.TRUNCATE_EXISTING);
    }
}

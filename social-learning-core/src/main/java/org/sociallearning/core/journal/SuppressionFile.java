package org.sociallearning.core.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The suppression list beside a log: a key, and a line of hexadecimal digits for each mark. Under the writer's lock. */
final class SuppressionFile {
    private static final String KEY = "suppression.key";
    private static final String MARKS = "suppression.list";

    private final Path directory;
    private final Suppression suppression;

    private SuppressionFile(Path directory, Suppression suppression) {
        this.directory = directory;
        this.suppression = suppression;
    }

    static SuppressionFile open(Path directory) throws IOException {
        Path key = directory.resolve(KEY);
        if (!Files.exists(key)) {
            Path fresh = directory.resolve(KEY + ".new");
            write(fresh, Suppression.newKey(), StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(fresh, key, StandardCopyOption.ATOMIC_MOVE);
        }
        Path marks = directory.resolve(MARKS);
        List<String> known = Files.exists(marks) ? Files.readAllLines(marks) : List.of();
        byte[] bytes = Files.readAllBytes(key);
        if (bytes.length != Suppression.KEY_BYTES) {
            // With another key whoever was erased could be recorded again.
            throw new IOException("file " + KEY + " must hold " + Suppression.KEY_BYTES + " bytes and holds "
                    + bytes.length + ". Maybe put it back from a backup");
        }
        return new SuppressionFile(directory, new Suppression(bytes, known));
    }

    Suppression list() {
        return suppression;
    }

    void add(List<String> marks) throws IOException {
        byte[] lines = (String.join("\n", marks) + "\n").getBytes(StandardCharsets.US_ASCII);
        write(directory.resolve(MARKS), lines, StandardOpenOption.APPEND);
        suppression.add(marks);
    }

    static void write(Path path, byte[] bytes, StandardOpenOption how) throws IOException {
        // A channel would be closed by an interrupt of a thread of the host's; a stream is not.
        try (FileOutputStream out = new FileOutputStream(path.toFile(), how == StandardOpenOption.APPEND)) {
            out.write(bytes);
            out.getFD().sync();
        }
    }
}

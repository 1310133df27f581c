package org.sociallearning.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares what the code is with what a committed file says it is. */
public final class WrittenDown {
    private WrittenDown() {}

    /**
     * Fails when the file does not hold exactly these lines, in whatever order; or writes them, sorted, when the system
     * property is true.
     *
     * <p>The order is free because two branches that each add a line are then merged without a hand.
     *
     * @param actual what the code says
     * @param file what was committed
     * @param property the system property that asks to write the file anew
     */
    public static void check(Collection<String> actual, Path file, String property) {
        SortedSet<String> now = new TreeSet<>(actual);
        if (Boolean.getBoolean(property)) {
            write(file, now);
            return;
        }
        SortedSet<String> written = new TreeSet<>(read(file));
        SortedSet<String> added = new TreeSet<>(now);
        added.removeAll(written);
        SortedSet<String> gone = new TreeSet<>(written);
        gone.removeAll(now);
        if (!added.isEmpty() || !gone.isEmpty()) {
            StringBuilder message = new StringBuilder()
                    .append(file.getFileName())
                    .append(" (")
                    .append(added.size() + gone.size())
                    .append(" lines) differs from the code.\n");
            added.forEach(line -> message.append("  + ").append(line).append('\n'));
            gone.forEach(line -> message.append("  - ").append(line).append('\n'));
            message.append("Maybe the change is meant: then run the same test with -D")
                    .append(property)
                    .append("=true and commit the file.");
            throw new AssertionError(message.toString());
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void write(Path file, SortedSet<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

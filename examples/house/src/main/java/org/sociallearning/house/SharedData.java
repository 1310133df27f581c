package org.sociallearning.house;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data that others made and that is no part of this project: it lies in {@code ../shared/data} beside the project, or where
 * {@code -Dsociallearning.shared} or the environment's {@code SOCIALLEARNING_SHARED} says.
 */
public final class SharedData {
    private SharedData() {}

    /** A file or folder below {@code data}; the test that asks is skipped with a reason when it is absent. */
    public static Path orSkip(String name) {
        String override = System.getProperty("sociallearning.shared", System.getenv("SOCIALLEARNING_SHARED"));
        Path module = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
        Path shared = override == null ? module.resolve("../../shared").normalize() : Path.of(override);
        Path path = shared.resolve("data").resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "SKIPPED: the shared data is absent: " + path);
        return path;
    }
}

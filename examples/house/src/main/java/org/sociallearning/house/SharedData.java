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
        Path shared = override == null ? project().resolveSibling("shared") : Path.of(override);
        Path path = shared.resolve("data").resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "SKIPPED: the shared data is absent: " + path);
        return path;
    }

    /** The nearest folder above the tests that has the wrapper in it. */
    private static Path project() {
        Path module =
                Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        for (Path folder = module; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        return module;
    }
}

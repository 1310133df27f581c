package org.sociallearning.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of this repository as the documentation tests see them. */
final class Repository {
    static final Path ROOT = root();

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "node_modules");

    private Repository() {}

    static List<Path> files(Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(ROOT.relativize(file))) {
                        found.add(ROOT.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk the repository", e);
        }
        found.sort(null);
        return found;
    }

    static List<Path> mainSources() {
        return files(file -> isJava(file) && posix(file).contains("src/main/java/"));
    }

    static List<Path> testSources() {
        return files(file -> isJava(file) && posix(file).contains("src/test/java/"));
    }

    static List<Path> documents() {
        return files(file -> file.toString().endsWith(".md"));
    }

    static String read(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(ROOT.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The path with slashes on every system. */
    static String posix(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static Path root() {
        Path here = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        while (here != null && !Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("The tests run outside of the repository: no mvnw in any directory above.");
        }
        return here;
    }
}

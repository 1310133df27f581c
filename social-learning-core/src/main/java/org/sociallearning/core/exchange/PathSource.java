package org.sociallearning.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A file, a folder or a zip on disk. Nothing is ever unpacked to disk, and no link is followed out of a folder. */
final class PathSource implements Source {
    private final Path path;
    private final ZipParts zip;

    private PathSource(Path path) {
        this.path = path;
        this.zip = new ZipParts(path, name());
    }

    static Source of(Path path) {
        if (!Files.exists(path)) {
            throw new UnreadableSourceException("source (" + path + ") must exist");
        }
        if (!Files.isReadable(path)) {
            throw new UnreadableSourceException("source (" + path + ") must be readable");
        }
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            // A pipe or a device cannot be read twice, and may never end.
            throw new UnreadableSourceException("source (" + path + ") must be a file or a folder");
        }
        return new PathSource(path);
    }

    @Override
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    @Override
    public List<Part> parts() throws IOException {
        List<Part> parts = Files.isDirectory(path) ? folder() : isZip() ? zip.list() : List.of(file(name(), path));
        return parts.stream().sorted(Comparator.comparing(Part::name)).toList();
    }

    /** Opens parts quickly until {@link #release}, which must follow. */
    void hold() {
        zip.hold();
    }

    void release() throws IOException {
        zip.release();
    }

    private List<Part> folder() throws IOException {
        List<Part> parts = new ArrayList<>();
        Path root = path.toRealPath();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file)
                        && !isHidden(name)
                        && file.toRealPath().startsWith(root)) {
                    parts.add(file(shown(name), file));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return parts;
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    /** A name as it may be shown on a terminal or page: without what steers either. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        for (int i = 0; i < Math.min(name.length(), NameCounts.MAX_NAME); i++) {
            char c = name.charAt(i);
            shown.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c);
        }
        return shown.toString();
    }

    private static Part file(String name, Path file) throws IOException {
        return new FilePart(name, Files.size(file), file);
    }

    private record FilePart(String name, long size, Path file) implements Part {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}

package org.sociallearning.core.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file, a folder or a zip on disk. Nothing is ever unpacked to disk. */
final class PathSource implements Source {
    private final Path path;

    private PathSource(Path path) {
        this.path = path;
    }

    static Source of(Path path) {
        if (!Files.exists(path)) {
            throw new UnreadableSourceException("source (" + path + ") must exist");
        }
        if (!Files.isReadable(path)) {
            throw new UnreadableSourceException("source (" + path + ") must be readable");
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
        List<Part> parts = Files.isDirectory(path) ? folder() : isZip() ? zip() : List.of(file(name(), path));
        return parts.stream().sorted(Comparator.comparing(Part::name)).toList();
    }

    private List<Part> folder() throws IOException {
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = path.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file) && !isHidden(name)) {
                    parts.add(file(name, file));
                }
            }
        }
        return parts;
    }

    private List<Part> zip() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<Part> parts = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    parts.add(new ZipPart(path, entry.getName(), entry.getSize()));
                }
            }
            return parts;
        } catch (ZipException e) {
            throw new UnreadableSourceException("source (" + name() + ") must be a whole zip", e);
        }
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
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

    private record ZipPart(Path file, String name, long size) implements Part {
        @Override
        public InputStream open() throws IOException {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                InputStream in = zip.getInputStream(zip.getEntry(name));
                return new FilterInputStream(in) {
                    @Override
                    public void close() throws IOException {
                        zip.close();
                    }
                };
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }
    }
}

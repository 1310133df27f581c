package org.sociallearning.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read: one file, several, a zip, a folder with a file a day, or a host's own store. It can be opened as often as
 * wished and gives the same each time. Implementations are thread-safe.
 */
public interface Source {
    /** What to call it in messages: the name of a file or folder, not where it lies. */
    String name();

    /**
     * Its parts, in the order in which they are to be read.
     *
     * @throws IOException when they cannot be listed
     */
    List<Part> parts() throws IOException;

    /** The part whose file name this is, in whatever folder and case; null when there is none. */
    default @Nullable Part part(String fileName) throws IOException {
        for (Part part : parts()) {
            if (part.fileName().equalsIgnoreCase(fileName)) {
                return part;
            }
        }
        return null;
    }

    /** One file of a source. */
    interface Part {
        /** Its name, with folders between slashes: {@code general/2018-03-12.json}. */
        String name();

        /** Its size in bytes when opened, -1 when that is not known. */
        long size();

        /** Opens it; the caller closes the stream. */
        InputStream open() throws IOException;

        /** Its name without folders. */
        default String fileName() {
            return name().substring(name().lastIndexOf('/') + 1);
        }
    }

    /**
     * A file, a folder with all files in it, or a zip with all its entries. Hidden files are left out. Parts are sorted by name.
     *
     * @throws UnreadableSourceException when there is nothing at this path
     */
    static Source of(Path path) {
        return PathSource.of(path);
    }

    /** One part with this name and content. */
    static Source of(String name, byte[] content) {
        byte[] copy = content.clone();
        return of(name, List.of(new BytesPart(name, copy)));
    }

    /** These parts. */
    static Source of(String name, List<? extends Part> parts) {
        return new ListedSource(name, List.copyOf(parts));
    }
}

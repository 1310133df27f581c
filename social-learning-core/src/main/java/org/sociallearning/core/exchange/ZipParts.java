package org.sociallearning.core.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip as parts. What only an attack has is refused: entries that share their bytes, a name that is there
 * twice, an entry that grows without end. Zips within a zip are files like others. Thread-safe.
 */
final class ZipParts {
    /** How many times its size an entry may unpack to, once it is beyond what any entry may: texts do a tenth of this. */
    static final int MOST_TIMES = 200;

    private static final long ANY = 64L << 20;

    private final Path file;
    private final String name;
    private int holders;
    private @Nullable ZipFile open;

    ZipParts(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    List<Source.Part> list() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Source.Part> parts = new ArrayList<>();
            Set<String> names = new HashSet<>();
            long packed = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                packed += Math.max(0, entry.getCompressedSize());
                if (!names.add(entry.getName())) {
                    throw new UnreadableSourceException("source (" + name + ") must hold each file once, and holds "
                            + PathSource.shown(entry.getName()) + " twice");
                }
                if (!entry.isDirectory() && !PathSource.isHidden(entry.getName())) {
                    parts.add(new Part(
                            PathSource.shown(entry.getName()),
                            entry.getSize(),
                            entry.getName(),
                            Math.max(ANY, MOST_TIMES * Math.max(0, entry.getCompressedSize()))));
                }
            }
            if (packed > file.toFile().length()) {
                throw new UnreadableSourceException("source (" + name + ") must not have files that share their bytes");
            }
            return parts;
        } catch (ZipException e) {
            throw new UnreadableSourceException("source (" + name + ") must be a whole zip", e);
        }
    }

    /** Keeps the zip open once a part was opened: its list of entries is read once instead of once a part. */
    synchronized void hold() {
        holders++;
    }

    synchronized void release() throws IOException {
        ZipFile last = --holders == 0 ? open : null;
        if (last != null) {
            open = null;
            last.close();
        }
    }

    private synchronized @Nullable ZipFile kept() throws IOException {
        if (holders > 0 && open == null) {
            open = new ZipFile(file.toFile());
        }
        return open;
    }

    private final class Part implements Source.Part {
        private final String shown;
        private final long size;
        private final String entry;
        private final long most;

        Part(String shown, long size, String entry, long most) {
            this.shown = shown;
            this.size = size;
            this.entry = entry;
            this.most = most;
        }

        @Override
        public String name() {
            return shown;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() throws IOException {
            ZipFile kept = kept();
            ZipFile zip = kept == null ? new ZipFile(file.toFile()) : kept;
            try {
                ZipEntry found = zip.getEntry(entry);
                if (found == null) {
                    throw new IOException("part (" + shown + ") must be there still");
                }
                return new Unpacked(zip.getInputStream(found), kept == null ? zip : null);
            } catch (IOException | RuntimeException e) {
                if (kept == null) {
                    zip.close();
                }
                throw e;
            }
        }

        /** The bytes of an entry, up to what it may unpack to; closes the zip that was opened for it. */
        private final class Unpacked extends FilterInputStream {
            private final @Nullable ZipFile own;
            private long left = most;

            Unpacked(InputStream in, @Nullable ZipFile own) {
                super(in);
                this.own = own;
            }

            @Override
            public int read() throws IOException {
                int read = in.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = in.read(bytes, from, length);
                count(read);
                return read;
            }

            private void count(long read) throws IOException {
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new IOException(
                            "part (" + shown + ") must not unpack to more than " + MOST_TIMES + " times its size");
                }
            }

            @Override
            public void close() throws IOException {
                in.close();
                if (own != null) {
                    own.close();
                }
            }
        }
    }
}

package org.sociallearning.core.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The files of the log in order, and where in them sequences lie. A position is the number of a file in its upper and the
 * offset in its lower half. Read by many threads, written by one at a time.
 */
final class Log implements Closeable {
    private static final int MARK_EVERY = 1 << 15;

    private final Path directory;
    private final long fileBytes;
    private final Disk disk;
    private final List<LogFile> files = new CopyOnWriteArrayList<>();
    private final ConcurrentSkipListMap<Long, Long> marks = new ConcurrentSkipListMap<>();
    private long marked = Long.MIN_VALUE;

    Log(Path directory, long fileBytes, Disk disk) {
        this.disk = disk;
        this.directory = directory;
        this.fileBytes = fileBytes;
    }

    static long position(int file, long offset) {
        return (long) file << 32 | offset;
    }

    /** Opens all files there are; makes the first when there is none. */
    void open() throws IOException {
        Files.createDirectories(directory);
        List<Path> found;
        try (Stream<Path> list = Files.list(directory)) {
            found = list.filter(path -> path.getFileName().toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
        for (Path path : found) {
            int number = LogFile.number(path.getFileName().toString());
            if (number < 1) {
                throw new SocialLearningException(
                        "file (" + path.getFileName() + ") must not lie among the log files of a" + " journal. Maybe "
                                + directory.getParent() + " is another folder");
            }
            if (!files.isEmpty() && number != newest().number() + 1) {
                throw missing(newest().number() + 1);
            }
            files.add(LogFile.open(path, number, disk));
        }
        if (files.isEmpty()) {
            files.add(LogFile.create(directory.resolve(LogFile.name(1)), 1, disk));
        }
    }

    /** Remembers that the frame at a position begins with a sequence. */
    void mark(long sequence, long position) {
        if (position - marked >= MARK_EVERY) {
            marks.put(sequence, position);
            marked = position;
        }
    }

    /** The frame at or before the one with this sequence. */
    long frameOf(long sequence) {
        Map.Entry<Long, Long> mark = marks.floorEntry(sequence);
        return mark == null ? position(files.get(0).number(), LogFile.HEADER) : mark.getValue();
    }

    /** Writes a frame whose first line has this sequence; its position. */
    long append(LineWriter lines, long sequence) throws IOException {
        LogFile file = newest();
        if (file.size() >= fileBytes) {
            file.force();
            int next = file.number() + 1;
            file = LogFile.create(directory.resolve(LogFile.name(next)), next, disk);
            files.add(file);
        }
        long position = position(file.number(), file.size());
        file.append(lines.frame(), lines.size());
        mark(sequence, position);
        return position;
    }

    void force() throws IOException {
        newest().force();
    }

    LogFile newest() {
        return files.get(files.size() - 1);
    }

    List<LogFile> files() {
        return files;
    }

    /** Where the log ends. */
    long end() {
        return position(newest().number(), newest().size());
    }

    @Nullable
    Entry at(long position, LineReader reader) throws IOException {
        return reader.at(file((int) (position >>> 32)), (int) position);
    }

    private LogFile file(int number) {
        int index = number - files.get(0).number();
        if (index < 0 || index >= files.size()) {
            throw missing(number);
        }
        return files.get(index);
    }

    private static SocialLearningException missing(int number) {
        return new SocialLearningException(
                "log file (" + LogFile.name(number) + ") must be there. Maybe it was moved; put it back");
    }

    /** Reads all lines from the frame at a position on, until the sink has enough. */
    void read(long from, LogScan scan, LogScan.Sink sink) throws IOException {
        for (LogFile file : files) {
            if (file.number() < from >>> 32) {
                continue;
            }
            int start = file.number() == from >>> 32 ? (int) from : LogFile.HEADER;
            if (!scan.read(file, start, (int) file.size(), sink)) {
                return;
            }
        }
    }

    /** Parts of the log of about this many bytes, that can be read apart: file, first frame, end. */
    List<Part> parts(int bytes) {
        List<Part> parts = new ArrayList<>();
        for (LogFile file : files) {
            int end = (int) file.size();
            int start = LogFile.HEADER;
            for (long position : marks.values()) {
                if (position >>> 32 == file.number() && (int) position - start >= bytes) {
                    parts.add(new Part(file, start, (int) position));
                    start = (int) position;
                }
            }
            if (start < end) {
                parts.add(new Part(file, start, end));
            }
        }
        return parts;
    }

    /** The frames between two positions, of which the second may lie in a later file. */
    Part part(long from, long to) {
        LogFile file = file((int) (from >>> 32));
        return new Part(file, (int) from, to >>> 32 == from >>> 32 ? (int) to : (int) file.size());
    }

    record Part(LogFile file, int from, int to) {}

    @Override
    public void close() throws IOException {
        for (LogFile file : files) {
            file.close();
        }
        files.clear();
        marks.clear();
        marked = Long.MIN_VALUE;
    }
}

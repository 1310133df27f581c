package org.sociallearning.core.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of the log: a header, then frames, each with the lines of one append. Read by many threads, written by one at a
 * time.
 *
 * <p>A frame is its mark, the length of its lines in bytes, the CRC32C of count and lines, the count of lines, all as big-endian
 * ints, then the lines.
 */
final class LogFile implements Closeable {
    /** Bytes before the first frame. */
    static final int HEADER = 16;

    /** Bytes before the lines of a frame. */
    static final int FRAME = 16;

    static final int MARK = 0x534C4A46;

    private static final byte[] TITLE = "social-journal\n1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int REMAP = 4 << 20;

    private final Disk disk;
    private final int number;
    private final Path path;
    // A channel would be closed by an interrupt of a thread of the host's; these are not.
    private final RandomAccessFile writer;
    private final RandomAccessFile reader;
    private final Map<Integer, Integer> gaps = new TreeMap<>();
    private volatile long size;
    private volatile @Nullable MappedByteBuffer map;

    private LogFile(int number, Path path, Disk disk) throws IOException {
        this.disk = disk;
        this.number = number;
        this.path = path;
        this.writer = new RandomAccessFile(path.toFile(), "rw");
        this.reader = new RandomAccessFile(path.toFile(), "r");
        this.size = writer.length();
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "%08d.log", number);
    }

    /** The number in the name of a log file; 0 when this is no such name. */
    static int number(String name) {
        int dot = name.length() - ".log".length();
        if (dot < 1 || dot > 10) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < dot; i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number > Integer.MAX_VALUE ? 0 : (int) number;
    }

    static LogFile open(Path path, int number, Disk disk) throws IOException {
        return new LogFile(number, path, disk);
    }

    static LogFile create(Path path, int number, Disk disk) throws IOException {
        Files.createFile(path);
        LogFile file = new LogFile(number, path, disk);
        file.append(TITLE, TITLE.length);
        return file;
    }

    boolean hasTitle() throws IOException {
        byte[] title = new byte[HEADER];
        return size >= HEADER && read(0, title, 0, HEADER) == HEADER && java.util.Arrays.equals(title, TITLE);
    }

    /** Appends bytes; when that fails the file is as before. */
    void append(byte[] bytes, int count) throws IOException {
        long at = size;
        try {
            writer.seek(at);
            disk.write(writer, bytes, count);
        } catch (IOException | RuntimeException | Error e) {
            writer.setLength(at);
            throw e;
        }
        size = at + count;
    }

    /** Begins the file again, empty. */
    void restart() throws IOException {
        truncate(0);
        append(TITLE, TITLE.length);
    }

    void force() throws IOException {
        disk.force(writer);
    }

    void truncate(long to) throws IOException {
        map = null;
        writer.setLength(to);
        force();
        size = to;
    }

    /** Reads bytes from an offset, fewer at the end. */
    int read(long offset, byte[] into, int at, int length) throws IOException {
        int count = (int) Math.min(length, size - offset);
        if (count <= 0) {
            return 0;
        }
        MappedByteBuffer mapped = map;
        if (mapped == null || offset + count > mapped.capacity()) {
            if (size - (mapped == null ? 0 : mapped.capacity()) < REMAP) {
                synchronized (reader) {
                    reader.seek(offset);
                    reader.readFully(into, at, count);
                }
                return count;
            }
            mapped = Mapping.of(path, size);
            map = mapped;
        }
        mapped.get((int) offset, into, at, count);
        return count;
    }

    /** Where the frame at an offset ends; -1 when there is no whole and sound frame. */
    long soundEnd(long offset, byte[] buffer) throws IOException {
        if (read(offset, buffer, 0, FRAME) < FRAME) {
            return -1;
        }
        ByteBuffer header = ByteBuffer.wrap(buffer, 0, FRAME);
        int mark = header.getInt();
        int length = header.getInt();
        int sum = header.getInt();
        if (mark != MARK || length < 0 || offset + FRAME + length > size) {
            return -1;
        }
        CRC32C crc = new CRC32C();
        crc.update(buffer, FRAME - Integer.BYTES, Integer.BYTES);
        long end = offset + FRAME + length;
        for (long at = offset + FRAME; at < end; ) {
            int count = read(at, buffer, 0, (int) Math.min(buffer.length, end - at));
            crc.update(buffer, 0, count);
            at += count;
        }
        return (int) crc.getValue() == sum ? end : -1;
    }

    /** Writes the header of a frame over lines that stand in the array already. */
    static void header(byte[] frame, int end, int count) {
        ByteBuffer header = ByteBuffer.wrap(frame);
        header.putInt(0, MARK).putInt(4, end - FRAME).putInt(12, count);
        CRC32C crc = new CRC32C();
        crc.update(frame, FRAME - Integer.BYTES, end - FRAME + Integer.BYTES);
        header.putInt(8, (int) crc.getValue());
    }

    /** Marks bytes as damaged: reading passes over them. */
    void gap(int from, int to) {
        gaps.put(from, to);
    }

    boolean hasGaps() {
        return !gaps.isEmpty();
    }

    /** Where to go on reading from an offset: behind the damage that begins there, if any. */
    int past(int offset) {
        return gaps.getOrDefault(offset, offset);
    }

    int number() {
        return number;
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        map = null;
        writer.close();
        reader.close();
    }
}

package org.sociallearning.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A memory-mapped array of pairs of longs in a file of fixed length. The file is written with zeros first, because a mapped
 * page that the disk has no room for would kill the process. Pairs are read while others are written; who sees a position of
 * the journal sees what was written for it before.
 */
final class Slots {
    static final int BYTES = 16;

    private static final int PART_BITS = 24;
    private static final int PART = 1 << PART_BITS;
    private static final int ZEROS = 1 << 20;

    private final MappedByteBuffer[] parts;
    private final long length;

    private Slots(MappedByteBuffer[] parts, long length) {
        this.parts = parts;
        this.length = length;
    }

    static Slots create(Path path, long length) throws IOException {
        return Uninterrupted.get(() -> written(path, length));
    }

    static Slots open(Path path) throws IOException {
        return Uninterrupted.get(() -> mapped(path));
    }

    private static Slots written(Path path, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);
            for (long left = length * BYTES; left > 0; ) {
                zeros.clear().limit((int) Math.min(ZEROS, left));
                left -= channel.write(zeros);
            }
        }
        return mapped(path);
    }

    private static Slots mapped(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long length = channel.size() / BYTES;
            MappedByteBuffer[] parts = new MappedByteBuffer[(int) ((length + PART - 1) >>> PART_BITS)];
            for (int i = 0; i < parts.length; i++) {
                long from = (long) i << PART_BITS;
                parts[i] = channel.map(
                        FileChannel.MapMode.READ_WRITE, from * BYTES, Math.min(PART, length - from) * BYTES);
                parts[i].order(ByteOrder.nativeOrder());
            }
            return new Slots(parts, length);
        }
    }

    long length() {
        return length;
    }

    long first(long index) {
        return parts[(int) (index >>> PART_BITS)].getLong(((int) index & PART - 1) * BYTES);
    }

    long second(long index) {
        return parts[(int) (index >>> PART_BITS)].getLong(((int) index & PART - 1) * BYTES + Long.BYTES);
    }

    /** Writes a pair; its first half last, because readers look at that first. */
    void set(long index, long first, long second) {
        MappedByteBuffer part = parts[(int) (index >>> PART_BITS)];
        int at = ((int) index & PART - 1) * BYTES;
        part.putLong(at + Long.BYTES, second);
        part.putLong(at, first);
    }

    /** Adds all bytes to a sum. */
    void sum(CRC32C sum) {
        for (MappedByteBuffer part : parts) {
            sum.update(part.duplicate().clear());
        }
    }

    void force() {
        for (MappedByteBuffer part : parts) {
            part.force();
        }
    }
}

package org.sociallearning.core.journal;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Where log files write: the one place at which a disk may be full or fail. */
interface Disk {
    /** The disk as it is. */
    Disk REAL = (file, bytes, count) -> file.write(bytes, 0, count);

    void write(RandomAccessFile file, byte[] bytes, int count) throws IOException;

    /** Makes what was written outlive a crash of the machine. */
    default void force(RandomAccessFile file) throws IOException {
        file.getFD().sync();
    }
}

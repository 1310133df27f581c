package org.sociallearning.core.journal;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Maps files for reading. */
final class Mapping {
    private Mapping() {}

    static MappedByteBuffer of(Path path, long size) throws IOException {
        return Uninterrupted.get(() -> {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            }
        });
    }
}

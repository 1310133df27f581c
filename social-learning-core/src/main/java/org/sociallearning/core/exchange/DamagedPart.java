package org.sociallearning.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One part of a sample, to be damaged while the others stay whole. */
final class DamagedPart {
    private static final int DAMAGED_BYTES = 3;

    private final Source source;
    private final String name;
    private final byte[] content;

    private DamagedPart(Source source, String name, byte[] content) {
        this.source = source;
        this.name = name;
        this.content = content;
    }

    static List<DamagedPart> of(Source source) throws IOException {
        List<DamagedPart> all = new ArrayList<>();
        for (Source.Part part : source.parts()) {
            try (InputStream in = part.open()) {
                all.add(new DamagedPart(source, part.name(), in.readAllBytes()));
            }
        }
        return all;
    }

    String name() {
        return name;
    }

    int length() {
        return content.length;
    }

    Source cut(int length) throws IOException {
        return with(Arrays.copyOf(content, length));
    }

    Source damaged(Random random) throws IOException {
        byte[] changed = content.clone();
        for (int i = 0; i < DAMAGED_BYTES; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return with(changed);
    }

    private Source with(byte[] changed) throws IOException {
        List<Source.Part> parts = new ArrayList<>();
        for (Source.Part other : source.parts()) {
            parts.add(other.name().equals(name) ? new BytesPart(name, changed) : other);
        }
        return Source.of(source.name(), parts);
    }
}

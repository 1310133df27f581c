package org.sociallearning.hostile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.exchange.Source;

/**
 * A source made of any bytes: parts between bytes 0x1D, each with its name on a first line. Nothing is copied and nothing
 * touches a disk, so that millions can be read.
 */
record FuzzedSource(List<Part> parts) implements Source {
    private static final byte BETWEEN = 0x1D;

    static FuzzedSource of(byte[] input) {
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= input.length; i++) {
            if (i == input.length || input[i] == BETWEEN) {
                Part part = part(input, start, i);
                // A source has each name once, as a folder has.
                if (names.add(part.name())) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return new FuzzedSource(parts);
    }

    private static Part part(byte[] input, int from, int to) {
        int name = from;
        while (name < to && input[name] != '\n') {
            name++;
        }
        int content = Math.min(to, name + 1);
        return new Slice(
                new String(input, from, name - from, StandardCharsets.ISO_8859_1), input, content, to - content);
    }

    @Override
    public String name() {
        return "fuzzed";
    }

    private static final class Slice implements Part {
        private final String name;
        private final byte[] input;
        private final int from;
        private final int length;

        Slice(String name, byte[] input, int from, int length) {
            this.name = name;
            this.input = input;
            this.from = from;
            this.length = length;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(input, from, length);
        }
    }
}

package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** Reads a file that is one line of a gigabyte in a machine with little memory, and prints what became of it. */
final class OneLineOfAGigabyte {
    private static final long GIGABYTE = 1L << 30;

    private OneLineOfAGigabyte() {}

    public static void main(String[] args) {
        EventReader reader = EventReaders.builtIn().get(args[0]);
        Recorded read = Recorded.of(reader, Source.of("huge", List.of(new Endless(args[1], args[2].getBytes(UTF_8)))));
        System.out.println(read.events.size() + " events, " + read.problems.size() + " problem: "
                + read.problems.get(0).rule());
    }

    /** A beginning, and then nothing but the letter a. */
    private static final class Endless implements Source.Part {
        private final String name;
        private final byte[] beginning;

        Endless(String name, byte[] beginning) {
            this.name = name;
            this.beginning = beginning;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return GIGABYTE;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long position;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0];
                }

                @Override
                public int read(byte[] bytes, int from, int length) {
                    if (length == 0) {
                        return 0;
                    }
                    if (position >= GIGABYTE) {
                        return -1;
                    }
                    if (position < beginning.length) {
                        bytes[from] = beginning[(int) position++];
                        return 1;
                    }
                    int n = (int) Math.min(length, GIGABYTE - position);
                    Arrays.fill(bytes, from, from + n, (byte) 'a');
                    position += n;
                    return n;
                }
            };
        }
    }
}

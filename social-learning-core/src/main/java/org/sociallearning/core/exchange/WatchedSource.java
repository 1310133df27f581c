package org.sociallearning.core.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A source that tells a sink how much of it was read, and stops where the sink cancels. */
final class WatchedSource implements Source {
    private static final long STEP = 64 * 1024;

    private final Source source;
    private final Sink sink;
    private final List<Part> parts;
    private final long total;
    private final int pass;
    private final int passes;
    private long read;
    private long told;

    WatchedSource(Source source, Sink sink, int pass, int passes) throws IOException {
        this.source = source;
        this.sink = sink;
        this.pass = pass;
        this.passes = passes;
        this.parts = source.parts().stream().<Part>map(Watched::new).toList();
        boolean known = parts.stream().allMatch(part -> part.size() >= 0);
        this.total = known ? parts.stream().mapToLong(Part::size).sum() : -1;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    /** Parts that the reader had no need of count as read in the end. */
    void finished() {
        read = Math.max(read, total);
        tell();
    }

    private void tell() {
        told = read;
        if (total < 0) {
            sink.progress(read, -1);
        } else {
            sink.progress(pass * total + Math.min(read, total), passes * total);
        }
    }

    private void count(long bytes) {
        read += Math.max(0, bytes);
        if (read - told >= STEP) {
            tell();
        }
        if (sink.cancelled()) {
            throw new Cancelled();
        }
    }

    private final class Watched implements Part {
        private final Part part;

        Watched(Part part) {
            this.part = part;
        }

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public long size() {
            return part.size();
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(part.open()) {
                @Override
                public int read() throws IOException {
                    int value = in.read();
                    count(value < 0 ? 0 : 1);
                    return value;
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int n = in.read(bytes, from, length);
                    count(n);
                    return n;
                }

                @Override
                public long skip(long n) throws IOException {
                    long skipped = in.skip(n);
                    count(skipped);
                    return skipped;
                }
            };
        }
    }
}

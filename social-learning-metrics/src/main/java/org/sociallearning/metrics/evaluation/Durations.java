package org.sociallearning.metrics.evaluation;

import java.util.Arrays;

/**
 * How long things took, by author, where some have not ended yet.
 *
 * <p>A thing that has not ended is <em>open</em>: all we know is that it takes longer than so far. Times are whole
 * milliseconds from zero on. Immutable and thread-safe once built.
 */
public final class Durations {

    private final int authors;
    private final int[] author;
    private final long[] time;
    private final boolean[] ended;

    private Durations(Builder builder) {
        this.authors = builder.authors;
        this.author = Arrays.copyOf(builder.author, builder.size);
        this.time = Arrays.copyOf(builder.time, builder.size);
        this.ended = Arrays.copyOf(builder.ended, builder.size);
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Number of things. */
    public int size() {
        return time.length;
    }

    int authors() {
        return authors;
    }

    int author(int thing) {
        return author[thing];
    }

    long time(int thing) {
        return time[thing];
    }

    boolean ended(int thing) {
        return ended[thing];
    }

    /** Collects durations. Not thread-safe. */
    public static final class Builder {

        private int authors;
        private int size;
        private int[] author = new int[16];
        private long[] time = new long[16];
        private boolean[] ended = new boolean[16];

        private Builder() {}

        /** Adds an author and returns its number. Each thing of an unknown author needs one of its own. */
        public int author() {
            return authors++;
        }

        /** Adds a thing of that author which ended after so many milliseconds. */
        public Builder ended(int author, long millis) {
            return add(author, millis, true);
        }

        /** Adds a thing of that author which had not ended after so many milliseconds. */
        public Builder open(int author, long millis) {
            return add(author, millis, false);
        }

        /** What was collected so far. */
        public Durations build() {
            return new Durations(this);
        }

        private Builder add(int who, long millis, boolean isEnded) {
            if (who < 0 || who >= authors) {
                throw new IllegalArgumentException("author (" + who + ") must be one of the " + authors
                        + " added authors. Maybe author() was not called?");
            }
            if (millis < 0) {
                throw new IllegalArgumentException("duration (" + millis + " ms) must not be negative");
            }
            if (size == time.length) {
                author = Arrays.copyOf(author, 2 * size);
                time = Arrays.copyOf(time, 2 * size);
                ended = Arrays.copyOf(ended, 2 * size);
            }
            author[size] = who;
            time[size] = millis;
            ended[size++] = isEnded;
            return this;
        }
    }
}

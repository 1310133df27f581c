package org.sociallearning.core.json;

/** Reads one slice after the other, with one parser for as long as it goes well. Not thread-safe. */
final class SliceReader {
    private final JsonLimits limits;
    private SliceFeed feed;
    private Jackson2Reader reader;
    private boolean clean = true;

    SliceReader(JsonLimits limits) {
        this.limits = limits;
        this.feed = new SliceFeed();
        this.reader = Jackson2Reader.ofFeed(feed, limits);
    }

    /** A reader of this slice, before its first document. */
    JsonReader start(byte[] bytes, int from, int to) {
        if (!clean || feed.isExhausted()) {
            reader.close();
            feed = new SliceFeed();
            reader = Jackson2Reader.ofFeed(feed, limits);
        }
        clean = false;
        reader.start(bytes, from, to);
        return reader;
    }

    /** Checks that nothing follows; the parser may go on with the next slice then. */
    void end() {
        reader.end();
        clean = true;
    }
}

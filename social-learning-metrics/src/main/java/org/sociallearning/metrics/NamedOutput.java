package org.sociallearning.metrics;

import java.time.Instant;
import java.util.Optional;

/** An output of interest with what was seen of it, before the door. */
record NamedOutput(String title, Optional<String> indicator, Instant named, Optional<Instant> seen, long evidence) {
    /** Without the title: people wrote it. */
    @Override
    public String toString() {
        return "NamedOutput[" + named + "]";
    }
}

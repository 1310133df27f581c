package org.sociallearning.core.language;

import java.time.Duration;
import java.util.List;

/** A batch of passages to look at, and the time that is left for it. Made by the library. Thread-safe. */
public interface DetectionRequest {

    /** The passages, at least one, in no particular order and of different authors. Immutable. */
    List<Passage> passages();

    /** How long an answer is still waited for; zero when it is late. A detector may abstain for what it cannot reach. */
    Duration remaining();
}

package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When what was shown to one moderator, and which prompts were offered. Guarded by the desk's lock. */
final class ShownBefore {
    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration PROMPTS_KEPT = Duration.ofDays(30);
    private static final int MOST = 12;

    private final Map<String, Deque<Instant>> shown = new HashMap<>();
    private final Map<String, Instant> offered = new HashMap<>();

    void shown(Found found, Instant now) {
        Deque<Instant> times = shown.computeIfAbsent(found.key(), key -> new ArrayDeque<>());
        times.addLast(now);
        if (times.size() > MOST) {
            times.removeFirst();
        }
        found.finding().prompts().forEach(prompt -> offered.put(prompt, now));
    }

    /** The earliest first. */
    List<Instant> times(String key) {
        Deque<Instant> times = shown.get(key);
        return times == null ? List.of() : List.copyOf(times);
    }

    Set<String> prompts(Instant now) {
        Set<String> lately = new HashSet<>();
        offered.forEach((prompt, at) -> {
            if (at.isAfter(now.minus(PROMPTS_KEPT))) {
                lately.add(prompt);
            }
        });
        return lately;
    }

    /** Forgets what was long ago. */
    void prune(Instant now) {
        shown.values().removeIf(times -> {
            times.removeIf(at -> at.isBefore(now.minus(KEPT)));
            return times.isEmpty();
        });
        offered.values().removeIf(at -> !at.isAfter(now.minus(PROMPTS_KEPT)));
    }

    void write(DataOutput out) throws IOException {
        MemoryBytes.map(out, shown, (to, times) -> MemoryBytes.list(to, times, MemoryBytes::instant));
        MemoryBytes.map(out, offered, MemoryBytes::instant);
    }

    /** Into a new memory. */
    void read(DataInput in) throws IOException {
        MemoryBytes.map(in, shown, from -> new ArrayDeque<>(MemoryBytes.list(from, MemoryBytes::instant)));
        MemoryBytes.map(in, offered, MemoryBytes::instant);
    }
}

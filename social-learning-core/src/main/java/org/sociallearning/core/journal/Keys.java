package org.sociallearning.core.journal;

import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;

/** 64-bit fingerprints of what is looked up, never 0. Two things may share one: who looks up reads the entry to be sure. */
final class Keys {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Keys() {}

    static long event(ExperimentId experiment, EventId id) {
        return finish(add(add(OFFSET + 1, experiment.value()), id.value()));
    }

    static long contribution(ExperimentId experiment, ContributionId id) {
        return finish(add(add(OFFSET + 2, experiment.value()), id.value()));
    }

    static long responses(ExperimentId experiment, ContributionId id) {
        return finish(add(add(OFFSET + 3, experiment.value()), id.value()));
    }

    static long standing(ExperimentId experiment) {
        return finish(add(OFFSET + 4, experiment.value()));
    }

    private static long add(long hash, String text) {
        long h = hash;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * PRIME;
        }
        return (h ^ 0x1F) * PRIME;
    }

    /** The last step of MurmurHash3 (Austin Appleby, public domain), which spreads what FNV-1a leaves close together. */
    private static long finish(long hash) {
        long h = hash;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h == 0 ? 1 : h;
    }
}

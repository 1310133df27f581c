package org.sociallearning.core;

import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;

/** Makes pseudonyms of the host's ids of people, per experiment. Implementations are thread-safe and deterministic. */
@FunctionalInterface
public interface Pseudonyms {
    /** The pseudonym of a person of the host within an experiment. */
    ParticipantId of(ExperimentId experiment, String hostId);

    /**
     * HMAC-SHA-256 of experiment and host id with the host's key, cut at 128 bits, under the key id {@code k1}.
     *
     * @param key at least 16 bytes, kept by the host: whoever has it can find out who is who
     * @throws org.sociallearning.core.problem.SocialLearningException when the key is shorter
     */
    static Pseudonyms hmacSha256(byte[] key) {
        return hmacSha256("k1", key);
    }

    /**
     * The same under a key id of the host's, which stands in front of each pseudonym so that keys can be rotated.
     *
     * @param keyId letters and digits, at most 20
     * @throws org.sociallearning.core.problem.SocialLearningException when key or key id are not as said
     */
    static Pseudonyms hmacSha256(String keyId, byte[] key) {
        return new HmacPseudonyms(keyId, key);
    }
}

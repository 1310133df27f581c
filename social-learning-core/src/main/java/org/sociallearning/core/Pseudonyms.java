package org.sociallearning.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;

/** Makes pseudonyms of the host's ids of people, per experiment. Implementations are thread-safe and deterministic. */
@FunctionalInterface
public interface Pseudonyms {
    /** The pseudonym of a person of the host within an experiment. */
    ParticipantId of(ExperimentId experiment, String hostId);

    /** The pseudonyms that the person had under earlier keys, if there were any. */
    default List<ParticipantId> formerly(ExperimentId experiment, String hostId) {
        return List.of();
    }

    /** What somebody with a pseudonym of an earlier key is called now, without the host's id; null for any other. */
    default @Nullable ParticipantId renewed(ExperimentId experiment, ParticipantId former) {
        return null;
    }

    /**
     * These from now on, after others whose key is given up: each person is called by what this key makes of their earlier
     * pseudonym. So people go on as the same with no list of the host's ids, and both keys are needed to find out who is who.
     * A workspace that is opened with these records for everybody whom the earlier key named that they are the same person.
     *
     * @param former {@link #hmacSha256} under another key id, or already the second of two
     * @throws SocialLearningException when one of the two is not made here, or both have the same key id
     */
    default Pseudonyms after(Pseudonyms former) {
        if (!(this instanceof HmacPseudonyms now)) {
            throw new SocialLearningException(
                    "pseudonyms of a newer key must be made by Pseudonyms.hmacSha256. Maybe rotate your own by your own");
        }
        return new RotatedPseudonyms(now, former);
    }

    /**
     * HMAC-SHA-256 of experiment and host id with the host's key, cut at 128 bits, under the key id {@code k1}.
     *
     * @param key at least 16 bytes, kept by the host: whoever has it can find out who is who
     * @throws SocialLearningException when the key is shorter
     */
    static Pseudonyms hmacSha256(byte[] key) {
        return hmacSha256("k1", key);
    }

    /**
     * The same under a key id of the host's, which stands in front of each pseudonym so that keys can be rotated.
     *
     * @param keyId letters and digits, at most 20
     * @throws SocialLearningException when key or key id are not as said
     */
    static Pseudonyms hmacSha256(String keyId, byte[] key) {
        return new HmacPseudonyms(keyId, key);
    }
}

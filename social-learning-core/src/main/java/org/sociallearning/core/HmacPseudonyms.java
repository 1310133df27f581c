package org.sociallearning.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;

/** Keyed pseudonyms {@code keyId:base64url}. */
final class HmacPseudonyms implements Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES_KEPT = 16;
    private static final int SHORTEST_KEY = 16;

    private final String keyId;
    private final SecretKeySpec key;

    HmacPseudonyms(String keyId, byte[] key) {
        if (keyId.isEmpty() || keyId.length() > 20 || !keyId.chars().allMatch(Character::isLetterOrDigit)) {
            throw new SocialLearningException("key id (" + keyId + ") must be 1 to 20 letters and digits");
        }
        if (key.length < SHORTEST_KEY) {
            throw new SocialLearningException("key of pseudonyms (" + key.length + " bytes) must have at least "
                    + SHORTEST_KEY + " bytes. Maybe make one with SecureRandom and keep it with the host's secrets");
        }
        this.keyId = keyId;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String keyId() {
        return keyId;
    }

    @Override
    public ParticipantId of(ExperimentId experiment, String hostId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(experiment.value().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] whole = mac.doFinal(hostId.getBytes(StandardCharsets.UTF_8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES_KEPT));
            return ParticipantId.of(keyId + ':' + text);
        } catch (GeneralSecurityException e) {
            throw new SocialLearningException("this Java has no " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Pseudonyms[" + keyId + "]";
    }
}

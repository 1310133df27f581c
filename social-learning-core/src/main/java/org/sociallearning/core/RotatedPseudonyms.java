package org.sociallearning.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;

/** What a newer key makes of the pseudonyms of an earlier one. */
final class RotatedPseudonyms implements Pseudonyms {
    private final HmacPseudonyms now;
    private final Pseudonyms former;

    RotatedPseudonyms(HmacPseudonyms now, Pseudonyms former) {
        if (!(former instanceof HmacPseudonyms) && !(former instanceof RotatedPseudonyms)) {
            throw new SocialLearningException("pseudonyms of an earlier key must be made by Pseudonyms.hmacSha256");
        }
        if (knows(former, now.keyId())) {
            throw new SocialLearningException("key id (" + now.keyId()
                    + ") must be another than that of an earlier key. Maybe count on: k1, k2, k3");
        }
        this.now = now;
        this.former = former;
    }

    private static boolean knows(Pseudonyms pseudonyms, String keyId) {
        return pseudonyms instanceof RotatedPseudonyms rotated
                ? rotated.now.keyId().equals(keyId) || knows(rotated.former, keyId)
                : pseudonyms instanceof HmacPseudonyms only && only.keyId().equals(keyId);
    }

    @Override
    public ParticipantId of(ExperimentId experiment, String hostId) {
        return now.of(experiment, former.of(experiment, hostId).value());
    }

    @Override
    public List<ParticipantId> formerly(ExperimentId experiment, String hostId) {
        List<ParticipantId> all = new ArrayList<>(former.formerly(experiment, hostId));
        all.add(former.of(experiment, hostId));
        return all;
    }

    @Override
    public @Nullable ParticipantId renewed(ExperimentId experiment, ParticipantId known) {
        ParticipantId last = isOf(former, known) ? known : former.renewed(experiment, known);
        return last == null ? null : now.of(experiment, last.value());
    }

    private static boolean isOf(Pseudonyms pseudonyms, ParticipantId person) {
        HmacPseudonyms key =
                pseudonyms instanceof RotatedPseudonyms rotated ? rotated.now : (HmacPseudonyms) pseudonyms;
        return person.value().startsWith(key.keyId() + ':');
    }

    @Override
    public String toString() {
        return now + " after " + former;
    }
}

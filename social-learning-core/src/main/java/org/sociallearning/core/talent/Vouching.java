package org.sociallearning.core.talent;

import java.util.HashMap;
import java.util.Map;
import org.sociallearning.core.event.ParticipantId;

/** What was said of one person about one topic: by the person, and by others. Minutes; {@link #NEVER} stands for none. */
final class Vouching {
    static final int NEVER = Integer.MIN_VALUE;

    /** When somebody confirmed last: after shared work, and without. */
    record Confirmation(int shared, int plain) {
        int latest() {
            return Math.max(shared, plain);
        }

        static Confirmation merge(Confirmation one, Confirmation other) {
            return new Confirmation(Math.max(one.shared, other.shared), Math.max(one.plain, other.plain));
        }
    }

    int claimed = NEVER;
    int contested = NEVER;
    final Map<ParticipantId, Confirmation> confirmations = new HashMap<>(2);

    void confirm(ParticipantId by, Confirmation confirmation) {
        confirmations.merge(by, confirmation, Confirmation::merge);
    }

    void merge(Vouching other) {
        claimed = Math.max(claimed, other.claimed);
        contested = Math.max(contested, other.contested);
        other.confirmations.forEach(this::confirm);
    }

    /** Contested after the claim was last made, and nobody confirmed it since. */
    boolean isHeldApart() {
        return claimed != NEVER
                && contested >= claimed
                && confirmations.values().stream().allMatch(one -> one.latest() <= contested);
    }
}
